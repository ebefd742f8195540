/** What other features' screens take of the grids: the choice of one in a village, who was responsible when, those of an organisation. */
export { BodyGrids } from './desk/BodyGrids.tsx'
export { GridSelect } from './desk/GridSelect.tsx'
export { HouseholdResponsible } from './desk/Responsible.tsx'
