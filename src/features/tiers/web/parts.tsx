/** What other features' screens take of the tiers: the section of a household's page at the desk. */
export { HouseholdTier } from './desk/HouseholdTier.tsx'
