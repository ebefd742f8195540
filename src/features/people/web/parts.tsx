/** What other features' screens take of the people: a person to pick, a household to ask about, one's own. */
export { type OwnHousehold, useHousehold, useOwnHousehold } from './households.ts'
export { PersonPicker, type PersonRow } from './PersonPicker.tsx'
