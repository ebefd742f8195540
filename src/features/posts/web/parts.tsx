/** What other features' screens take of the posts: where a post of a level stands. */
export { PostPlace } from './desk/PostPlace.tsx'
