import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

export type Offer = {
  id: number
  employerId: number
  employer: string
  areaName: string
  title: string
  places: number
  filled: number
  wageFrom: number | null
  wageTo: number | null
  phone: string
  note: string
  openedOn: Day
  closedOn: Day | null
}

const offers = sql`select o.id, o.body_id as "employerId", b.name as employer, a.name as "areaName", o.title, o.places, o.filled,
  o.wage_from as "wageFrom", o.wage_to as "wageTo", o.phone, o.note, o.opened_on as "openedOn", o.closed_on as "closedOn"
  from job_offer o join body b on b.county_id = o.county_id and b.id = o.body_id
  join area a on a.county_id = b.county_id and a.id = b.area_id`

type Paging = { after?: number | undefined; limit: number }
const before = (after: number | undefined) => (after === undefined ? sql<SqlBool>`true` : sql<SqlBool>`o.id < ${after}`)

/** What is open in a township, the newest first; of employers that are still there. */
export async function listOpen(
  tx: Db,
  countyId: number,
  townshipId: number,
  { after, limit }: Paging,
): Promise<Offer[]> {
  const { rows } =
    await sql<Offer>`${offers} where o.county_id = ${countyId} and o.closed_on is null and o.filled < o.places
    and b.township_id = ${townshipId} and b.valid_to is null and ${before(after)} order by o.id desc limit ${limit + 1}`.execute(
      tx,
    )
  return rows
}

/** The caller has found the employer in its scope. */
export async function listOffers(tx: Db, countyId: number, bodyId: number, { after, limit }: Paging): Promise<Offer[]> {
  const { rows } =
    await sql<Offer>`${offers} where o.county_id = ${countyId} and o.body_id = ${bodyId} and ${before(after)}
    order by o.id desc limit ${limit + 1}`.execute(tx)
  return rows
}

export async function findOffer(tx: Db, countyId: number, offerId: number): Promise<Offer | undefined> {
  const { rows } =
    await sql<Offer>`${offers} where o.county_id = ${countyId} and o.id = ${offerId} for update of o`.execute(tx)
  return rows[0]
}

type NewOffer = Pick<
  Offer,
  'employerId' | 'title' | 'places' | 'wageFrom' | 'wageTo' | 'phone' | 'note' | 'openedOn'
> & {
  accountId: number
  at: Instant
}

export async function insertOffer(tx: Db, countyId: number, offer: NewOffer): Promise<number> {
  const { id } = await tx
    .insertInto('job_offer')
    .values({
      county_id: countyId,
      body_id: offer.employerId,
      title: offer.title,
      places: offer.places,
      wage_from: offer.wageFrom,
      wage_to: offer.wageTo,
      phone: offer.phone,
      note: offer.note,
      opened_on: offer.openedOn,
      by_account_id: offer.accountId,
      at: offer.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const saveOffer = (tx: Db, countyId: number, id: number, change: { filled: number } | { closed_on: Day }) =>
  tx.updateTable('job_offer').set(change).where('county_id', '=', countyId).where('id', '=', id).execute()

type Paid = { bodyId: number; year: number; quarter: number; workers: number; wages: number }

export async function saveWages(tx: Db, countyId: number, paid: Paid, by: { accountId: number; at: Instant }) {
  const said = { workers: paid.workers, wages: paid.wages, by_account_id: by.accountId, at: by.at }
  await tx
    .insertInto('wage_sum')
    .values({ county_id: countyId, body_id: paid.bodyId, year: paid.year, quarter: paid.quarter, ...said })
    .onConflict((conflict) => conflict.columns(['county_id', 'body_id', 'year', 'quarter']).doUpdateSet(said))
    .execute()
}

export type Sums = { offers: number; places: number; filled: number; wages: number }

const sumsOf = (year: number) => sql`coalesce(j.offers, 0)::int as offers, coalesce(j.places, 0)::int as places,
    coalesce(j.filled, 0)::int as filled, coalesce(w.wages, 0)::bigint as wages from body b
  left join lateral (select count(*) as offers, sum(o.places) as places, sum(o.filled) as filled from job_offer o
    where o.county_id = b.county_id and o.body_id = b.id and o.opened_on between ${`${year}-01-01`} and ${`${year}-12-31`}) j on true
  left join lateral (select sum(s.wages) as wages from wage_sum s
    where s.county_id = b.county_id and s.body_id = b.id and s.year = ${year}) w on true`

/** The year of these employers, whom the caller has found in its scope. */
export async function listSums(tx: Db, countyId: number, bodyIds: readonly number[], year: number) {
  const { rows } = await sql<Sums & { bodyId: number }>`select b.id as "bodyId", ${sumsOf(year)}
    where b.county_id = ${countyId} and b.id = any(${[...bodyIds]}::bigint[])`.execute(tx)
  return new Map(rows.map((row) => [row.bodyId, row]))
}

type Whole = { kinds: readonly string[]; area: { id: number; level: string } | null; year: number }

/** The year of all employers of an area. */
export async function sumUp(tx: Db, scope: Scope, { kinds, area, year }: Whole): Promise<Sums & { employers: number }> {
  const { rows } = await sql<Sums & { employers: number }>`
    with each as (select ${sumsOf(year)} where b.county_id = ${scope.countyId} and b.valid_to is null
      and b.kind = any(${[...kinds]}::text[]) and ${reached(scope)} and ${lyingIn(area)})
    select count(*)::int as employers, coalesce(sum(offers), 0)::int as offers, coalesce(sum(places), 0)::int as places,
      coalesce(sum(filled), 0)::int as filled, coalesce(sum(wages), 0)::bigint as wages from each`.execute(tx)
  return rows[0]!
}

const reached = (scope: Scope): RawBuilder<SqlBool> =>
  scope.wholeCounty
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(b.township_id = any(${[...scope.townships]}::bigint[]) or b.village_id = any(${[...scope.villages]}::bigint[])
        or b.group_id = any(${[...scope.groups]}::bigint[]))`

const lyingIn = (area: Whole['area']): RawBuilder<SqlBool> =>
  area === null || area.level === 'county'
    ? sql<SqlBool>`true`
    : sql<SqlBool>`${sql.ref(`b.${area.level}_id`)} = ${area.id}`
