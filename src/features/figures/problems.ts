import type { Problems } from '#kernel/shared/problems.ts'

export const figuresProblems: Problems = {
  'figures.wrong_period': {
    kind: 'invalid',
    zh: '起止日期不对，最长三年',
    en: 'The period is upside down or longer than three years',
    next: { zh: '请重新选择日期。', en: 'Please choose the days again.' },
  },
}
