import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { DB } from '#database/types.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { CountedGrid, Grid } from './rules.ts'

/** A post on a grid reaches that grid and all below it. */
export const gridInScope = (scope: Scope) => (eb: ExpressionBuilder<DB, 'grid'>) =>
  eb.or([
    inScope<'grid'>(scope, 'grid', { township: 'township_id', village: 'village_id', group: 'group_id', grid: 'id' })(
      eb,
    ),
    inScope<'grid'>(scope, 'grid', { grids: 'ancestor_ids' })(eb),
  ])

const gridColumns = [
  'id',
  'parent_id',
  'township_id',
  'village_id',
  'group_id',
  'level',
  'name',
  'kind',
  'building',
  'unit',
  'body_id',
  'sort',
  'is_leaf',
  'is_unassigned',
  'ancestor_ids',
] as const

type GridRow = {
  id: number
  parent_id: number | null
  township_id: number
  village_id: number | null
  group_id: number | null
  level: number
  name: string
  kind: string
  building: string
  unit: string
  body_id: number | null
  sort: number
  is_leaf: boolean
  is_unassigned: boolean
  ancestor_ids: number[]
}

const toGrid = (row: GridRow): Grid => ({
  id: row.id,
  parentId: row.parent_id,
  townshipId: row.township_id,
  villageId: row.village_id,
  groupId: row.group_id,
  level: row.level,
  name: row.name,
  kind: row.kind,
  building: row.building,
  unit: row.unit,
  bodyId: row.body_id,
  sort: row.sort,
  isLeaf: row.is_leaf,
  isUnassigned: row.is_unassigned,
  ancestorIds: row.ancestor_ids,
})

/** A grid of the scope, one that ended only when asked for. Whoever changes grids locks it first, so that nothing moves in while it stops being a leaf. */
export async function findGrid(
  tx: Db,
  scope: Scope,
  gridId: number,
  lock = false,
  ended = false,
): Promise<Grid | null> {
  const row = await tx
    .selectFrom('grid')
    .select(gridColumns)
    .where('county_id', '=', scope.countyId)
    .where('id', '=', gridId)
    .$if(!ended, (query) => query.where('valid_to', 'is', null))
    .where(gridInScope(scope))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row ? toGrid(row) : null
}

/** Grids of the township that a village lies in. What is counted in them lies in the other villages: those of this one are added below. */
async function listGridsOver(tx: Db, scope: Scope, villageId: number): Promise<CountedGrid[]> {
  const rows = await tx
    .selectFrom('grid')
    .innerJoin('area as v', (join) =>
      join.onRef('v.county_id', '=', 'grid.county_id').onRef('v.township_id', '=', 'grid.township_id'),
    )
    .select(gridColumns.map((column) => `grid.${column}` as const))
    .where('grid.county_id', '=', scope.countyId)
    .where('v.id', '=', villageId)
    .where('grid.village_id', 'is', null)
    .where('grid.valid_to', 'is', null)
    .where((eb) => gridInScope(scope)(eb as never))
    .orderBy('grid.level')
    .execute()
  if (rows.length === 0) return []
  const { rows: lying } = await sql<{ gridId: number; households: number; persons: number }>`
    select above.id as "gridId", count(distinct h.id)::int as households, count(m.id)::int as persons
    from unnest(${rows.map(({ id }) => id)}::bigint[]) as above (id)
      join grid leaf on leaf.county_id = ${scope.countyId} and leaf.ancestor_ids @> array[above.id] and leaf.village_id <> ${villageId}
      join household h on h.county_id = leaf.county_id and h.grid_id = leaf.id and h.valid_to is null
      left join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
    group by above.id`.execute(tx)
  const elsewhere = new Map(lying.map(({ gridId, ...counts }) => [gridId, counts]))
  return rows.map((row) => ({ ...toGrid(row), ...(elsewhere.get(row.id) ?? { households: 0, persons: 0 }) }))
}

/**
 * All grids of a village that the scope reaches, each with the households and people that lie directly in it; before them those of
 * its township, where there are such.
 */
