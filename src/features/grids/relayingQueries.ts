import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import { listGrids, mainGroups } from './queries.ts'

/** The net of a whole village, locked until it is laid anew: nobody moves in or divides a grid meanwhile. */
export async function lockNet(tx: Db, scope: Scope, villageId: number) {
  await sql`select 1 from grid where county_id = ${scope.countyId} and village_id = ${villageId} and valid_to is null
    order by id for update`.execute(tx)
  const grids = await listGrids(tx, { ...scope, wholeCounty: true }, villageId)
  const households = await tx
    .selectFrom('household')
    .select(['id', 'group_id as groupId', 'grid_id as gridId'])
    .where('county_id', '=', scope.countyId)
    .where('village_id', '=', villageId)
    .where('valid_to', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  const mainOf = await mainGroups(tx, scope, villageId)
  return { grids, households: households.map((one) => ({ ...one, groupId: mainOf(one.groupId) })) }
}

export const listLeaves = (tx: Db, scope: Scope, villageId: number) =>
  tx
    .selectFrom('grid')
    .select(['id', 'level', 'name', 'kind', 'building', 'unit'])
    .where('county_id', '=', scope.countyId)
    .where('village_id', '=', villageId)
    .where('is_leaf', '=', true)
    .where('is_unassigned', '=', false)
    .where('valid_to', 'is', null)
    .orderBy('sort')
    .orderBy('id')
    .execute()

/** Households that are no more follow their grid's fate without a history: nobody lives there. */
export const moveClosed = (tx: Db, scope: Scope, gridIds: readonly number[], heir: number) =>
  tx
    .updateTable('household')
    .set({ grid_id: heir })
    .where('county_id', '=', scope.countyId)
    .where('grid_id', 'in', [...gridIds, 0])
    .where('valid_to', 'is not', null)
    .execute()

/** A school or market below a grid that ended hangs at the top of its village from now on. */
export const hangAnew = (tx: Db, scope: Scope, ended: readonly number[]) =>
  tx
    .updateTable('grid')
    .set({ parent_id: null, ancestor_ids: [] })
    .where('county_id', '=', scope.countyId)
    .where('parent_id', 'in', [...ended, 0])
    .where('valid_to', 'is', null)
    .execute()

/** The grid of a township ends when no village hangs below it any more; gives those that did. */
export async function endIdleOver(tx: Db, scope: Scope, townshipId: number, today: Day): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`update grid set valid_to = ${today}
    where county_id = ${scope.countyId} and township_id = ${townshipId} and village_id is null
    and valid_to is null and not exists (select from grid below where below.county_id = grid.county_id
      and below.parent_id = grid.id and below.valid_to is null) returning id`.execute(tx)
  return rows.map(({ id }) => id)
}
