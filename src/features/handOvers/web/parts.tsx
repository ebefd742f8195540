/** What the list of posts takes: handing over what a post has in hand. */
export { HandOver } from './desk/HandOver.tsx'