export async function listGrids(tx: Db, scope: Scope, villageId: number): Promise<CountedGrid[]> {
  const over = await listGridsOver(tx, scope, villageId)
  const rows = await tx
    .selectFrom('grid')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('household as h')
          .leftJoin('membership as m', (join) =>
            join
              .onRef('m.county_id', '=', 'h.county_id')
              .onRef('m.household_id', '=', 'h.id')
              .on('m.valid_to', 'is', null),
          )
          .select([
            'h.grid_id',
            sql<number>`count(distinct h.id)::int`.as('households'),
            sql<number>`count(m.id)::int`.as('persons'),
          ])
          .where('h.county_id', '=', scope.countyId)
          .where('h.village_id', '=', villageId)
          .where('h.valid_to', 'is', null)
          .groupBy('h.grid_id')
          .as('counted'),
      (join) => join.onRef('counted.grid_id', '=', 'grid.id'),
    )
    .select(gridColumns)
    .select([
      sql<number>`coalesce(counted.households, 0)`.as('households'),
      sql<number>`coalesce(counted.persons, 0)`.as('persons'),
    ])
    .where('county_id', '=', scope.countyId)
    .where('village_id', '=', villageId)
    .where('valid_to', 'is', null)
    .where(gridInScope(scope))
    .orderBy('is_unassigned')
    .orderBy('level')
    .orderBy('sort')
    .orderBy('id')
    .execute()
  return [...over, ...rows.map((row) => ({ ...toGrid(row), households: row.households, persons: row.persons }))]
}

