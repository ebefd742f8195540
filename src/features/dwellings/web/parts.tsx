/** What other features' screens take of the dwellings: the choice of one at the desk, one's own tenancies on the phone. */
export { DwellingPicker } from './desk/DwellingPicker.tsx'
export { OwnTenancies } from './phone/OwnTenancies.tsx'
