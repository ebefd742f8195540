import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'

export type Sums = Record<
  'townships' | 'villages' | 'groups' | 'grids' | 'households' | 'persons' | 'bodies' | 'requestsYear' | 'requestsOpen',
  number
>
type Line = Sums & { code: string; name: string; on: Day }

/** This county's own line, and those of the counties that a post above counties reaches today. */
export async function listCounties(tx: Db, countyId: number, accountId: number, today: Day): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select f.code, f.name, f.on_day as "on", f.townships, f.villages, f.groups, f.grids, f.households, f.persons, f.bodies,
      f.requests_year as "requestsYear", f.requests_open as "requestsOpen"
    from county_figure f where f.county_id = ${countyId} or exists (select from upper_post u where u.account_id = ${accountId}
      and f.code like u.code_prefix || '%' and u.role = 'upperOffice' and u.term_from <= ${today}::date
      and (u.term_to is null or u.term_to >= ${today}::date))
    order by f.code limit 4000`.execute(tx)
  return rows
}

/** The county says of itself how it stands, within its own wall. */
export const publish = (tx: Db, countyId: number, today: Day) =>
  sql`select publish_county(${countyId}::int, ${today}::date)`.execute(tx)

/** The open staff account behind a telephone; unlocked, because the owner's connection points at it meanwhile. */
export const findStaffByPhone = (tx: Db, phoneHash: Buffer) =>
  tx
    .selectFrom('account')
    .select('id')
    .where('phone_hash', '=', phoneHash)
    .where('kind', '=', 'staff')
    .where('closed_at', 'is', null)
    .executeTakeFirst()

export const listUpperPosts = (tx: Db) =>
  tx
    .selectFrom('upper_post')
    .select(['id', 'account_id as accountId', 'code_prefix as code', 'title', 'term_from as from', 'term_to as to'])
    .orderBy('id')
    .limit(1000)
    .execute()
