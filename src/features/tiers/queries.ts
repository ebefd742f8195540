import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Standing } from './rules.ts'

/** A household as it is computed: where it lies, and how it stood until now. */
export type Computed = {
  householdId: number
  townshipId: number
  villageId: number
  ended: boolean
  /** Null while it never had a tier, or where its tier has ended. */
  before: (Standing & { since: Day; reviewOn: Day }) | null
}

type Row = Omit<Computed, 'before'> &
  Omit<Standing, 'tier'> & { tier: string | null; since: Day; reviewOn: Day; tierEnded: boolean }

const columns = sql`h.id as "householdId", h.township_id as "townshipId", h.village_id as "villageId", h.valid_to is not null as ended,
  t.tier, t.row_id as "rowId", t.facts, t.missing, t.rule, t.rule_from as "ruleFrom", t.since, t.review_on as "reviewOn",
  t.ended_on is not null as "tierEnded"`

const from = sql`household h left join household_tier t on t.county_id = h.county_id and t.household_id = h.id`

function toComputed({ householdId, townshipId, villageId, ended, tierEnded, tier, ...rest }: Row): Computed {
  const before = tier === null || tierEnded ? null : { tier, ...rest }
  return { householdId, townshipId, villageId, ended, before }
}

/** The households with these ids. */
export async function listByIds(tx: Db, countyId: number, ids: readonly number[]): Promise<Computed[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Row>`select ${columns} from ${from}
    where h.county_id = ${countyId} and h.id = any(${ids}::bigint[])`.execute(tx)
  return rows.map(toComputed)
}

/** The next households of a county or a village by their id; ended ones only while they still have a tier. */
export async function listNext(
  tx: Db,
  countyId: number,
  { villageId, after, limit }: { villageId: number | null; after: number; limit: number },
): Promise<Computed[]> {
  const here = villageId === null ? sql`` : sql`and h.village_id = ${villageId}`
  const { rows } = await sql<Row>`select ${columns} from ${from}
    where h.county_id = ${countyId} ${here} and h.id > ${after}
      and (h.valid_to is null or (t.household_id is not null and t.ended_on is null))
    order by h.id limit ${limit}`.execute(tx)
  return rows.map(toComputed)
}

/** One household's outcome, ready to be written. On new ground `since` is today, and what held before goes to its history. */
export type Written = Standing & { householdId: number; packId: string; packVersion: string; since: Day }

/**
 * Writes the outcomes of a chunk in one statement. What stood until today leaves a row of history; what was said earlier the same day is
 * overwritten, the last word of a day holds.
 */
export async function saveStandings(tx: Db, countyId: number, rows: readonly Written[], day: Day, reviewOn: Day) {
  if (rows.length === 0) return
  await sql`
    with said as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n("householdId" bigint, tier text, "rowId" text, facts jsonb,
        missing text[], rule text, "ruleFrom" date, "packId" text, "packVersion" text, since date)),
    former as (
      insert into former_tier (county_id, household_id, tier, row_id, facts, missing, rule, rule_from, pack_id, pack_version, valid_from,
        valid_to)
      select t.county_id, t.household_id, t.tier, t.row_id, t.facts, t.missing, t.rule, t.rule_from, t.pack_id, t.pack_version, t.since, n.since
      from said n join household_tier t on t.county_id = ${countyId} and t.household_id = n."householdId"
      where t.since < n.since and t.ended_on is null)
    insert into household_tier as t (county_id, household_id, tier, row_id, facts, missing, rule, rule_from, pack_id, pack_version, since,
      checked_on, review_on)
    select ${countyId}::int, "householdId", tier, "rowId", facts, missing, rule, "ruleFrom", "packId", "packVersion", since,
      ${day}::date, ${reviewOn}::date from said
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
