/** What other features' screens take of the grids: the choice of one in a village, and who was responsible when. */
export { GridSelect } from './desk/GridSelect.tsx'
export { HouseholdResponsible } from './desk/Responsible.tsx'
