import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Body } from './queries.ts'
import type { SeatRow } from './seatQueries.ts'

type Seated = { body: Pick<Body, 'id' | 'kind' | 'township_id' | 'village_id'>; seat: SeatRow }

/** Every seat that is counted for somebody, in whatever body of the county. */
export async function listSeatsOf(tx: Db, countyId: number, personId: number): Promise<Seated[]> {
  const { rows } = await sql<SeatRow & { kind: string; township_id: number | null; village_id: number | null }>`
    select m.id, m.body_id, m.person_id, '' as name, m.role, m.leads, m.term_from, m.term_to, m.sitting_id, m.votes, m.origin, m.post_id,
      m.counted, m.end_reason, b.kind, b.township_id, b.village_id
    from body_member m join body b on b.county_id = m.county_id and b.id = m.body_id
    where m.county_id = ${countyId} and m.person_id = ${personId} and m.counted order by m.id limit 500`.execute(tx)
  return rows.map(({ kind, township_id, village_id, ...seat }) => ({
    body: { id: seat.body_id, kind, township_id, village_id },
    seat,
  }))
}
