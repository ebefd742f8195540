export { householdFacts } from './facts.ts'
export { needsOf } from './needs.ts'