/** Whether any part of a village's net lies within the scope. */
export const hasGrids = async (tx: Db, scope: Scope, villageId: number): Promise<boolean> => {
  const row = await tx
    .selectFrom('grid')
    .select('id')
    .where('county_id', '=', scope.countyId)
    .where('village_id', '=', villageId)
    .where('valid_to', 'is', null)
    .where(gridInScope(scope))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The groups directly below the village: those below them are parts, and no level of grids follows them. */
export const listGroups = (tx: Db, scope: Scope, villageId: number) =>
  tx
    .selectFrom('area')
    .select(['id', 'name'])
    .where('county_id', '=', scope.countyId)
    .where('parent_id', '=', villageId)
    .where('level', '=', 'group')
    .where('valid_to', 'is', null)
    .orderBy('sort')
    .execute()

/** What a new leaf is called and made by. */
type NewLeaf = {
  name: string
  level: number
  kind?: string
  building?: string
  unit?: string
  bodyId?: number | null
  beside?: boolean
}

/**
 * For each group of a village the one directly below the village that it is part of, and that one for itself. The net follows those: a
 * household of a part is counted with the group.
 */
export async function mainGroups(
  tx: Db,
  scope: Scope,
  villageId: number,
): Promise<(groupId: number | null) => number | null> {
  const { rows } = await sql<{ id: number; main: number }>`
    with recursive main as (
      select a.id, a.id as main from area a where a.county_id = ${scope.countyId} and a.parent_id = ${villageId} and a.level = 'group'
      union all select a.id, main.main from main join area a on a.county_id = ${scope.countyId} and a.parent_id = main.id)
    select id, main from main where id <> main`.execute(tx)
  const mainOf = new Map(rows.map(({ id, main }) => [id, main]))
  return (groupId) => (groupId === null ? null : (mainOf.get(groupId) ?? groupId))
}

/** A new leaf below a grid, or beside it, last among its sisters. */
export async function insertLeaf(tx: Db, scope: Scope, at: Grid, leaf: NewLeaf, today: Day): Promise<number> {
  const { name, level, kind = 'general', building = '', unit = '', bodyId = null, beside = false } = leaf
  const parentId = beside ? at.parentId : at.id
  const row = await tx
    .insertInto('grid')
    .values((eb) => ({
      county_id: scope.countyId,
      parent_id: parentId,
      township_id: at.townshipId,
      village_id: at.villageId,
      group_id: kind === 'exclusive' ? null : at.groupId,
      ...{ level, name, kind, building, unit, body_id: bodyId },
      sort: eb
        .selectFrom('grid as sister')
        .select((count) => sql<number>`coalesce(max(${count.ref('sister.sort')}), 0) + 1`.as('next'))
        .where('sister.county_id', '=', scope.countyId)
        .where('sister.village_id', '=', at.villageId)
        .where('sister.is_unassigned', '=', false)
        .where(sql<SqlBool>`sister.parent_id is not distinct from ${parentId}`),
      is_leaf: true,
      ancestor_ids: beside ? [...at.ancestorIds] : [...at.ancestorIds, at.id],
      valid_from: today,
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** A leaf that has grids below it is none any more. Closed households that once lay in it go to the leaf named. */
export async function stopBeingLeaf(tx: Db, scope: Scope, gridId: number, heir: number): Promise<void> {
  await tx
    .updateTable('household')
    .set({ grid_id: heir })
    .where('county_id', '=', scope.countyId)
    .where('grid_id', '=', gridId)
    .where('valid_to', 'is not', null)
    .execute()
  await tx
    .updateTable('grid')
    .set({ is_leaf: false })
    .where('county_id', '=', scope.countyId)
    .where('id', '=', gridId)
    .execute()
}

/** The leaves that belong to the groups of a village. */
export const listLeavesOfGroups = (tx: Db, scope: Scope, villageId: number) =>
  tx
    .selectFrom('grid')
    .select(['id', 'group_id as groupId'])
    .where('county_id', '=', scope.countyId)
    .where('village_id', '=', villageId)
    .where('group_id', 'is not', null)
    .where('kind', '<>', 'exclusive')
    .where('is_leaf', '=', true)
    .where('is_unassigned', '=', false)
    .where('valid_to', 'is', null)
    .execute()

export const findUnassigned = async (tx: Db, scope: Scope, villageId: number): Promise<number | null> => {
  const row = await tx
    .selectFrom('grid')
    .select('id')
    .where('county_id', '=', scope.countyId)
    .where('village_id', '=', villageId)
    .where('is_unassigned', '=', true)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Each village has one system leaf; a village that came without it gets it when the first household asks. */
export async function insertUnassigned(
  tx: Db,
  scope: Scope,
  village: { id: number; townshipId: number },
  today: Day,
): Promise<number> {
  const row = await tx
    .insertInto('grid')
    .values({
      county_id: scope.countyId,
      township_id: village.townshipId,
      village_id: village.id,
      level: 9,
      name: '未划入',
      sort: 999,
      is_leaf: true,
      is_unassigned: true,
      valid_from: today,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Grids of a group whose name begins with the group's old one take the new one; a name of their own stays. Done twice, it is the same. */
export const followGroupName = (tx: Db, countyId: number, groupId: number, from: string, name: string) =>
  sql`update grid set name = ${name} || substr(name, ${[...from].length + 1}) where county_id = ${countyId} and group_id = ${groupId}
    and valid_to is null and starts_with(name, ${from}) and not starts_with(name, ${name})`.execute(tx)

export const saveGrid = (
  tx: Db,
  scope: Scope,
  gridId: number,
  { name, building, unit, bodyId }: Pick<Grid, 'name' | 'building' | 'unit' | 'bodyId'>,
) =>
  tx
    .updateTable('grid')
    .set({ name, building, unit, body_id: bodyId })
    .where('county_id', '=', scope.countyId)
    .where('id', '=', gridId)
    .execute()

/** The grids of an organisation that stand today: an enterprise has a handful at most. */
export async function listOfBody(
  tx: Db,
  scope: Scope,
  bodyId: number,
): Promise<(Grid & { villageName: string; households: number })[]> {
  const rows = await tx
    .selectFrom('grid')
    .select(gridColumns)
    .select([
      sql<string>`(select v.name from area v where v.county_id = grid.county_id and v.id = grid.village_id)`.as(
        'villageName',
      ),
      sql<number>`(select count(*)::int from household h where h.county_id = grid.county_id and h.grid_id = grid.id
        and h.valid_to is null)`.as('households'),
    ])
    .where('county_id', '=', scope.countyId)
    .where('body_id', '=', bodyId)
    .where('valid_to', 'is', null)
    .where(gridInScope(scope))
    .orderBy('id')
    .limit(50)
    .execute()
  return rows.map((row) => ({ ...toGrid(row), villageName: row.villageName, households: row.households }))
}
