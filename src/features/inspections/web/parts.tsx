/** What other features' screens take of the draws. */
export { ShownTable } from './desk/ShownTable.tsx'
export { ShownDraws } from './phone/ShownDraws.tsx'
