/** What exports ask of posts. */
export { listBuildingHeads } from './buildings.ts'
export { endTerm, givePost } from './commands.ts'
export { type Held, heldByGone } from './gone.ts'
export { checkKeptApart } from './keptApart.ts'
export { postsProblems } from './problems.ts'
export { findPost, type HeldPost, listHoldersOver, listPosts, listPostsOfPersons } from './queries.ts'
export { declareKin, relativesOf } from './relatives.ts'
export { bodyOf, titleWords } from './rules.ts'
