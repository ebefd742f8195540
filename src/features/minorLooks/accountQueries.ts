import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Instant } from '#kernel/shared/day.ts'

export type YearCounts = {
  asked: number
  approved: number
  refused: number
  waiting: number
  used: number
  expired: number
  unapproved: number
  pages: number
}

type Bounds = { from: Instant; to: Instant; now: Instant }

/** No county has more villages. */
const mostVillages = 3000

/** What was asked in a year and what became of it, by village. */
export const countAskings = (tx: Db, scope: Scope, { from, to, now }: Bounds) =>
  tx
    .selectFrom('minor_look')
    .select('village_id as villageId')
    .select(sql<number>`count(*)::int`.as('asked'))
    .select(sql<number>`(count(*) filter (where approved))::int`.as('approved'))
    .select(sql<number>`(count(*) filter (where not approved))::int`.as('refused'))
    .select(sql<number>`(count(*) filter (where approved is null))::int`.as('waiting'))
    .select(sql<number>`(count(used_at))::int`.as('used'))
    .select(sql<number>`(count(*) filter (where used_at is null and expires_at <= ${now}))::int`.as('expired'))
    .where(inScope(scope, 'minor_look', { township: 'township_id', village: 'village_id' }))
    .where('asked_at', '>=', from)
    .where('asked_at', '<', to)
    .groupBy('village_id')
    .limit(mostVillages)
    .execute()

/**
 * Looks at those who were under eighteen on that day, by the village where they live: of numbers without an approval, and of everything
 * else, which shows numbers masked.
 */
export const countLooks = (tx: Db, scope: Scope, { from, to }: Bounds) =>
  tx
    .selectFrom('household')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.county_id', '=', 'household.county_id')
        .onRef('membership.household_id', '=', 'household.id')
        .on('membership.valid_to', 'is', null),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.county_id', '=', 'membership.county_id').onRef('person.id', '=', 'membership.person_id'),
    )
    .innerJoin('access_log', (join) =>
      join.onRef('access_log.county_id', '=', 'person.county_id').onRef('access_log.person_id', '=', 'person.id'),
    )
    .select('household.village_id as villageId')
    .select(
      sql<number>`(count(*) filter (where access_log.field in ('identity', 'phone')
        and access_log.approved_by_person_id is null))::int`.as('unapproved'),
    )
    .select(sql<number>`(count(*) filter (where access_log.field not in ('identity', 'phone')))::int`.as('pages'))
    .where(inScope(scope, 'household', { township: 'township_id', village: 'village_id' }) as never)
    .where('access_log.at', '>=', from)
    .where('access_log.at', '<', to)
    .where(
      sql<boolean>`person.birth_date > to_char(access_log.at at time zone 'Asia/Shanghai' - interval '18 years', 'YYYY-MM-DD')`,
    )
    .groupBy('household.village_id')
    .limit(mostVillages)
    .execute()

/** How the villages of an account are called, with their townships. */
export async function namesOfVillages(tx: Db, countyId: number, ids: readonly number[]) {
  const { rows } = await sql<{ id: number; name: string; townshipName: string }>`
    select v.id, v.name, coalesce(t.name, '') as "townshipName" from area v
    left join area t on t.county_id = v.county_id and t.id = v.township_id
    where v.county_id = ${countyId} and v.id = any(${[...ids]}::bigint[]) order by t.id, v.id`.execute(tx)
  return rows
}
