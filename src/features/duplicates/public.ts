export { offerPairs } from './queries.ts'
