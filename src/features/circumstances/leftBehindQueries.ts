import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import { homeLines, type LinesOf } from './factLines.ts'

/** Households of a village whose people are alike, as one row: a county of a million is counted by some thousands of them. */
export async function listAlikeHomes(tx: Db, of: LinesOf) {
  const { rows } = await sql<{ villageId: number; members: string; households: number }>`
    select f.village_id as "villageId", f.members, count(*)::int as households from ${homeLines(of)} f
    where not f.ended group by f.village_id, f.members`.execute(tx)
  return rows
}

export type VillageCount = {
  villageId: number
  households: number
  any: number
  child: number
  elder: number
  woman: number
}

/** One row a village and month; counted again in the same month, the newer counts hold. */
export async function saveCounts(
  tx: Db,
  countyId: number,
  counts: readonly VillageCount[],
  { month, at }: { month: Day; at: Instant },
): Promise<void> {
  await sql`insert into left_behind_count
      (county_id, village_id, on_month, township_id, households, with_any, with_child, with_elder, with_woman, at)
    select ${countyId}::int, c."villageId", ${month}, a.township_id, c.households, c."any", c.child, c.elder, c.woman, ${at}
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb)
      as c("villageId" bigint, households int, "any" int, child int, elder int, woman int)
    join area a on a.county_id = ${countyId} and a.id = c."villageId"
    on conflict (county_id, village_id, on_month) do update set households = excluded.households, with_any = excluded.with_any,
      with_child = excluded.with_child, with_elder = excluded.with_elder, with_woman = excluded.with_woman, at = excluded.at`.execute(
    tx,
  )
}

const columns = { township: 'township_id', village: 'village_id' }
const within = (scope: Scope) => inScope<'left_behind_count'>(scope, 'left_behind_count', columns)

/** The months that were counted, the newest first. */
export async function listMonths(tx: Db, scope: Scope, most: number): Promise<Day[]> {
  const rows = await tx
    .selectFrom('left_behind_count')
    .select('on_month')
    .distinct()
    .where((eb) => within(scope)(eb as never))
    .orderBy('on_month', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => row.on_month)
}

export type PlaceCount = { id: number; name: string; households: number } & Record<
  'any' | 'child' | 'elder' | 'woman',
  number
>

/** The counts of a month, added up by township or one by one by village. */
export async function listCounts(
  tx: Db,
  scope: Scope,
  { month, by, area }: { month: Day; by: 'township' | 'village'; area: { id: number; level: string } | null },
): Promise<PlaceCount[]> {
  const place =
    by === 'township' ? ('left_behind_count.township_id' as const) : ('left_behind_count.village_id' as const)
  let query = tx
    .selectFrom('left_behind_count')
    .innerJoin('area', (join) =>
      join.onRef('area.county_id', '=', 'left_behind_count.county_id').onRef('area.id', '=', place),
    )
    .where((eb) => within(scope)(eb as never))
    .where('left_behind_count.on_month', '=', month)
  if (area?.level === 'township') query = query.where('left_behind_count.township_id', '=', area.id)
  if (area?.level === 'village') query = query.where('left_behind_count.village_id', '=', area.id)
  return query
    .select(['area.id', 'area.name'])
    .select([
      sql<number>`sum(households)::int`.as('households'),
      sql<number>`sum(with_any)::int`.as('any'),
      sql<number>`sum(with_child)::int`.as('child'),
      sql<number>`sum(with_elder)::int`.as('elder'),
      sql<number>`sum(with_woman)::int`.as('woman'),
    ])
    .groupBy(['area.id', 'area.name', 'area.sort', 'area.code'])
    .orderBy('area.code')
    .limit(1000)
    .execute()
}
