/** What other features' screens and the phone's entry take of working without a network. */
export { OfflineOffer } from './phone/OfflineOffer.tsx'
export { useBoxesHere } from './phone/useBoxesHere.ts'
