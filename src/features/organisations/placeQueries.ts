import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { BodyLevel, BodyType } from '#kernel/organisation/bodyType.ts'

/** Places of one level below these areas; with a kind, only those where none of it stands. */
type Wanted = { level: string; below: readonly number[]; kind?: string | undefined; where?: BodyType['where'] | null }

/** The same as `isCommunity` of the kernel, for many places at once; a group is one of its village's kind. */
const community = sql`(exists (select from area v where v.county_id = a.county_id and v.id = coalesce(a.village_id, a.id)
  and v.tags @> array['community']) or (length(a.code) >= 12 and (substr(a.code, 10, 3)::int < 200
  or substr(a.code, 10, 3)::int between 400 and 499)))`

const standing = (scope: Scope, { level, below, kind, where }: Wanted) => sql`
  from area a where a.county_id = ${scope.countyId} and a.level = ${level} and a.valid_to is null
    and (a.id = any(${[...below]}::bigint[]) or a.village_id = any(${[...below]}::bigint[])
      or a.township_id = any(${[...below]}::bigint[]) or a.parent_id = any(${[...below]}::bigint[])
      or exists (select from area c where c.county_id = a.county_id and c.level = 'county' and c.id = any(${[...below]}::bigint[])))
    and (${where ?? null}::text is null or (${where ?? null} = 'community') = ${community})
    and (${kind ?? null}::text is null or not exists (select from body b where b.county_id = a.county_id
      and b.area_id = a.id and b.kind = ${kind ?? null} and b.valid_to is null))`

/** How many places of each level lie there: the denominators of what is missing. */
export async function countPlaces(tx: Db, scope: Scope, below: readonly number[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const count = async (level: string, where: BodyType['where'] | null) => {
    const wanted = standing(scope, { level, below, where })
    const { rows } = await sql<{ n: number }>`select count(*)::int as n ${wanted}`.execute(tx)
    return rows[0]!.n
  }
  for (const level of ['township', 'village', 'group']) counts.set(level, await count(level, null))
  for (const level of ['village', 'group']) {
    const ofCommunities = await count(level, 'community')
    counts.set(`${level} community`, ofCommunities)
    counts.set(`${level} village`, counts.get(level)! - ofCommunities)
  }
  return counts
}

/** In how many places at least one of each kind stands, by level. */
export async function countCovered(
  tx: Db,
  scope: Scope,
  kinds: readonly string[],
  below: readonly number[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ kind: string; level: string; n: number }>`
    select kind, level, count(distinct area_id)::int as n from body
    where county_id = ${scope.countyId} and valid_to is null and kind = any(${[...kinds]}::text[])
      and (area_id = any(${[...below]}::bigint[]) or village_id = any(${[...below]}::bigint[])
        or township_id = any(${[...below]}::bigint[])
        or exists (select from area c where c.county_id = body.county_id and c.level = 'county' and c.id = any(${[...below]}::bigint[])))
    group by kind, level`.execute(tx)
  return new Map(rows.map((row) => [`${row.kind} ${row.level}`, row.n]))
}

const lying = (below: readonly number[]) => sql`(b.area_id = any(${[...below]}::bigint[])
  or b.village_id = any(${[...below]}::bigint[]) or b.township_id = any(${[...below]}::bigint[])
  or exists (select from area c where c.county_id = b.county_id and c.level = 'county' and c.id = any(${[...below]}::bigint[])))`

/** How many work in the bodies of these kinds, as each said last; those that never said it count for nothing. */
export async function sumStaff(
  tx: Db,
  scope: Scope,
  kinds: readonly string[],
  below: readonly number[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ kind: string; n: number }>`select kind, sum(staff)::int as n from body b
    where b.county_id = ${scope.countyId} and b.valid_to is null and b.kind = any(${[...kinds]}::text[]) and b.staff is not null
      and ${lying(below)} group by kind`.execute(tx)
  return new Map(rows.map((row) => [row.kind, row.n]))
}

/** Who leads the bodies of a kind, by where they come from; one person may lead several. */
export async function countOrigins(tx: Db, scope: Scope, kind: string, below: readonly number[]) {
  const { rows } = await sql<{ origin: string | null; seats: number; persons: number }>`
    select m.origin, count(*)::int as seats, count(distinct m.person_id)::int as persons
    from body b join body_member m on m.county_id = b.county_id and m.body_id = b.id and m.counted and m.leads
    where b.county_id = ${scope.countyId} and b.valid_to is null and b.kind = ${kind} and ${lying(below)}
    group by m.origin`.execute(tx)
  return rows
}

export async function listMissing(
  tx: Db,
  scope: Scope,
  wanted: Required<Wanted>,
  page: { after?: number | undefined; limit: number },
): Promise<{ id: number; name: string; within: string }[]> {
  const { rows } = await sql<{ id: number; name: string; within: string }>`
    select a.id, a.name, concat_ws(' ',
        (select t.name from area t where t.county_id = a.county_id and t.id = a.township_id and t.id <> a.id),
        (select v.name from area v where v.county_id = a.county_id and v.id = a.village_id and v.id <> a.id)) as within
      ${standing(scope, wanted)} and (${page.after ?? null}::bigint is null or a.id > ${page.after ?? null})
      order by a.id limit ${page.limit + 1}`.execute(tx)
  return rows
}

export async function findCountyArea(tx: Db, scope: Scope): Promise<{ id: number; name: string } | undefined> {
  return tx
    .selectFrom('area')
    .select(['id', 'name'])
    .where('county_id', '=', scope.countyId)
    .where('level', '=', 'county')
    .executeTakeFirst()
}

type Below = { id: number; name: string; level: BodyLevel; townshipId: number | null; villageId: number | null }

/** The places directly below one that the caller has found in its scope. */
export const listAreasBelow = (tx: Db, countyId: number, areaId: number): Promise<Below[]> =>
  tx
    .selectFrom('area')
    .select(['id', 'name', 'township_id as townshipId', 'village_id as villageId'])
    .select(sql<BodyLevel>`level`.as('level'))
    .where('county_id', '=', countyId)
    .where('parent_id', '=', areaId)
    .where('valid_to', 'is', null)
    .execute()
