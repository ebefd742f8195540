import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Area, AreaLevel } from './rules.ts'

export type TagFilter = {
  level: AreaLevel
  within: Pick<Area, 'id' | 'level'> | null
  tag?: string | undefined
  untagged?: boolean
  today: Day
}

/** Standing areas of a level below a place, and with a tag or with none where that is asked. */
const matching = (scope: Scope, { level, within, tag, untagged, today }: TagFilter): RawBuilder<SqlBool> => {
  const below =
    within === null || within.level === 'county'
      ? sql<SqlBool>`true`
      : sql<SqlBool>`(a.id = ${within.id} or a.parent_id = ${within.id} or a.township_id = ${within.id} or a.village_id = ${within.id})`
  const bearing = tag === undefined ? sql<SqlBool>`true` : sql<SqlBool>`${tag} = any(a.tags)`
  const bare = untagged ? sql<SqlBool>`a.tags = '{}'` : sql<SqlBool>`true`
  return sql<SqlBool>`a.county_id = ${scope.countyId} and a.level = ${level} and ${below} and ${bearing} and ${bare}
    and a.valid_from <= ${today} and (a.valid_to is null or a.valid_to >= ${today})`
}

type Row = { id: number; code: string; name: string; level: AreaLevel; tags: string[]; within: string }

export async function listTagged(
  tx: Db,
  scope: Scope,
  filter: TagFilter & { after?: number | undefined; limit: number },
): Promise<Row[]> {
  const { rows } =
    await sql<Row>`select a.id, a.code, a.name, a.level, a.tags, concat_ws(' ', t.name, v.name) as within from area a
    left join area t on t.county_id = a.county_id and t.id = a.township_id and t.id <> a.id
    left join area v on v.county_id = a.county_id and v.id = a.village_id and v.id <> a.id
    where ${matching(scope, filter)} and (${filter.after ?? null}::bigint is null or a.id > ${filter.after ?? null})
    order by a.id limit ${filter.limit + 1}`.execute(tx)
  return rows
}

/** How many bear each tag; the row without a tag counts those that bear none. */
export async function countTags(tx: Db, scope: Scope, filter: TagFilter): Promise<Map<string | null, number>> {
  const { rows } = await sql<{ tag: string | null; areas: number }>`
    select tag, count(*)::int as areas from area a left join unnest(a.tags) tag on true
    where ${matching(scope, filter)} group by tag`.execute(tx)
  return new Map(rows.map(({ tag, areas }) => [tag, areas]))
}

export async function saveTags(tx: Db, countyId: number, areaId: number, tags: readonly string[]): Promise<void> {
  await tx
    .updateTable('area')
    .set({ tags: [...tags] })
    .where('county_id', '=', countyId)
    .where('id', '=', areaId)
    .execute()
}
