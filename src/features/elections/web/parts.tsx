/** What the page of a body takes: the drawer that seats, and the one that ends a seat. */
export { EndSeat } from './desk/EndSeat.tsx'
export { HoldDrawer } from './desk/HoldDrawer.tsx'
