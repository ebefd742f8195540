/** What exports ask of visits. */
export { describeVisits, visitIds } from './ledger.ts'
