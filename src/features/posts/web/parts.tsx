/** What other features' screens take of the posts: the fields by which somebody is given one. */
export { PostFields, type PostLevel } from './desk/PostFields.tsx'
