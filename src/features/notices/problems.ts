import type { Problems } from '#kernel/shared/problems.ts'

export const noticesProblems: Problems = {
  'notices.missing': {
    kind: 'missing',
    zh: '没有这条通知',
    en: 'There is no such notice',
    next: { zh: '请回到通知列表。', en: 'Please go back to the list of notices.' },
  },
}
