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
  'holderDied',
  'holderLeft',
  'holderBack',
  'ownBack',
  'postsEnded',
  'ownPostEnded',
  'lookAsked',
  'lookApproved',
  'lookRefused',
  'childReported',
  'wishNoted',
  'tierNoted',
  'factNoted',
  'workOffered',
] as const

export type NoticeKind = (typeof noticeKinds)[number]

/** In which part of somebody's life a notice falls. A message outside the house says no more than this and a number. */
export type Topic = 'own' | 'work' | 'queue' | 'due'

/**
 * `pressing`: something waits for the reader. Only that is worth an SMS, which costs the county money and an elder a fright. `feature`:
 * what the notice is about, where that is no request: whoever has a page of it open sees it read anew.
 */
export const kindsBy: Record<NoticeKind, { topic: Topic; pressing: boolean; feature?: string }> = {
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
  corrected: { topic: 'own', pressing: false, feature: 'corrections' },
  notCorrected: { topic: 'own', pressing: false, feature: 'corrections' },
  tierCorrected: { topic: 'own', pressing: false, feature: 'tiers' },
  tierKept: { topic: 'own', pressing: false, feature: 'tiers' },
  aidAsked: { topic: 'own', pressing: true, feature: 'mutualAid' },
  aidAccepted: { topic: 'own', pressing: false, feature: 'mutualAid' },
  aidDeclined: { topic: 'own', pressing: false, feature: 'mutualAid' },
  vacancies: { topic: 'due', pressing: false, feature: 'grids' },
  holderDied: { topic: 'due', pressing: false, feature: 'posts' },
  holderLeft: { topic: 'due', pressing: false, feature: 'posts' },
  holderBack: { topic: 'due', pressing: false, feature: 'posts' },
  ownBack: { topic: 'own', pressing: false, feature: 'posts' },
  postsEnded: { topic: 'due', pressing: false, feature: 'posts' },
  ownPostEnded: { topic: 'own', pressing: false, feature: 'posts' },
  lookAsked: { topic: 'queue', pressing: true, feature: 'minorLooks' },
  lookApproved: { topic: 'work', pressing: false, feature: 'minorLooks' },
  lookRefused: { topic: 'work', pressing: false, feature: 'minorLooks' },
  childReported: { topic: 'queue', pressing: true, feature: 'childReports' },
  wishNoted: { topic: 'own', pressing: false, feature: 'contacts' },
  tierNoted: { topic: 'own', pressing: false, feature: 'tiers' },
  factNoted: { topic: 'own', pressing: false, feature: 'circumstances' },
  workOffered: { topic: 'own', pressing: false, feature: 'jobOffers' },
}

/** What notices of these kinds are about. Requests are left out: an open page hears of them by their own ids. */
export const featuresToldBy = (kinds: readonly string[]): string[] => [
  ...new Set(kinds.flatMap((kind) => kindsBy[kind as NoticeKind]?.feature ?? [])),
]
