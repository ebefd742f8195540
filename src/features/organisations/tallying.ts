import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { addDays, type Day } from '#kernel/shared/day.ts'
import type { Body } from './queries.ts'
import { findSeat, insertSeat, type NewSeat, type SeatRow, saveSeatEnd } from './seatQueries.ts'

/** What changes in the counters of one area: a person is new there only without another seat of that kind in it. */
type Change = { bodies?: number; seats?: number; persons?: number; leaderSeats?: number; leaders?: number }

type Counted = Pick<Body, 'id' | 'kind' | 'township_id' | 'village_id'>

/** One row for each level above the body, in a fixed order so that two writes never wait for each other. */
async function changeTallies(tx: Db, countyId: number, body: Counted, changeAt: (level: Level) => Change) {
  for (const level of ['county', 'township', 'village'] as const) {
    const areaId =
      level === 'county' ? sql`(select id from area where county_id = ${countyId} and level = 'county')` : null
    const own = level === 'township' ? body.township_id : level === 'village' ? body.village_id : 0
    if (own === null) continue
    const { bodies = 0, seats = 0, persons = 0, leaderSeats = 0, leaders = 0 } = changeAt(level)
    await sql`insert into body_tally as t (county_id, area_id, kind, bodies, seats, persons, leader_seats, leaders)
      values (${countyId}, ${areaId ?? own}, ${body.kind}, ${bodies}, ${seats}, ${persons}, ${leaderSeats}, ${leaders})
      on conflict (county_id, area_id, kind) do update set bodies = t.bodies + excluded.bodies,
        seats = t.seats + excluded.seats, persons = t.persons + excluded.persons,
        leader_seats = t.leader_seats + excluded.leader_seats, leaders = t.leaders + excluded.leaders`.execute(tx)
  }
}

type Level = 'county' | 'township' | 'village'
type Others = Record<Level, number> & { body: number; leads: Record<Level, number> }

/** The other seats of this kind that a person has, by how near they are. A member unit is always one of its own. */
async function othersOf(
  tx: Db,
  countyId: number,
  body: Counted,
  personId: number | null,
  but: number,
): Promise<Others> {
  const near = (leads: boolean) => sql`
    count(*) filter (where ${!leads} or m.leads)::int as county,
    count(*) filter (where (${!leads} or m.leads) and b.township_id = ${body.township_id})::int as township,
    count(*) filter (where (${!leads} or m.leads) and b.village_id = ${body.village_id})::int as village`
  const from = sql`from body_member m join body b on b.county_id = m.county_id and b.id = m.body_id
    where m.county_id = ${countyId} and m.person_id = ${personId} and m.counted and b.kind = ${body.kind} and m.id <> ${but}`
  const all = await sql<Record<Level, number> & { body: number }>`select ${near(false)},
    count(*) filter (where b.id = ${body.id})::int as body ${from}`.execute(tx)
  const leading = await sql<Record<Level, number>>`select ${near(true)} ${from}`.execute(tx)
  return { ...all.rows[0]!, leads: leading.rows[0]! }
}

async function countSeat(tx: Db, countyId: number, body: Counted, seat: Seat, sign: 1 | -1): Promise<void> {
  const others = await othersOf(tx, countyId, body, seat.personId, seat.id)
  const alone = seat.personId === null || others.body === 0 ? sign : 0
  await sql`update body set seats = seats + ${sign}, persons = persons + ${alone}
    where county_id = ${countyId} and id = ${body.id}`.execute(tx)
  await changeTallies(tx, countyId, body, (level) => ({
    seats: sign,
    persons: seat.personId === null || others[level] === 0 ? sign : 0,
    leaderSeats: seat.leads ? sign : 0,
    leaders: seat.leads && seat.personId !== null && others.leads[level] === 0 ? sign : 0,
  }))
}

type Seat = { id: number; personId: number | null; leads: boolean }

/** A new body, or one that closes, in the counters above it. */
export const countBody = (tx: Db, countyId: number, body: Counted, sign: 1 | -1): Promise<void> =>
  changeTallies(tx, countyId, body, () => ({ bodies: sign }))

/**
 * Seats somebody and keeps the counters right, in one transaction with everything else. Nobody sits in one seat twice: a term before
 * this one ends the day before it, if it has not ended earlier.
 */
export async function takeSeat(tx: Db, countyId: number, body: Counted, seat: NewSeat): Promise<number> {
  const { personId, role, termFrom } = seat
  const before = personId === null ? undefined : await findSeat(tx, countyId, { personId, bodyId: body.id, role })
  if (before) {
    const last = addDays(termFrom, -1)
    const on = before.term_to !== null && before.term_to < last ? before.term_to : last
    const end = { on: on < before.term_from ? before.term_from : on, reason: 'termOver', today: '2999-12-31' }
    await leaveSeat(tx, countyId, body, before, end)
  }
  const id = await insertSeat(tx, countyId, body.id, seat)
  await countSeat(tx, countyId, body, { id, personId: seat.personId, leads: seat.leads }, 1)
  return id
}

/** Ends a seat; `on` is its last day. One that ends later is counted until then, and lapses by itself. */
export async function leaveSeat(
  tx: Db,
  countyId: number,
  body: Counted,
  seat: SeatRow,
  end: { on: Day; reason: string; today: Day },
): Promise<void> {
  const counted = seat.counted && end.on > end.today
  await saveSeatEnd(tx, countyId, seat.id, { on: end.on, reason: end.reason, counted })
  if (seat.counted && !counted)
    await countSeat(tx, countyId, body, { id: seat.id, personId: seat.person_id, leads: seat.leads }, -1)
}
