/** What other features' screens take of the figures. */
export { MatterTable } from './desk/MatterTable.tsx'
export { Matters } from './phone/Matters.tsx'
export { ThreeRates } from './phone/ThreeRates.tsx'
