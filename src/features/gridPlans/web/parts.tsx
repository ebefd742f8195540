/** How places become a picture of our own, for other features that draw one. */
export { frameOf, onFrame, placeAt } from './desk/drawing.ts'
