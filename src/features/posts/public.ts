export { listPostsOfPersons } from './queries.ts'
export { titleWords } from './rules.ts'
