import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { DB } from '#database/types.ts'
import type { Scope } from '#kernel/authority/scope.ts'

/** A household names its leaf only, so a post on a grid above reaches it through the leaf. */
export const householdInScope = (scope: Scope) => (eb: ExpressionBuilder<DB, 'household'>) =>
  eb.or([
    inScope<'household'>(scope, 'household', { township: 'township_id', village: 'village_id', group: 'group_id' })(eb),
    sql<SqlBool>`household.county_id = ${scope.countyId} and household.grid_id in (select g.id from grid g
      where g.county_id = ${scope.countyId} and (g.id = any(${scope.grids}::bigint[]) or g.ancestor_ids && ${scope.grids}::bigint[]))`,
  ])

/** Households of a grid of any level, by their id. */
export async function listHouseholds(
  tx: Db,
  scope: Scope,
  gridId: number,
  paging: { after?: number | undefined; limit: number },
) {
  return tx
    .selectFrom('household')
    .leftJoin('area as g', (join) =>
      join.onRef('g.county_id', '=', 'household.county_id').onRef('g.id', '=', 'household.group_id'),
    )
    .select([
      'household.id',
      'household.code',
      'household.address',
      'household.group_id as groupId',
      'household.grid_id as gridId',
    ])
    .select('g.name as groupName')
    .select([
      sql<number>`(select count(*)::int from membership m where m.county_id = household.county_id
        and m.household_id = household.id and m.valid_to is null)`.as('persons'),
      sql<
        string | null
      >`(select p.name from membership m join person p on p.county_id = m.county_id and p.id = m.person_id
        where m.county_id = household.county_id and m.household_id = household.id and m.is_head and m.valid_to is null
        limit 1)`.as('headName'),
    ])
    .where('household.county_id', '=', scope.countyId)
    .where(
      sql<SqlBool>`household.grid_id in (select l.id from grid l where l.county_id = ${scope.countyId}
        and (l.id = ${gridId} or l.ancestor_ids && array[${gridId}]::bigint[]))`,
    )
    .where('household.valid_to', 'is', null)
    .where('household.id', '>', paging.after ?? 0)
    .where(householdInScope(scope))
    .orderBy('household.id')
    .limit(paging.limit + 1)
    .execute()
}

/** A household to be moved; it is locked, so that two clerks do not move it at once. */
export const findHouseholdForUpdate = (tx: Db, scope: Scope, householdId: number) =>
  tx
    .selectFrom('household')
    .select(['id', 'village_id as villageId', 'grid_id as gridId'])
    .select(
      sql<string>`coalesce((select d.building from dwelling d where d.county_id = household.county_id and d.id = household.dwelling_id), '')`.as(
        'building',
      ),
    )
    .where('county_id', '=', scope.countyId)
    .where('id', '=', householdId)
    .where('valid_to', 'is', null)
    .where(householdInScope(scope))
    .forUpdate()
    .executeTakeFirst()

/** Ids of the households that now lie directly in a leaf, locked until the division is done. */
export async function listHouseholdIds(tx: Db, scope: Scope, gridId: number): Promise<number[]> {
  const rows = await tx
    .selectFrom('household')
    .select('id')
    .where('county_id', '=', scope.countyId)
    .where('grid_id', '=', gridId)
    .where('valid_to', 'is', null)
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

export const moveHouseholds = (tx: Db, scope: Scope, ids: readonly number[], gridId: number) =>
  tx
    .updateTable('household')
    .set({ grid_id: gridId })
    .where('county_id', '=', scope.countyId)
    .where('id', 'in', [...ids, 0])
    .execute()
