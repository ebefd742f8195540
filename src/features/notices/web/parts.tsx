/** What the frames of phone and desk take of the notices: how many wait, and that a browser goes on showing them. */
export { useKeepPush } from './usePush.ts'
export { shownUnread, useUnread } from './useUnread.ts'
