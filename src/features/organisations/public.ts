/** What studios ask of answers, that deputies give as the office does. */
export { writeAnswer, writeReception } from './answering.ts'
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
export {
  findReception,
  listOpenings,
  listReceptions,
  type Reception,
  tieReception,
} from './recordQueries.ts'
export { roleWords } from './rules.ts'
export {
  countLed,
  findSeat,
  type HeldSeat,
  insertSitting,
  listHeldSeats,
  listSeats,
  type SeatRow,
} from './seatQueries.ts'
export { listTakenDown } from './takenDownQueries.ts'
export { takeDownAnswer } from './takingDown.ts'
export { leaveSeat, takeSeat } from './tallying.ts'
export { listContacts, toSeat } from './view.ts'
