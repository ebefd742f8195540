/** What supervisors' draws ask of requests. */
export { type Drawn, isOwnDrawn, listDrawn, sendBackDrawn, tellChecked } from './inspecting.ts'
