/** What the frames of phone and desk take of the notices: how many wait. */
export { shownUnread, useUnread } from './useUnread.ts'
