import type { Problems } from '../shared/problems.ts'

export const circumstanceProblems: Problems = {
  'circumstance.no_such_value': {
    kind: 'invalid',
    zh: '这一项不能这样填',
    en: 'That is no answer to this question',
    next: { zh: '请从给出的选项里选。', en: 'Choose one of the answers given.' },
  },
  'circumstance.no_year': {
    kind: 'invalid',
    zh: '这一项不分年度',
    en: 'This holds at present and not for a year',
    next: { zh: '请去掉年度再提交。', en: 'Leave the year out.' },
  },
  'circumstance.which_year': {
    kind: 'invalid',
    zh: '请选已经结束的年度，最早到四年前',
    en: 'Choose a year that is over, four years back at most',
    next: { zh: '今年的情况明年再报。', en: 'This year’s figures are for next year.' },
  },
}
