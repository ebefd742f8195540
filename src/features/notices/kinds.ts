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
  'corrected',
  'notCorrected',
  'tierCorrected',
  'tierKept',
  'aidAsked',
  'aidAccepted',
  'aidDeclined',
  'vacancies',
] as const

export type NoticeKind = (typeof noticeKinds)[number]

/** In which part of somebody's life a notice falls. A message outside the house says no more than this and a number. */
export type Topic = 'own' | 'work' | 'queue' | 'due'

/** `pressing`: something waits for the reader. Only that is worth an SMS, which costs the county money and an elder a fright. */
export const kindsBy: Record<NoticeKind, { topic: Topic; pressing: boolean }> = {
  handed: { topic: 'own', pressing: false },
  promised: { topic: 'own', pressing: false },
  answered: { topic: 'own', pressing: true },
  again: { topic: 'own', pressing: false },
  closed: { topic: 'own', pressing: false },
  merged: { topic: 'own', pressing: false },
  sorted: { topic: 'own', pressing: false },
  toYou: { topic: 'work', pressing: true },
  reminded: { topic: 'work', pressing: true },
  added: { topic: 'work', pressing: false },
  reopened: { topic: 'work', pressing: true },
  withdrawn: { topic: 'work', pressing: false },
  new: { topic: 'queue', pressing: false },
  returned: { topic: 'queue', pressing: false },
  waitsAgain: { topic: 'queue', pressing: false },
  objected: { topic: 'queue', pressing: true },
  dueSoon: { topic: 'due', pressing: true },
  corrected: { topic: 'own', pressing: false },
  notCorrected: { topic: 'own', pressing: false },
  tierCorrected: { topic: 'own', pressing: false },
  tierKept: { topic: 'own', pressing: false },
  aidAsked: { topic: 'own', pressing: true },
  aidAccepted: { topic: 'own', pressing: false },
  aidDeclined: { topic: 'own', pressing: false },
  vacancies: { topic: 'due', pressing: false },
}
