/** What notices ask of requests. */
export { type Concerned, listConcerned, phaseIn, titlesOf } from './concerned.ts'
/** What a change of post asks of requests. */
export { giveInHand, listInHand } from './handingOver.ts'
/** What supervisors' draws ask of requests. */
export { type Drawn, isOwnDrawn, listDrawn, sendBackDrawn, tellChecked } from './inspecting.ts'
/** What exports ask of requests. */
export { describeMatters, type Matter, matterIds } from './ledger.ts'
/** What trying a draft of a model asks of requests. */
export { findPastRequest } from './pastRequest.ts'
/** What meetings of bodies ask of requests. */
export { placeFromResolution, placeOwnWords } from './resolved.ts'
/** What organisations that a matter concerns ask of requests. */
export { findWhere, listTold } from './told.ts'
/** What visits and lists of disputes ask of requests. */
export { placeFromList, placeFromVisit } from './visited.ts'
