/** What the card of a grid takes of the overlays: who of which network looks after it. */
export { GridOverlays } from './desk/GridOverlays.tsx'
