import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { homeLines, type Reading } from '#features/circumstances/public.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Standing } from './rules.ts'

/**
 * Households that are alike in everything a tier follows from, and that stood alike until now. `kind` is that of their village; `before` is
 * one line of text, null while they never had a tier, or where that has ended; `due` says that they must be looked at again.
 */
export type Alike = {
  kind: number
  members: string
  known: string
  before: string | null
  due: boolean | null
  ended: boolean
  households: number
  /** `{1,2,3}`, read only where something changed. */
  ids: string
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

/** Households by what they have in common, in one statement; ended ones only while they still have a tier. */
export async function listAlike(tx: Db, { of, kindOf }: Reading): Promise<Alike[]> {
  const { rows } = await sql<Alike>`
    select v.kind, f.members, f.known, case when t.ended_on is null then t.tier || ${between}::text || coalesce(t.row_id, '') || ${between}::text
      || t.facts || ${between}::text || array_to_string(t.missing, ',') || ${between}::text || t.rule || ${between}::text || t.rule_from end as before,
      t.review_on <= ${of.day} as due, f.ended, count(*)::int as households, array_agg(f.id)::text as ids
    from ${homeLines(of)} f
    join unnest(${[...kindOf.keys()]}::bigint[], ${[...kindOf.values()]}::int[]) as v(village_id, kind) on v.village_id = f.village_id
    left join household_tier t on t.county_id = ${of.countyId} and t.household_id = f.id
    where not f.ended or (t.household_id is not null and t.ended_on is null)
    group by 1, 2, 3, 4, 5, 6`.execute(tx)
  return rows
}

/** What a whole county's rows are joined and sorted in, for this transaction alone; less, and the database writes them to its disk. */
export const withRoom = (tx: Db): Promise<unknown> => sql.raw("set local work_mem = '96MB'").execute(tx)

/** An outcome and the households that share it, as lists of ids. On new ground it holds since today, and what held before goes to their history. */
export type Written = Standing & { packId: string; packVersion: string; newGround: boolean; ids: string[] }

/**
 * Writes the outcomes of a county in one statement. What stood until today leaves a row of history; what was said earlier the same day is
 * overwritten, the last word of a day holds. In the order of the ids, so that two who write the same households never wait for each other.
 */
export async function saveStandings(tx: Db, countyId: number, outcomes: readonly Written[], day: Day, reviewOn: Day) {
  if (outcomes.length === 0) return
  const said = outcomes.map(({ ids: _, ...outcome }, n) => ({ n, ...outcome }))
  const ids = outcomes.flatMap((one) => one.ids).join(',')
  const which = outcomes
    .flatMap((one, n) => one.ids.map((list) => `${n},`.repeat(list.split(',').length)))
    .join('')
    .slice(0, -1)
  await sql`
    with said as materialized (
      select one.id, o.*, case when o."newGround" then ${day}::date else t.since end as begun, t.since as before, t.ended_on
      from unnest(${`{${ids}}`}::bigint[], ${`{${which}}`}::int[]) as one (id, n)
      join jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as o(n int, tier text, "rowId" text, facts jsonb, missing text[], rule text,
        "ruleFrom" date, "packId" text, "packVersion" text, "newGround" boolean) on o.n = one.n
      left join household_tier t on t.county_id = ${countyId} and t.household_id = one.id),
    former as (
      insert into former_tier (county_id, household_id, tier, row_id, facts, missing, rule, rule_from, pack_id, pack_version, valid_from,
        valid_to)
      select t.county_id, t.household_id, t.tier, t.row_id, t.facts, t.missing, t.rule, t.rule_from, t.pack_id, t.pack_version, t.since, s.begun
      from said s join household_tier t on t.county_id = ${countyId} and t.household_id = s.id
      where s.before < s.begun and s.ended_on is null)
    insert into household_tier as t (county_id, household_id, tier, row_id, facts, missing, rule, rule_from, pack_id, pack_version, since,
      checked_on, review_on)
    select ${countyId}::int, id, tier, "rowId", facts, missing, rule, "ruleFrom", "packId", "packVersion", begun, ${day}::date, ${reviewOn}::date
    from said order by id
    on conflict (county_id, household_id) do update set tier = excluded.tier, row_id = excluded.row_id, facts = excluded.facts,
      missing = excluded.missing, rule = excluded.rule, rule_from = excluded.rule_from, pack_id = excluded.pack_id,
      pack_version = excluded.pack_version, checked_on = excluded.checked_on, review_on = excluded.review_on, ended_on = null,
      since = excluded.since`.execute(tx)
}

/** Households that have ended, or whose place gives no tiers any more: what stood goes to the history, and the row says since when. */
export async function endStandings(tx: Db, countyId: number, lists: readonly string[], day: Day) {
  if (lists.length === 0) return
  await sql`
    with ended as (
      update household_tier set ended_on = ${day} where county_id = ${countyId} and household_id = any(${`{${lists.join(',')}}`}::bigint[])
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
