import type { Job, Setting } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { findBody } from './queries.ts'
import { listLapsed } from './seatQueries.ts'
import { leaveSeat } from './tallying.ts'

/** One run lets so many terms lapse; the rest waits for the next. */
const atOnce = 2000

const everywhere = (countyId: number): Scope => ({
  ...{ countyId, wholeCounty: true, townships: [], villages: [], groups: [], grids: [], self: null },
})

/** A term that is over ends by itself: seat and counters, without anybody having to type it. */
async function lapse({ tx, county, today }: Setting): Promise<void> {
  for (const seat of await listLapsed(tx, county.id, today, atOnce)) {
    const body = await findBody(tx, everywhere(county.id), seat.body_id)
    if (body) await leaveSeat(tx, county.id, body, seat, { on: seat.term_to!, reason: 'termOver', today })
  }
}

/** Shortly after midnight in China. It changes no figure but the counters of seats, so it leaves no audit line. */
export const organisationsJobs: Job[] = [{ name: 'organisations.lapse', every: '10 16 * * *', run: lapse }]
