import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Formation } from '#kernel/organisation/bodyType.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

export type SeatRow = {
  id: number
  body_id: number
  person_id: number | null
  name: string
  role: string
  leads: boolean
  term_from: Day
  term_to: Day | null
  sitting_id: number | null
  votes: number | null
  origin: string | null
  post_id: number | null
  counted: boolean
  end_reason: string | null
}

/** No body seats more; the largest are meetings of representatives. */
const mostSeats = 500

const columns = sql`m.id, m.body_id, m.person_id, coalesce(person.name, m.unit) as name, m.role, m.leads, m.term_from,
  m.term_to, m.sitting_id, m.votes, m.origin, m.post_id, m.counted, m.end_reason`
const joined = sql`body_member m left join person on person.county_id = m.county_id and person.id = m.person_id`

/** Who sits there, or only in some roles; leaders first. On a past day, whoever sat there then. The caller has found the body in its scope. */
export async function listSeats(
  tx: Db,
  countyId: number,
  bodyIds: readonly number[],
  on: Day | null,
  roles: readonly string[] | null = null,
): Promise<SeatRow[]> {
  const then =
    on === null ? sql`m.counted` : sql`m.term_from <= ${on}::date and (m.term_to is null or m.term_to >= ${on}::date)`
  const { rows } = await sql<SeatRow>`select ${columns} from ${joined}
    where m.county_id = ${countyId} and m.body_id = any(${[...bodyIds]}::bigint[]) and ${then}
      and (${roles}::text[] is null or m.role = any(${roles}::text[]))
    order by m.leads desc, m.id limit ${mostSeats}`.execute(tx)
  return rows
}

/** Seats that have ended: enough to tell when the last term was over. */
export async function listPastSeats(tx: Db, countyId: number, bodyId: number, limit: number): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`select ${columns} from ${joined}
    where m.county_id = ${countyId} and m.body_id = ${bodyId} and not m.counted
    order by m.id desc limit ${limit}`.execute(tx)
  return rows
}

export async function findSeat(
  tx: Db,
  countyId: number,
  by:
    | { seatId: number; bodyId: number }
    | { postId: number }
    | { personId: number; bodyId: number; role?: string | undefined },
): Promise<SeatRow | undefined> {
  const which =
    'seatId' in by
      ? sql`m.id = ${by.seatId} and m.body_id = ${by.bodyId}`
      : 'postId' in by
        ? sql`m.post_id = ${by.postId}`
        : sql`m.person_id = ${by.personId} and m.body_id = ${by.bodyId} and m.counted
            and (${by.role ?? null}::text is null or m.role = ${by.role ?? null})`
  const { rows } = await sql<SeatRow>`select ${columns} from ${joined}
    where m.county_id = ${countyId} and ${which} order by m.leads desc, m.id limit 1`.execute(tx)
  return rows[0]
}

/** How many bodies of these kinds somebody leads now, this one aside. */
export async function countLed(tx: Db, countyId: number, personId: number, kinds: readonly string[], but: number) {
  const { rows } = await sql<{ n: number }>`select count(distinct m.body_id)::int as n from body_member m
    join body b on b.county_id = m.county_id and b.id = m.body_id
    where m.county_id = ${countyId} and m.person_id = ${personId} and m.counted and m.leads
      and b.kind = any(${[...kinds]}::text[]) and b.id <> ${but}`.execute(tx)
  return rows[0]!.n
}

export type HeldSeat = {
  person_id: number
  body_kind: string
  township_id: number | null
  village_id: number | null
  term_from: Day
  term_to: Day | null
}

/** Seats of these persons that no post carries, each with its kind of body and where that stands: what their posts do not tell. */
export async function listHeldSeats(tx: Db, countyId: number, personIds: readonly number[]): Promise<HeldSeat[]> {
  const { rows } =
    await sql<HeldSeat>`select m.person_id, b.kind as body_kind, b.township_id, b.village_id, m.term_from, m.term_to
    from body_member m join body b on b.county_id = m.county_id and b.id = m.body_id
    where m.county_id = ${countyId} and m.person_id = any(${[...personIds]}::bigint[]) and m.counted and m.post_id is null
    order by m.id limit 500`.execute(tx)
  return rows
}

export type NewSeat = {
  personId: number | null
  unit: string | null
  role: string
  leads: boolean
  termFrom: Day
  termTo: Day | null
  sittingId: number | null
  votes: number | null
  origin: string | null
  postId: number | null
  /** What was declared of near relatives, where the law has them asked. */
  kinDeclared?: 'none' | 'some' | null
}

export async function insertSeat(tx: Db, countyId: number, bodyId: number, seat: NewSeat): Promise<number> {
  const { id } = await tx
    .insertInto('body_member')
    .values({
      county_id: countyId,
      body_id: bodyId,
      person_id: seat.personId,
      unit: seat.unit,
      role: seat.role,
      leads: seat.leads,
      term_from: seat.termFrom,
      term_to: seat.termTo,
      sitting_id: seat.sittingId,
      votes: seat.votes,
      origin: seat.origin,
      post_id: seat.postId,
      kin_declared: seat.kinDeclared ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function saveSeatEnd(
  tx: Db,
  countyId: number,
  seatId: number,
  end: { on: Day; reason: string; counted: boolean },
): Promise<void> {
  await tx
    .updateTable('body_member')
    .set({ term_to: end.on, end_reason: end.reason, counted: end.counted })
    .where('county_id', '=', countyId)
    .where('id', '=', seatId)
    .execute()
}

/** Seats whose last day is past and which are still counted: a few thousand at a time, the longest over first. */
export async function listLapsed(tx: Db, countyId: number, today: Day, limit: number): Promise<SeatRow[]> {
  const { rows } = await sql<SeatRow>`select ${columns} from ${joined}
    where m.county_id = ${countyId} and m.counted and m.term_to < ${today}::date order by m.term_to, m.id limit ${limit}`.execute(
    tx,
  )
  return rows
}

type NewSitting = {
  how: Formation | 'recall'
  on: Day
  roll: number | null
  present: number | null
  statute: string | null
  note: string
  accountId: number
  at: Instant
  /** Of a recall only. */
  votes?: number
  recalledSeatId?: number
}

export async function insertSitting(tx: Db, countyId: number, bodyId: number, sitting: NewSitting): Promise<number> {
  const { id } = await tx
    .insertInto('body_sitting')
    .values({
      county_id: countyId,
      body_id: bodyId,
      how: sitting.how,
      on_day: sitting.on,
      roll: sitting.roll,
      present: sitting.present,
      votes: sitting.votes ?? null,
      recalled_seat_id: sitting.recalledSeatId ?? null,
      statute: sitting.statute,
      note: sitting.note,
      by_account_id: sitting.accountId,
      at: sitting.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const listSittings = (tx: Db, countyId: number, bodyId: number) =>
  tx
    .selectFrom('body_sitting')
    .select(['id', 'how', 'on_day', 'roll', 'present', 'votes', 'statute', 'note'])
    .where('county_id', '=', countyId)
    .where('body_id', '=', bodyId)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
