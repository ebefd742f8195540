/** What exports ask of places, and what a list of bodies says of them. */
export { listPlaces, savePlace } from './queries.ts'
export { isPlace, type Point, placeKinds, readPoint } from './rules.ts'
