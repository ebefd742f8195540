import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Standing } from './rules.ts'

/**
 * A household as it is computed: where it lies, and how it stood until now. `before` is one line of text, because most households of a
 * county stand alike and a line is compared faster than it is read; null while it never had a tier, or where that has ended.
 */
export type Computed = {
  householdId: number
  townshipId: number
  villageId: number
  ended: boolean
  before: string | null
  since: Day
  reviewOn: Day
}

const between = '\u001f'

/** Reads such a line back. */
export function readStanding(line: string): Standing {
  const [tier = '', rowId = '', facts = '{}', missing = '', rule = '', ruleFrom = ''] = line.split(between)
  return {
    ...{ tier, rowId: rowId || null, facts: JSON.parse(facts) as Standing['facts'], rule, ruleFrom },
    missing: missing === '' ? [] : missing.split(','),
  }
}

const columns = sql`h.id as "householdId", h.township_id as "townshipId", h.village_id as "villageId", h.valid_to is not null as ended,
  case when t.ended_on is null then t.tier || ${between}::text || coalesce(t.row_id, '') || ${between}::text || t.facts || ${between}::text
    || array_to_string(t.missing, ',') || ${between}::text || t.rule || ${between}::text || t.rule_from end as before,
  t.since, t.review_on as "reviewOn"`

const from = sql`household h left join household_tier t on t.county_id = h.county_id and t.household_id = h.id`

/** The households with these ids. */
export async function listByIds(tx: Db, countyId: number, ids: readonly number[]): Promise<Computed[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Computed>`select ${columns} from ${from}
    where h.county_id = ${countyId} and h.id = any(${ids}::bigint[])`.execute(tx)
  return rows
}

/** The next households of a county or a village by their id; ended ones only while they still have a tier. */
export async function listNext(
  tx: Db,
  countyId: number,
  { villageId, after, limit }: { villageId: number | null; after: number; limit: number },
): Promise<Computed[]> {
  const here = villageId === null ? sql`` : sql`and h.village_id = ${villageId}`
  const { rows } = await sql<Computed>`select ${columns} from ${from}
    where h.county_id = ${countyId} ${here} and h.id > ${after}
      and (h.valid_to is null or (t.household_id is not null and t.ended_on is null))
    order by h.id limit ${limit}`.execute(tx)
  return rows
}

/** An outcome and the households that share it. On new ground `since` is today, and what held before goes to their history. */
export type Written = Standing & { packId: string; packVersion: string; since: Day; households: number[] }

/**
 * Writes the outcomes of a chunk in one statement. What stood until today leaves a row of history; what was said earlier the same day is
 * overwritten, the last word of a day holds.
 */
export async function saveStandings(tx: Db, countyId: number, outcomes: readonly Written[], day: Day, reviewOn: Day) {
  if (outcomes.length === 0) return
  const said = outcomes.map(({ households: _, ...outcome }, n) => ({ n, ...outcome }))
  const ids = outcomes.flatMap((one) => one.households)
  const which = outcomes.flatMap((one, n) => one.households.map(() => n))
  await sql`
    with said as (
      select one.id, o.* from unnest(${ids}::bigint[], ${which}::int[]) as one (id, n)
      join jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as o(n int, tier text, "rowId" text, facts jsonb, missing text[], rule text,
        "ruleFrom" date, "packId" text, "packVersion" text, since date) on o.n = one.n),
    former as (
      insert into former_tier (county_id, household_id, tier, row_id, facts, missing, rule, rule_from, pack_id, pack_version, valid_from,
        valid_to)
      select t.county_id, t.household_id, t.tier, t.row_id, t.facts, t.missing, t.rule, t.rule_from, t.pack_id, t.pack_version, t.since, s.since
      from said s join household_tier t on t.county_id = ${countyId} and t.household_id = s.id
      where t.since < s.since and t.ended_on is null)
    insert into household_tier as t (county_id, household_id, tier, row_id, facts, missing, rule, rule_from, pack_id, pack_version, since,
      checked_on, review_on)
    select ${countyId}::int, id, tier, "rowId", facts, missing, rule, "ruleFrom", "packId", "packVersion", since, ${day}::date, ${reviewOn}::date
    from said
    on conflict (county_id, household_id) do update set tier = excluded.tier, row_id = excluded.row_id, facts = excluded.facts,
      missing = excluded.missing, rule = excluded.rule, rule_from = excluded.rule_from, pack_id = excluded.pack_id,
      pack_version = excluded.pack_version, checked_on = excluded.checked_on, review_on = excluded.review_on, ended_on = null,
      since = excluded.since`.execute(tx)
}

/** Households that have ended, or whose place gives no tiers any more: what stood goes to the history, and the row says since when. */
export async function endStandings(tx: Db, countyId: number, householdIds: readonly number[], day: Day) {
  if (householdIds.length === 0) return
  await sql`
    with ended as (
      update household_tier set ended_on = ${day} where county_id = ${countyId} and household_id = any(${householdIds}::bigint[])
        and ended_on is null
      returning *)
    insert into former_tier (county_id, household_id, tier, row_id, facts, missing, rule, rule_from, pack_id, pack_version, valid_from,
      valid_to)
    select county_id, household_id, tier, row_id, facts, missing, rule, rule_from, pack_id, pack_version, since, ${day} from ended
    where since < ${day}`.execute(tx)
}

/** Where these households stand now, with the place that says by which models. */
export async function listStandings(tx: Db, countyId: number, householdIds: readonly number[]) {
  if (householdIds.length === 0) return []
  return tx
    .selectFrom('household_tier as t')
    .innerJoin('household as h', (join) =>
      join.onRef('h.county_id', '=', 't.county_id').onRef('h.id', '=', 't.household_id'),
    )
    .select(['t.household_id as householdId', 't.tier', 't.since', 't.review_on as reviewOn'])
    .select(['h.township_id as townshipId', 'h.village_id as villageId'])
    .where('t.county_id', '=', countyId)
    .where('t.ended_on', 'is', null)
    .where(sql<boolean>`t.household_id = any(${[...householdIds]}::bigint[])`)
    .execute()
}
