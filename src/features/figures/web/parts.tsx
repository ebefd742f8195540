/** What other features' screens take of the figures. */
export { ThreeRates } from './phone/ThreeRates.tsx'
