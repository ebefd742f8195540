import { contacts } from '#features/contacts/contract.ts'
import { visits } from '#features/visits/contract.ts'
import type { Village } from '../village.ts'

/** Lines of contact in the first village; the resident is a contact too, so that visits have an owner. */
export function contactTargets(village: Village, text: string) {
  const { officer, resident, addPerson } = village
  const { villageId } = village.villages[0]
  const line = 'partyLine'
  const member = { villageId, line, level: 'member' }
  const home = async () => (await addPerson(text)).householdId
  const say = async (personId: number) => {
    await officer.call(contacts.say, { villageId, personId, kind: 'partyMember', holds: true })
    return personId
  }
  const aMember = async () => say((await addPerson(text)).personId)
  const given = async (personId: number) => {
    const householdId = await home()
    const { id } = await officer.call(contacts.assign, { ...member, personId, to: { householdIds: [householdId] } })
    return { contactId: id, householdId }
  }
  const mine = async () => ({ householdId: (await given(await say(resident.personId))).householdId })
  /** The line is in charge of this household's tier: else nobody of it writes a plan. */
  const inCharge = async <T extends { householdId: number }>(one: T): Promise<T> => {
    const { householdId } = one
    await village.site.owner.query(
      `insert into household_tier (county_id, household_id, tier, rule, rule_from, pack_id, pack_version, since, checked_on, review_on)
       values ($1, $2, 'concern', 'household-tiers', '2018-01-01', 'hanyin', '1.1.0', '2026-01-01', '2026-01-01', '2027-01-01')`,
      [village.county.id, householdId],
    )
    return one
  }
  const left = { line, outcome: 'need', text } as const
  return {
    'contacts.coverage': async () => ({ line }),
    'contacts.ofVillage': async () => ({ villageId, line }),
    'contacts.households': async () => ({ villageId: (await home()) && villageId, line }),
    'contacts.ended': async () => ({ villageId: (await given(await aMember())) && villageId, line }),
    'contacts.candidates': async () => ({ ...member, villageId: (await aMember()) && villageId }),
    'contacts.assign': async () => ({
      ...{ ...member, personId: await aMember() },
      to: { householdIds: [await home()] },
    }),
    'contacts.handOver': async () => {
      const fromPersonId = await aMember()
      await given(fromPersonId)
      return { fromPersonId, toPersonId: await aMember() }
    },
    'contacts.end': async () => ({ contactId: (await given(await aMember())).contactId, reason: 'done' }),
    'contacts.say': async () => ({
      villageId,
      personId: (await addPerson(text)).personId,
      kind: 'deputy',
      holds: true,
    }),
    'contacts.answer': async () => {
      const { rows } = await village.site.owner.query(
        `insert into contact_wish (county_id, household_id, township_id, village_id, line, kind, said, by_account_id, by_person_id, at)
         select h.county_id, h.id, h.township_id, h.village_id, $2, 'another', $3, 1, 1, now() from household h where h.id = $1 returning id`,
        [await home(), line, text],
      )
      return { wishId: Number(rows[0].id), answer: text }
    },
    'contacts.ofHousehold': async () => ({ householdId: await home() }),
    'contacts.noteWish': async () => ({ householdId: await home(), line, kind: 'refuse', heard: 'visit' }),
    'contacts.wish': async () => ({ line, kind: 'refuse' }),
    'visits.household': mine,
    'visits.ofHousehold': async () => ({ householdId: await home() }),
    'visits.record': async () => ({ ...(await mine()), ...left }),
    'visits.noteFor': async () => {
      const { contactId } = await given(await aMember())
      return { contactId, outcome: 'need', text, on: village.site.time.now.slice(0, 10), heard: 'letter' }
    },
    'visits.ask': async () => ({ visitId: (await resident.call(visits.record, { ...(await mine()), ...left })).id }),
    'visits.notePlan': async () => {
      const { contactId } = await inCharge(await given(await aMember()))
      const signedOn = village.site.time.now.slice(0, 10)
      return { contactId, need: text, measure: text, dueOn: '2030-01-01', signedOn, witness: text }
    },
    'visits.plan': async () => ({ ...(await inCharge(await mine())), need: text, measure: text, dueOn: '2030-01-01' }),
  }
}
