/** What supervisors' draws ask of requests. */
export { type Drawn, handlerOfDrawn, listDrawn, sendBackDrawn, tellChecked } from './inspecting.ts'
