export { householdFacts } from './facts.ts'
export { type Need, needsOf } from './needs.ts'
