import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { CoveredGrid } from './coverage.ts'
import { gridInScope } from './queries.ts'

/** Every grid of the scope with its size and the roles held on it: what coverage is added up from. */
export async function listForCoverage(tx: Db, scope: Scope, today: Day): Promise<CoveredGrid[]> {
  return tx
    .with('size', (db) =>
      db
        .selectFrom('grid_living as l')
        .select(['l.grid_id', sql<number>`sum(l.households)::int`.as('households')])
        .select(sql<number>`sum(l.persons)::int`.as('persons'))
        .where('l.county_id', '=', scope.countyId)
        .groupBy('l.grid_id'),
    )
    .with('held', (db) =>
      db
        .selectFrom('post')
        .select(['grid_id', sql<string[]>`array_agg(distinct role)`.as('roles')])
        .where('county_id', '=', scope.countyId)
        .where('grid_id', 'is not', null)
        .where('term_from', '<=', today)
        .where((eb) => eb.or([eb('term_to', 'is', null), eb('term_to', '>=', today)]))
        .groupBy('grid_id'),
    )
    .selectFrom('grid')
    .leftJoin('size', 'size.grid_id', 'grid.id')
    .leftJoin('held', 'held.grid_id', 'grid.id')
    .select([
      'grid.id',
      'grid.township_id as townshipId',
      'grid.village_id as villageId',
      'grid.level',
      'grid.kind',
      'grid.is_leaf as isLeaf',
      'grid.is_unassigned as isUnassigned',
    ])
    .select([
      sql<number>`coalesce(size.households, 0)`.as('households'),
      sql<number>`coalesce(size.persons, 0)`.as('persons'),
      sql<string[]>`coalesce(held.roles, '{}')`.as('roles'),
    ])
    .where('grid.county_id', '=', scope.countyId)
    .where('grid.valid_to', 'is', null)
    .where((eb) => gridInScope(scope)(eb as never))
    .execute()
}

/** Villages and groups of the scope by township; parts that a group is made of are no further groups. */
export const countAreas = (tx: Db, scope: Scope) =>
  tx
    .selectFrom('area')
    .innerJoin('area as t', (join) =>
      join.onRef('t.county_id', '=', 'area.county_id').onRef('t.id', '=', 'area.township_id'),
    )
    .select(['t.id as townshipId', 't.name'])
    .select(sql<number>`count(*) filter (where area.level = 'village')::int`.as('villages'))
    .select(
      sql<number>`count(*) filter (where area.level = 'group' and area.parent_id = area.village_id)::int`.as('groups'),
    )
    .where('area.county_id', '=', scope.countyId)
    .where('area.valid_to', 'is', null)
    .where((eb) =>
      inScope<'area'>(scope, 'area', { township: 'township_id', village: 'village_id', group: 'id' })(eb as never),
    )
    .groupBy(['t.id', 't.name', 't.sort', 't.code'])
    .orderBy('t.sort')
    .orderBy('t.code')
    .execute()
