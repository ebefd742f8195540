/** What other features' screens and the phone's entry take of working without a network. */
export { KeptAt } from './phone/KeptAt.tsx'
export { OfflineOffer } from './phone/OfflineOffer.tsx'
export { useBoxesHere } from './phone/useBoxesHere.ts'
export { Waits } from './phone/Waits.tsx'
export { WaitsHere, WaitsTag } from './phone/WaitsHere.tsx'
