import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { objections } from './contract.ts'

/** Every household that lives in a village now. */
export async function householdIdsOf(tx: Db, countyId: number, villageId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from household where county_id = ${countyId} and village_id = ${villageId} and valid_to is null order by id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** What households were made to say is said by the person it is about, or by the head: the office only typed it. */
export const saySpeakers = (tx: Db, countyId: number, householdIds: readonly number[]) =>
  sql`update circumstance c set by_account_id = null, by_person_id = m.person_id from membership m
    where c.county_id = ${countyId} and c.by_household and m.county_id = c.county_id and m.valid_to is null
      and m.household_id = any(${[...householdIds]}::bigint[])
      and (m.person_id = c.person_id or (m.household_id = c.household_id and m.is_head))`.execute(tx)

/** Households of a village by their codes; codes that are not there are simply missing. */
export const findByCodes = (tx: Db, countyId: number, villageId: number, codes: readonly string[]) =>
  tx
    .selectFrom('household')
    .select(['id', 'code'])
    .where('county_id', '=', countyId)
    .where('village_id', '=', villageId)
    .where('valid_to', 'is', null)
    .where(sql<boolean>`code = any(${[...codes]}::text[])`)
    .execute()

/** Takes from a year's list whoever is no more on it. */
export const strikeFromList = (
  tx: Db,
  countyId: number,
  {
    villageId,
    field,
    year,
    kept,
    at,
  }: { villageId: number; field: string; year: number; kept: readonly number[]; at: Instant },
) =>
  sql`update circumstance c set closed_at = ${at}, closed_why = 'wrong' from household h
    where c.county_id = ${countyId} and c.field = ${field} and c.year = ${year} and c.closed_at is null and h.county_id = c.county_id
      and h.id = c.household_id and h.village_id = ${villageId} and not h.id = any(${[...kept]}::bigint[])`.execute(tx)

export type DueRow = {
  id: number
  field: string
  year: number
  householdId: number
  householdCode: string
  headName: string | null
  personName: string | null
  reviewOn: Day
  keepUntil: Day
  objection: (typeof objections)[number] | null
}

/**
 * What waits in a village: an objection that nobody has answered, or a review whose day has come. By the order of their ids, which is
 * the order in which they were said.
 */
export async function listDue(
  tx: Db,
  { countyId }: Scope,
  { villageId, today, after, limit }: { villageId: number; today: Day; after?: number | undefined; limit: number },
): Promise<DueRow[]> {
  const waits = sql`c.closed_at is null and c.keep_until >= ${today} and c.id > ${after ?? 0}
    and (c.review_on <= ${today} or (c.objected_at is not null and c.answered_at is null))`
  const columns = sql`c.id, c.field, c.year, h.id as "householdId", h.code as "householdCode", c.review_on as "reviewOn",
    c.keep_until as "keepUntil", case when c.answered_at is null then c.objection end as objection,
    (select p.name from membership m join person p on p.county_id = m.county_id and p.id = m.person_id
      where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null limit 1) as "headName"`
  const here = sql`h.county_id = ${countyId} and h.village_id = ${villageId} and h.valid_to is null`
  const { rows } = await sql<DueRow>`
    select ${columns}, null as "personName" from household h
    join circumstance c on c.county_id = h.county_id and c.household_id = h.id where ${here} and ${waits}
    union all
    select ${columns}, w.name from household h
    join membership s on s.county_id = h.county_id and s.household_id = h.id and s.valid_to is null
    join person w on w.county_id = s.county_id and w.id = s.person_id
    join circumstance c on c.county_id = s.county_id and c.person_id = s.person_id where ${here} and ${waits}
    order by id limit ${limit + 1}`.execute(tx)
  return rows
}

/** Removes what is past its term, a bounded part at a time. Answers how many, and whose open facts went. */
export async function removeSpent(tx: Db, countyId: number, today: Day, atOnce: number) {
  const { rows } = await sql<{ householdId: number | null; open: boolean }>`
    delete from circumstance c where c.county_id = ${countyId} and c.id in (select s.id from circumstance s
      where s.county_id = ${countyId} and s.keep_until < ${today} order by s.keep_until limit ${atOnce})
    returning coalesce(c.household_id, (select m.household_id from membership m where m.county_id = c.county_id
      and m.person_id = c.person_id and m.valid_to is null)) as "householdId", c.closed_at is null as open`.execute(tx)
  return rows
}
