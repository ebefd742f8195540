/** Everything that a notice can say. Its sentence is a word of the pages: `notices.say.<kind>`. */
export const noticeKinds = [
  'handed',
  'promised',
  'answered',
  'again',
  'closed',
  'merged',
  'sorted',
  'toYou',
  'reminded',
  'added',
  'reopened',
  'withdrawn',
  'new',
  'returned',
  'waitsAgain',
  'objected',
  'dueSoon',
] as const

export type NoticeKind = (typeof noticeKinds)[number]
