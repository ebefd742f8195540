import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

/** One contact to be written: a household or a person, never both. */
export type NewContact = {
  line: string
  level: string
  byPersonId: number
  householdId: number | null
  personId: number | null
  townshipId: number
  villageId: number
  purpose: string
  termFrom: Day
  termTo: Day | null
  followsId: number | null
}

type EndReason = 'handedOver' | 'replaced' | 'refused' | 'termOver' | 'done' | 'mistake'

/** Writes contacts in one statement; the first one's id stands for all of them in the audit. */
export async function insertContacts(
  tx: Db,
  countyId: number,
  rows: readonly NewContact[],
  by: { accountId: number | null; at: Instant },
): Promise<number> {
  const { rows: written } = await sql<{ id: number }>`
    insert into contact (county_id, line, level, by_person_id, household_id, person_id, township_id, village_id, purpose, term_from,
      term_to, follows_id, by_account_id, at)
    select ${countyId}::int, n.line, n.level, n."byPersonId", n."householdId", n."personId", n."townshipId", n."villageId", n.purpose,
      n."termFrom", n."termTo", n."followsId", ${by.accountId}::bigint, ${by.at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(line text, level text, "byPersonId" bigint, "householdId" bigint,
      "personId" bigint, "townshipId" bigint, "villageId" bigint, purpose text, "termFrom" date, "termTo" date, "followsId" bigint)
    returning id`.execute(tx)
  return Math.min(...written.map((row) => row.id))
}

/** Ends these contacts on a day; one that has not begun by then ends on its first. */
export async function endContacts(
  tx: Db,
  countyId: number,
  ids: readonly number[],
  { on, reason, result = '' }: { on: Day; reason: EndReason; result?: string },
): Promise<void> {
  if (ids.length === 0) return
  await sql`update contact set ended_on = greatest(term_from, ${on}::date), end_reason = ${reason}, result = ${result}
    where county_id = ${countyId} and id = any(${[...ids]}::bigint[]) and ended_on is null`.execute(tx)
}

/** Ends whoever has these households, or these people, in a line: whose term has passed, that is the reason. */
export async function endThoseOf(
  tx: Db,
  countyId: number,
  whom:
    | { line: string; householdIds: readonly number[] }
    | { line: string; level: string; personIds: readonly number[] },
  { on, reason, onlyPassed }: { on: Day; reason: EndReason; onlyPassed: boolean },
): Promise<void> {
  const these =
    'householdIds' in whom
      ? sql`household_id = any(${[...whom.householdIds]}::bigint[])`
      : sql`person_id = any(${[...whom.personIds]}::bigint[]) and level = ${whom.level}`
  await sql`update contact set ended_on = case when term_to < ${on}::date then term_to else greatest(term_from, ${on}::date) end,
      end_reason = case when term_to < ${on}::date then 'termOver' else ${reason} end
    where county_id = ${countyId} and line = ${whom.line} and ${these} and ended_on is null
      and (not ${onlyPassed} or term_to < ${on}::date)`.execute(tx)
}
