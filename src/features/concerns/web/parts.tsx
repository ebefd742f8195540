/** What the page of a body takes: the matters that name it. */
export { BodyMatters } from './desk/BodyMatters.tsx'
/** What the drawer of a request takes: the organisations it concerns. */
export { ConcernedBodies } from './desk/ConcernedBodies.tsx'
