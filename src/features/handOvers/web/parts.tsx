/** What lists of posts and registers take: handing over what a post has in hand, and what was handed over. */
export { HandOver } from './desk/HandOver.tsx'
export { HandOvers } from './desk/HandOvers.tsx'
