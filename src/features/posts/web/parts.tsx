/** What other features' screens take of the posts: what a candidate is asked of relatives, and the fields by which somebody is given one. */
export { KinFields, type KinGiven, kinAsked } from './desk/KinFields.tsx'
export { PostFields, type PostLevel } from './desk/PostFields.tsx'
