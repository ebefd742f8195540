export { householdFacts } from './facts.ts'
