import type { Problems } from '#kernel/shared/problems.ts'

export const aftercareProblems: Problems = {
  'aftercare.missing': {
    kind: 'missing',
    zh: '没有这项帮扶，或已经结束',
    en: 'There is no such help, or it has ended',
  },
  'aftercare.minor': {
    kind: 'invalid',
    zh: '未成年人不在这里登记',
    en: 'Nobody under eighteen is recorded here',
    next: { zh: '请联系未成年人保护工作人员。', en: 'Speak to the officer for the protection of minors.' },
  },
  'aftercare.too_long': {
    kind: 'invalid',
    zh: '帮扶最长五年，到期自动结束',
    en: 'Help is recorded for five years at most and ends by itself',
  },
}
