import { type Carried, mostCarried } from '#wire/vault/carried.ts'
import { visits } from '../../contract.ts'

/** Whom one looks after, and the households that should be visited first. Nobody carries photos of a visit: there are none. */
export const visitsCarried: Carried = {
  permission: 'visit.record',
  async pack({ read, readOne }) {
    const { rows } = await read(visits.toVisit, {})
    for (const { householdId } of rows.slice(0, mostCarried)) await readOne(visits.household, { householdId })
    return []
  },
}
