import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { Heard } from '#kernel/shared/heard.ts'

/** As what the register knows somebody now, e.g. a Party member. */
export async function kindsOf(tx: Db, countyId: number, personId: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('standing')
    .select('kind')
    .where('county_id', '=', countyId)
    .where('person_id', '=', personId)
    .where('valid_to', 'is', null)
    .execute()
  return rows.map((row) => row.kind)
}

/** How a person stands to these bodies: a seat, or an offer that waits. */
export async function listStandings(tx: Db, countyId: number, personId: number, bodyIds: readonly number[]) {
  const { rows } = await sql<{ body_id: number; asked: boolean }>`
    select body_id, false as asked from body_member
      where county_id = ${countyId} and person_id = ${personId} and counted and body_id = any(${[...bodyIds]}::bigint[])
    union all
    select body_id, true from body_offer
      where county_id = ${countyId} and person_id = ${personId} and accepted is null and withdrawn_at is null
        and body_id = any(${[...bodyIds]}::bigint[])`.execute(tx)
  return rows
}

/** How many hold each role of these bodies. */
export async function countHeld(tx: Db, countyId: number, bodyIds: readonly number[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ body_id: number; role: string; n: number }>`
    select body_id, role, count(*)::int as n from body_member
    where county_id = ${countyId} and counted and body_id = any(${[...bodyIds]}::bigint[]) group by body_id, role`.execute(
    tx,
  )
  return new Map(rows.map((row) => [`${row.body_id} ${row.role}`, row.n]))
}

export type OwnSeat = {
  id: number
  body_id: number
  name: string
  kind: string
  role: string
  leads: boolean
  term_to: Day | null
  consent: { guardian: string; heard: Heard } | null
  township_id: number | null
  village_id: number | null
}

/** Where somebody sits now, whatever village it is in: the own seats are the own. */
export async function listOwnSeats(tx: Db, countyId: number, personId: number): Promise<OwnSeat[]> {
  const { rows } = await sql<OwnSeat>`select m.id, m.body_id, b.name, b.kind, m.role, m.leads, m.term_to, b.township_id,
      b.village_id, (select json_build_object('guardian', o.guardian, 'heard', o.guardian_heard) from body_offer o
        where o.county_id = m.county_id and o.person_id = m.person_id and o.body_id = m.body_id and o.accepted and o.guardian is not null
        order by o.id desc limit 1) as consent
    from body_member m join body b on b.county_id = m.county_id and b.id = m.body_id and b.valid_to is null
    where m.county_id = ${countyId} and m.person_id = ${personId} and m.counted order by m.id limit 100`.execute(tx)
  return rows
}

export type Consent = { guardian: string; heard: Heard }
type Signed = { on: Day; witness: string; name: string } | null

type NewOffer = {
  bodyId: number
  personId: number
  accountId: number
  role: string
  said: string
  at: Instant
  /** Of an offer on signed paper. */
  signed: { on: Day; witness: string; personId: number } | null
  consent: Consent | null
}

/** What a paper says of its signature, with who wrote it down; null where it was offered on the own phone. */
export const signedOf = sql<Signed>`(select json_build_object('on', o.signed_on, 'witness', o.witness, 'name', n.name) from person n
  where n.county_id = o.county_id and n.id = o.noted_by_person_id)`

export async function insertOffer(tx: Db, countyId: number, one: NewOffer): Promise<number> {
  const { bodyId, personId, accountId, role, said, at, signed, consent } = one
  const { id } = await tx
    .insertInto('body_offer')
    .values({
      ...{ county_id: countyId, body_id: bodyId, person_id: personId, account_id: accountId, role, said, at },
      ...{ signed_on: signed?.on ?? null, witness: signed?.witness ?? null },
      ...{ noted_by_person_id: signed?.personId ?? null },
      ...{ guardian: consent?.guardian ?? null, guardian_heard: consent?.heard ?? null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type Offer = {
  id: number
  body_id: number
  person_id: number
  role: string
  said: string
  at: Instant
  open: boolean
}

/** `guardian`: consent that came with the paper. `noted_by_person_id`: the hand that wrote the paper down. */
type Found = Offer & { guardian: string | null; noted_by_person_id: number | null }

export const findOffer = (tx: Db, countyId: number, offerId: number): Promise<Found | undefined> =>
  tx
    .selectFrom('body_offer')
    .select(['id', 'body_id', 'person_id', 'role', 'said', 'at', 'guardian', 'noted_by_person_id'])
    .select(sql<boolean>`accepted is null and withdrawn_at is null`.as('open'))
    .where('county_id', '=', countyId)
    .where('id', '=', offerId)
    .forUpdate()
    .executeTakeFirst()

type OfferEnd =
  | { withdrawn_at: Instant }
  | {
      accepted: boolean
      answer: string
      answered_at: Instant
      by_account_id: number
      guardian?: string
      guardian_heard?: string
    }

export const saveOffer = (tx: Db, countyId: number, offerId: number, end: OfferEnd) =>
  tx.updateTable('body_offer').set(end).where('county_id', '=', countyId).where('id', '=', offerId).execute()

/** Offers of somebody that still wait. */
export async function listOwnOffers(tx: Db, countyId: number, personId: number) {
  const { rows } = await sql<
    Offer & { name: string; kind: string; township_id: number | null; village_id: number | null; signed: Signed }
  >`
    select o.id, o.body_id, o.person_id, o.role, o.said, o.at, true as open, b.name, b.kind, b.township_id, b.village_id,
      ${signedOf} as signed
    from body_offer o join body b on b.county_id = o.county_id and b.id = o.body_id
    where o.county_id = ${countyId} and o.person_id = ${personId} and o.accepted is null and o.withdrawn_at is null
    order by o.id limit 50`.execute(tx)
  return rows
}

type NewReview = { bodyId: number; seatId: number; on: Day; said: string; accountId: number; at: Instant }

export async function insertReview(tx: Db, countyId: number, one: NewReview): Promise<number> {
  const { bodyId, seatId, on, said, accountId, at } = one
  const { id } = await tx
    .insertInto('body_review')
    .values({ county_id: countyId, body_id: bodyId, seat_id: seatId, on_day: on, said, by_account_id: accountId, at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What was said of these seats, the newest first. */
export async function listReviews(tx: Db, countyId: number, of: { bodyId: number } | { seatIds: readonly number[] }) {
  const which = 'bodyId' in of ? sql`r.body_id = ${of.bodyId}` : sql`r.seat_id = any(${[...of.seatIds]}::bigint[])`
  const { rows } = await sql<{ id: number; seat_id: number; role: string; name: string; on_day: Day; said: string }>`
    select r.id, r.seat_id, m.role, coalesce(p.name, m.unit) as name, r.on_day, r.said
    from body_review r join body_member m on m.county_id = r.county_id and m.id = r.seat_id
      left join person p on p.county_id = m.county_id and p.id = m.person_id
    where r.county_id = ${countyId} and ${which} order by r.id desc limit 100`.execute(tx)
  return rows
}
