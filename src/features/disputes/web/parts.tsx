/** What the drawer of a request takes: whoever else is a party of it. */
export { OtherParties } from './desk/OtherParties.tsx'
