export { givePost } from './commands.ts'
export { postsProblems } from './problems.ts'
export { listPostsOfPersons } from './queries.ts'
export { titleWords } from './rules.ts'
