/** What other features' screens take of the grids: the choice of one in a village. */
export { GridSelect } from './desk/GridSelect.tsx'
