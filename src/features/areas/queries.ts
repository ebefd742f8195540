import { type ExpressionBuilder, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { DB } from '#database/types.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Area, type AreaLevel, asPattern, reaches } from './rules.ts'

/** No parent has more children: the largest county has some 60 townships, the largest township some 200 villages. */
export const mostChildren = 1000
const mostFound = 20

const columns = [
  'area.id',
  'area.parent_id',
  'area.level',
  'area.code',
  'area.name',
  'area.township_id',
  'area.village_id',
  'area.urban_rural',
  'area.tags',
  'area.valid_from',
  'area.valid_to',
  'area.successor_id',
] as const

type Row = {
  id: number
  parent_id: number | null
  level: string
  code: string
  name: string
  township_id: number | null
  village_id: number | null
  urban_rural: string | null
  tags: string[]
  valid_from: string
  valid_to: string | null
  successor_id: number | null
}

const toArea = (row: Row): Area => ({
  id: row.id,
  parentId: row.parent_id,
  level: row.level as AreaLevel,
  code: row.code,
  name: row.name,
  townshipId: row.township_id,
  villageId: row.village_id,
  urbanRural: row.urban_rural,
  tags: row.tags,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  successorId: row.successor_id,
})

const standing = (today: Day) => (eb: ExpressionBuilder<DB, 'area'>) =>
  eb.and([
    eb('area.valid_from', '<=', today),
    eb.or([eb('area.valid_to', 'is', null), eb('area.valid_to', '>=', today)]),
  ])

const children = (today: Day) =>
  sql<number>`(select count(*)::int from area c where c.county_id = area.county_id and c.parent_id = area.id
    and c.valid_from <= ${today} and (c.valid_to is null or c.valid_to >= ${today}))`.as('children')

/** An area by its id, standing or closed: old requests still name it. */
export async function findArea(tx: Db, scope: Scope, areaId: number): Promise<Area | null> {
  const row = await tx
    .selectFrom('area')
    .select(columns)
    .where('county_id', '=', scope.countyId)
    .where('id', '=', areaId)
    .executeTakeFirst()
  const area = row ? toArea(row) : null
  return area && reaches(scope, area) ? area : null
}

/** The village that bears this code today. */
export async function findVillageByCode(tx: Db, scope: Scope, code: string, today: Day): Promise<Area | null> {
  const row = await tx
    .selectFrom('area')
    .select(columns)
    .where('county_id', '=', scope.countyId)
    .where('level', '=', 'village')
    .where('code', '=', code)
    .where(standing(today))
    .executeTakeFirst()
  const area = row ? toArea(row) : null
  return area && reaches(scope, area) ? area : null
}

/** The areas directly below one; without a parent the townships. */
export async function listChildren(tx: Db, scope: Scope, parentId: number | null, today: Day) {
  const rows = await tx
    .selectFrom('area')
    .select(columns)
    .select(children(today))
    .where('county_id', '=', scope.countyId)
    .where((eb) => (parentId === null ? eb('level', '=', 'township') : eb('parent_id', '=', parentId)))
    .where(standing(today))
    .orderBy('sort')
    .orderBy('code')
    .limit(mostChildren)
    .execute()
  return rows.map((row) => ({ ...toArea(row), children: row.children })).filter((area) => reaches(scope, area))
}

/** Every group below an area, however deep, each after the one it is part of: a chooser shows the whole of a village. */
export async function listGroupsBelow(tx: Db, scope: Scope, parentId: number, today: Day) {
  const standsToday = (name: string) =>
    sql`${sql.ref(`${name}.valid_from`)} <= ${today} and (${sql.ref(`${name}.valid_to`)} is null or ${sql.ref(`${name}.valid_to`)} >= ${today})`
  const { rows } = await sql<Row & { depth: number; children: number }>`
    with recursive below as (
      select a.id, 0 as depth, array[lpad(a.sort::text, 6, '0') || a.code] as way from area a
        where a.county_id = ${scope.countyId} and a.parent_id = ${parentId} and a.level = 'group' and ${standsToday('a')}
      union all
      select a.id, b.depth + 1, b.way || (lpad(a.sort::text, 6, '0') || a.code) from below b
        join area a on a.county_id = ${scope.countyId} and a.parent_id = b.id and ${standsToday('a')}
    )
    select area.*, b.depth, (select count(*)::int from area c where c.county_id = area.county_id and c.parent_id = area.id
        and ${standsToday('c')}) as children
      from below b join area on area.county_id = ${scope.countyId} and area.id = b.id order by b.way limit ${mostChildren}`.execute(
    tx,
  )
  return rows
    .map((row) => ({ ...toArea(row), depth: row.depth, children: row.children }))
    .filter((area) => reaches(scope, area))
}

/** How many areas lie directly below one today. */
export async function countChildren(tx: Db, scope: Scope, areaId: number, today: Day): Promise<number> {
  const row = await tx
    .selectFrom('area')
    .select(children(today))
    .where('county_id', '=', scope.countyId)
    .where('id', '=', areaId)
    .executeTakeFirst()
  return row?.children ?? 0
}

/** By a piece of the name or the beginning of the code; larger areas first, because they are meant more often. */
export async function findAreas(tx: Db, scope: Scope, q: string, level: AreaLevel | null, today: Day) {
  const pattern = asPattern(q)
  let query = tx
    .selectFrom('area')
    .select(columns)
    .select(children(today))
    .select(
      sql<string>`concat_ws(' ', (select t.name from area t where t.county_id = area.county_id and t.id = area.township_id
        and t.id <> area.id), (select v.name from area v where v.county_id = area.county_id and v.id = area.village_id
        and v.id <> area.id), (select p.name from area p where p.county_id = area.county_id and p.id = area.parent_id
        and p.level = 'group'))`.as('within'),
    )
    .where('county_id', '=', scope.countyId)
    .where((eb) => eb.or([eb('name', 'like', `%${pattern}%`), eb('code', 'like', `${pattern}%`)]))
    .where(standing(today))
  if (level) query = query.where('level', '=', level)
  const rows = await query
    .orderBy(sql`array_position(array['county', 'township', 'village', 'group'], level)`)
    .orderBy('code')
    .limit(mostFound)
    .execute()
  return rows
    .map((row) => ({ ...toArea(row), children: row.children, within: row.within }))
    .filter((area) => reaches(scope, area))
}

/** The areas above one, from the county down, and the area itself. */
export async function listPath(tx: Db, scope: Scope, areaId: number) {
  const { rows } = await sql<{ id: number; code: string; name: string; level: AreaLevel }>`
    with recursive up as (
      select a.id, a.parent_id, a.code, a.name, a.level, 0 as depth from area a
        where a.county_id = ${scope.countyId} and a.id = ${areaId}
      union all
      select a.id, a.parent_id, a.code, a.name, a.level, up.depth + 1 from up
        join area a on a.county_id = ${scope.countyId} and a.id = up.parent_id where up.depth < 9
    )
    select id, code, name, level from up order by depth desc`.execute(tx)
  return rows
}
