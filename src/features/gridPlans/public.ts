/** Where the houses of a village lie, for an outline of it. Points without households; who shows them rounds them first. */
export { villagePlaces } from './queries.ts'
