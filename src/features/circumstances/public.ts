export { homeLines, type Which } from './factLines.ts'
export { householdFacts, type Reading, readingOf } from './facts.ts'
export { countLeftBehind } from './leftBehind.ts'
export { needsOf } from './needs.ts'
