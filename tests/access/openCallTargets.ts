import { openCalls } from '#features/openCalls/contract.ts'
import type { Village } from '../village.ts'

/** Calls for the grid in which everybody of the first village lives; what is said in them is known to all of it. */
export function openCallTargets(village: Village, text: string) {
  const { officer, resident, county, site, villages, addPerson } = village
  const { gridId } = villages[0].groups[0]!
  const set = (callId: number, change: string, values: readonly unknown[] = []) =>
    site.owner.query(`update open_call set ${change} where county_id = $1 and id = $2`, [county.id, callId, ...values])
  /** One call at a time runs on a grid: the ones before are called off. */
  const call = async () => {
    await site.owner.query(
      "update open_call set state = 'withdrawn' where county_id = $1 and grid_id = $2 and state in ('open', 'chosen')",
      [county.id, gridId],
    )
    return { callId: (await officer.call(openCalls.open, { gridId })).id }
  }
  const standing = async () => {
    const one = await call()
    await resident.call(openCalls.stand, one)
    return one
  }
  const toVote = async () => {
    const one = await standing()
    const { list } = await officer.call(openCalls.read, one)
    await set(one.callId, "offers_until = '2020-01-01'")
    const { personId } = await addPerson(text)
    return { ...one, personId, candidateId: list[0]!.id, heard: 'counter' as const }
  }
  return {
    'openCalls.read': call,
    'openCalls.open': async () => {
      await call().then(({ callId }) => set(callId, "state = 'withdrawn'"))
      return { gridId }
    },
    'openCalls.withdraw': async () => ({ ...(await call()), why: text }),
    'openCalls.count': async () => {
      const one = await call()
      await set(one.callId, "offers_until = '2020-01-01', votes_until = '2020-01-02'")
      return one
    },
    'openCalls.appoint': async () => {
      const one = await call()
      const { personId } = await addPerson(text)
      await set(one.callId, "state = 'chosen', chosen_person_id = $3", [personId])
      return one
    },
    'openCalls.noteStanding': async () => ({
      ...{ ...(await call()), personId: (await addPerson(text)).personId, heard: 'counter' },
    }),
    'openCalls.noteVote': toVote,
    'openCalls.takeBackName': async () => {
      const one = await call()
      const { personId } = await addPerson(text)
      await officer.call(openCalls.noteStanding, { ...one, personId, heard: 'counter' })
      const { list } = await officer.call(openCalls.read, one)
      return { ...one, candidateId: list[0]!.id, why: text }
    },
    'openCalls.takeBackVote': async () => {
      const vote = await toVote()
      const { slip } = await officer.call(openCalls.noteVote, vote)
      const { notedVotes } = await officer.call(openCalls.read, { callId: vote.callId })
      return { callId: vote.callId, householdId: notedVotes[0]!.householdId, slip: slip ?? '', why: text }
    },
    'openCalls.stand': call,
    'openCalls.standBack': standing,
    'openCalls.vote': async () => {
      const one = await standing()
      const { rows } = await resident.call(openCalls.mine, {})
      await set(one.callId, "offers_until = '2020-01-01'")
      return { ...one, candidateId: rows.find((row) => row.id === one.callId)!.list[0]!.id }
    },
  }
}
