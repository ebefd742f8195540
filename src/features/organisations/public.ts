/** What exports ask of bodies. */
export {
  bodyIds,
  describeBodies,
  describeSeats,
  describeSittings,
  type LedgerBody,
  seatIds,
  sittingIds,
} from './ledgers.ts'
/** What elections, posts and mutual aid ask of bodies. */
export { type Body, findBody, findBodyAt, listAnswering, listBodies, listBodyNames, saveBody } from './queries.ts'
/** What studios ask of receptions. */
export { findReception, insertReception, listOpenings, listReceptions, tieReception } from './recordQueries.ts'
export { roleWords } from './rules.ts'
export { countLed, findSeat, insertSitting, listSeats, type SeatRow } from './seatQueries.ts'
export { leaveSeat, takeSeat } from './tallying.ts'
export { listContacts, toSeat } from './view.ts'
