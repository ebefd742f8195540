/** What other features' screens take of visits: what was left in a household, at the desk and in the own. */

export { HouseholdVisits } from './desk/HouseholdVisits.tsx'
export { NotePaper } from './desk/NotePaper.tsx'
export { NotePlan } from './desk/NotePlan.tsx'
export { OwnVisits } from './phone/OwnVisits.tsx'
