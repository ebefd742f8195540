/** What other features' screens take: the second step at the door, the own state, and resetting somebody else's. */
export { OwnSecond } from './desk/OwnSecond.tsx'
export { ResetSecond } from './desk/ResetSecond.tsx'
export { SecondStep } from './desk/SecondStep.tsx'
