/** What other features' screens take of the areas: the village of this phone and the line to change it; for the desk, the choice of a place. */

export { GroupSelect } from './desk/GroupSelect.tsx'
export { type Part, PartSelect } from './desk/PartSelect.tsx'
export { PlaceFinder } from './desk/PlaceFinder.tsx'
export { VillageSelect } from './desk/VillageSelect.tsx'
export { useVillage } from './phone/chosenVillage.ts'
export { VillageField } from './phone/VillageField.tsx'
export { useVillageInAddress } from './phone/villageInAddress.ts'
