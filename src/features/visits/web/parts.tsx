/** What other features' screens take of visits: what was left in the own household. */
export { OwnVisits } from './phone/OwnVisits.tsx'
