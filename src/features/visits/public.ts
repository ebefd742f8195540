/** What exports ask of visits. */
export { describeVisits, type Helped, helpOf, visitIds } from './ledger.ts'
