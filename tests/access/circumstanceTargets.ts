import { circumstances } from '#features/circumstances/contract.ts'
import type { Village } from '../village.ts'

let made = 0

/** Targets of what is known of households beside the register. */
export const circumstanceTargets = (village: Village, secret: string) => {
  const { officer, resident, villages, addPerson, site, county } = village
  const { villageId } = villages[0]
  const home = async () => (await addPerson(secret)).householdId
  const own = async (): Promise<number> => {
    const { rows } = await site.owner.query(
      'select household_id from membership where county_id = $1 and person_id = $2 and valid_to is null',
      [county.id, resident.personId],
    )
    return Number(rows[0].household_id)
  }
  const recorded = async (householdId: number, said: { field: string; value: string | boolean; year?: number }) => {
    const source = said.field === 'safeFamily' ? 'publicList' : 'visit'
    return { circumstanceId: (await officer.call(circumstances.record, { householdId, ...said, source })).id }
  }
  /** A public list of another year each time. */
  const anAward = async (householdId: number) => {
    made += 1
    return recorded(householdId, { field: 'safeFamily', year: 2022 + (made % 4), value: true })
  }
  const hardship = { field: 'hardship', value: 'temporary' }
  return {
    'circumstances.declare': async () => ({ field: 'serviceNeeds', value: ['meals'] }),
    'circumstances.withdraw': async () => recorded(await own(), hardship),
    'circumstances.object': async () => ({ ...(await anAward(await own())), objection: 'notTrue' }),
    'circumstances.readHousehold': async () => ({ householdId: await home() }),
    'circumstances.record': async () => ({ householdId: await home(), ...hardship, source: 'visit' }),
    'circumstances.noteWithdrawal': async () => ({ ...(await recorded(await home(), hardship)), heard: 'visit' }),
    'circumstances.noteObjection': async () => ({
      ...{ ...(await anAward(await home())), objection: 'notTrue', heard: 'letter' },
    }),
    'circumstances.strike': async () => recorded(await home(), hardship),
    'circumstances.answer': async () => {
      const target = await anAward(await home())
      const objected =
        "update circumstance set objection = 'notTrue', objected_at = at where county_id = $1 and id = $2"
      await site.owner.query(objected, [county.id, target.circumstanceId])
      return { ...target, answer: 'keptByList' }
    },
    'circumstances.newcomers': async () => ({ villageId }),
    'circumstances.readVillage': async () => ({ villageId }),
    'circumstances.recordVillage': async () => ({
      ...{ villageId, field: 'villageMeanIncome', year: 2025, value: 9_000, source: 'statistics' },
    }),
    'circumstances.recordList': async () => ({ villageId, field: 'safeFamily', year: 2024, codes: [] }),
    'circumstances.listDue': async () => ({ villageId }),
  }
}
