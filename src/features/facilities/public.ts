/** What exports ask of places. */
export { listPlaces } from './queries.ts'
export { placeKinds } from './rules.ts'
