/** What the page of a body takes: its plan. */
export { BodyPlan } from './desk/BodyPlan.tsx'
