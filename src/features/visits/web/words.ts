import type { Words } from '#kernel/shared/words.ts'

/** What a visit may leave, as both faces call it. */
export const visitsWords: Record<string, Words> = {
  'visits.outcome.need': { zh: '一个需求', en: 'A need' },
  'visits.outcome.decision': { zh: '一个决定', en: 'A decision' },
  'visits.outcome.answer': { zh: '一个答复', en: 'An answer' },
}
