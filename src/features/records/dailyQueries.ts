import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Instant } from '#kernel/shared/day.ts'
import type { Look } from './queries.ts'

type DailyLook = Look & { since: Instant }

/**
 * Notes a look at everybody who lives in these households today, unless the same account took the same look since `since`: one statement
 * however long the list is.
 */
export async function insertDailyLooks(
  tx: Db,
  countyId: number,
  householdIds: readonly number[],
  look: DailyLook,
): Promise<void> {
  if (householdIds.length === 0) return
  await insertOf(
    tx,
    sql`membership m where m.county_id = ${countyId} and m.household_id = any(${[...new Set(householdIds)]}::bigint[])
      and m.valid_to is null`,
    look,
  )
}

/** The same at these persons and nobody beside them, wherever they live. */
export async function insertDailyLooksAt(
  tx: Db,
  countyId: number,
  personIds: readonly number[],
  look: DailyLook,
): Promise<void> {
  if (personIds.length === 0) return
  await insertOf(
    tx,
    sql`(select ${countyId}::int as county_id, unnest(${[...new Set(personIds)]}::bigint[]) as person_id) m where true`,
    look,
  )
}

async function insertOf(tx: Db, shown: RawBuilder<unknown>, look: DailyLook): Promise<void> {
  await sql`insert into access_log (county_id, person_id, by_account_id, by_person_id, by_title, field, reason, at)
    select m.county_id, m.person_id, ${look.byAccountId}::bigint, ${look.byPersonId}::bigint, ${look.byTitle}, ${look.field},
      ${look.reason}, ${look.at}::timestamptz
    from ${shown}
      and not exists (select from access_log l where l.county_id = m.county_id and l.person_id = m.person_id
        and l.by_account_id = ${look.byAccountId}::bigint and l.reason = ${look.reason} and l.at >= ${look.since}::timestamptz)`.execute(
    tx,
  )
}
