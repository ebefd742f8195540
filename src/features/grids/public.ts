import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import { findUnassigned, insertUnassigned, listLeavesOfGroups, mainGroups } from './queries.ts'

/**
 * Where the households of a village's groups go: a group's only leaf where there is exactly one, else the system leaf 未划入. A part of a
 * group goes where the group goes.
 */
export async function homesInGrids(tx: Db, scope: Scope, village: { id: number; townshipId: number }, today: Day) {
  const leaves = await listLeavesOfGroups(tx, scope, village.id)
  const mainOf = await mainGroups(tx, scope, village.id)
  const byGroup = Map.groupBy(leaves, (leaf) => leaf.groupId)
  const unassigned =
    (await findUnassigned(tx, scope, village.id)) ?? (await insertUnassigned(tx, scope, village, today))
  return (groupId: number | null): { gridId: number; unassigned: boolean } => {
    const own = groupId === null ? [] : (byGroup.get(mainOf(groupId)) ?? [])
    return own.length === 1 ? { gridId: own[0]!.id, unassigned: false } : { gridId: unassigned, unassigned: true }
  }
}

/** Leaves made for one building, or one unit of it: whoever lives there lies in it, and nobody else. */
export const leavesOfBuildings = (tx: Db, scope: Scope, villageId: number) =>
  tx
    .selectFrom('grid')
    .select(['id', 'building', 'unit'])
    .where('county_id', '=', scope.countyId)
    .where('village_id', '=', villageId)
    .where('is_leaf', '=', true)
    .where('is_unassigned', '=', false)
    .where('building', '<>', '')
    .where('valid_to', 'is', null)
    .execute()

export { findGrid, gridInScope, hasGrids } from './queries.ts'
export { type PresentGrid, presentGrids, relayVillage, villageGroups } from './relaying.ts'
export { newVacancies, vacanciesTold } from './vacancies.ts'
