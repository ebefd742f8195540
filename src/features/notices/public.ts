/** What the line of news takes of the notices. */

export { featuresToldBy, noticeKinds } from './kinds.ts'
