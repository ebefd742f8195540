export { homeLines, type Which } from './factLines.ts'
export { householdFacts, type Reading, readingOf } from './facts.ts'
export { takeAlong } from './goingAlong.ts'
export { countLeftBehind } from './leftBehind.ts'
/** What a list of people says of households, which comes in by life events. */
export { type Listed, notYetKnown, recordListed } from './listed.ts'
export { needsOf } from './needs.ts'
export { sayForHome, seekersOfWork, servicesOf } from './said.ts'
