import { capacityPlans } from '#features/capacityPlans/contract.ts'
import { elections } from '#features/elections/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { volunteering } from '#features/volunteering/contract.ts'
import { inventedPhone } from '../village/people.ts'
import type { Village } from '../village.ts'

const on = '2026-03-02'
/** Names of what a whole village knows. */
const known = '大家都知道的'

/** Bodies of the first village that serve: the resident offers, sits or leads there. */
export function serviceTargets(village: Village, text: string) {
  const { officer, resident, villages, addPerson, signIn } = village
  const { villageId } = villages[0]
  const team = async () => ({
    bodyId: (await officer.call(organisations.found, { kind: 'volunteerTeam', areaId: villageId, name: known })).id,
  })
  const seat = (bodyId: number, personId: number, role: string) =>
    officer.call(elections.hold, { bodyId, how: 'joining', on, termFrom: on, seats: [{ personId, role }] })
  const served = async (role = 'member') => {
    const body = await team()
    await seat(body.bodyId, resident.personId, role)
    return body
  }
  const offered = async () => {
    const { id } = await resident.call(volunteering.offer, { ...(await team()), role: 'member', said: text })
    return { offerId: id }
  }
  /** What somebody else of the village did, for a body that the resident leads. */
  const done = async () => {
    const body = await served('head')
    const phone = inventedPhone()
    const { personId } = await addPerson(text, { phone })
    await seat(body.bodyId, personId, 'member')
    const doer = await signIn(personId, phone)
    const deed = { ...body, on: village.site.time.now.slice(0, 10), halfHours: 2, topic: text }
    const { id } = await doer.call(volunteering.tell, deed)
    const { deeds } = await doer.call(volunteering.mine, {})
    return { deedId: id, code: deeds[0]?.code ?? '' }
  }
  const held = async () => {
    const body = await team()
    await seat(body.bodyId, (await addPerson(text)).personId, 'member')
    const { seats } = await officer.call(organisations.read, body)
    return { ...body, seatId: seats[0]!.id }
  }
  const step = { aspect: 'skill', gap: text, step: text, dueOn: '2030-01-01' }
  const branch = async () => ({
    bodyId: (await officer.call(organisations.found, { kind: 'partyBranch', areaId: villageId, name: known })).id,
  })
  const planned = async () => {
    const body = await branch()
    return { ...body, itemId: (await officer.call(capacityPlans.add, { ...body, ...step })).id }
  }
  const deed = async () => ({ deedId: (await done()).deedId, accept: true })
  return {
    'capacityPlans.ofBody': async () => ({ bodyId: (await planned()).bodyId }),
    'capacityPlans.add': async () => ({ ...(await branch()), ...step }),
    'capacityPlans.settle': async () => ({ ...(await planned()), result: text }),
    'volunteering.ofVillage': async () => ({ villageId: (await team()) && villageId }),
    'volunteering.offer': async () => ({ ...(await team()), role: 'member' }),
    'volunteering.noteOffer': async () => ({
      ...{ ...(await team()), personId: (await addPerson(text)).personId, role: 'member', said: text },
      ...{ signedOn: village.site.time.now.slice(0, 10), witness: text },
    }),
    'volunteering.withdraw': offered,
    'volunteering.leave': () => served(),
    'volunteering.tell': async () => ({
      ...{ ...(await served()), on: village.site.time.now.slice(0, 10) },
      ...{ halfHours: 2, topic: text },
    }),
    'volunteering.noteDeed': async () => ({
      ...{ ...(await held()), on: village.site.time.now.slice(0, 10), heard: 'counter' },
      ...{ halfHours: 2, topic: text },
    }),
    'volunteering.confirmByCode': async () => ({ code: (await done()).code }),
    'volunteering.confirm': deed,
    'volunteering.settle': deed,
    'volunteering.answer': async () => ({ ...(await offered()), accept: false }),
    'volunteering.review': async () => ({ ...(await held()), said: text }),
    'volunteering.reviews': async () => {
      const { bodyId, seatId } = await held()
      await officer.call(volunteering.review, { bodyId, seatId, said: text })
      return { bodyId }
    },
  }
}
