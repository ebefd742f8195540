/** What other features’ screens take of contacts: those of a household at the desk, and who serves one’s own by its tier. */
export { HouseholdContacts } from './desk/HouseholdContacts.tsx'
export { OwnServed } from './phone/OwnServed.tsx'
