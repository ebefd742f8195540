/** What the command of whoever runs the installation asks. */
export { giveUpperPost, takeUpperPost } from './giving.ts'
export { listUpperPosts } from './queries.ts'
