/** What a change of post asks of visits. */
export { givePlans } from './handing.ts'
/** What exports ask of visits. */
export { describeVisits, type Helped, helpOf, visitIds } from './ledger.ts'
export { countPlansOwned } from './queries.ts'
