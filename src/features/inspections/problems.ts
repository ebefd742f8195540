import type { Problems } from '#kernel/shared/problems.ts'

export const inspectionsProblems: Problems = {
  'inspections.missing': {
    kind: 'missing',
    zh: '没有找到这次抽查',
    en: 'There is no such draw here',
    next: { zh: '请回到列表再看。', en: 'Please go back to the list.' },
  },
  'inspections.not_drawn': {
    kind: 'missing',
    zh: '这件诉求没有被这次抽查抽中',
    en: 'This request was not drawn',
    next: { zh: '只核查抽中的；要看别的，请另抽一次。', en: 'Only what was drawn is checked; for others draw again.' },
  },
  'inspections.wrong_period': {
    kind: 'invalid',
    zh: '起止日期不对：不能晚于今天，最长三年',
    en: 'The period is upside down, ends after today, or is longer than three years',
    next: { zh: '请重新选择日期。', en: 'Please choose the days again.' },
  },
  'inspections.wrong_area': {
    kind: 'invalid',
    zh: '请选择乡镇或村（社区）；全县的抽查由县里的督查员来做',
    en: 'Choose a township or a village; draws of the whole county are the county’s own',
    next: { zh: '请重新选择范围。', en: 'Please choose the area again.' },
  },
  'inspections.no_category': {
    kind: 'invalid',
    zh: '没有这个类别',
    en: 'There is no such category',
    next: { zh: '请另选类别，或选全部。', en: 'Please choose another category, or all.' },
  },
  'inspections.abandoned': {
    kind: 'notNow',
    zh: '这次抽查已经放弃，不能再登记',
    en: 'This draw was given up; nothing can be recorded any more',
    next: { zh: '请看别的抽查，或另抽一次。', en: 'Please see another draw, or draw again.' },
  },
  'inspections.own_matter': {
    kind: 'notYours',
    zh: '这件事是您自己反映、登记或承办的，不能由您核查',
    en: 'You placed, filed or handled this matter yourself, so somebody else has to check it',
    next: { zh: '请另一位监督员核查。', en: 'Please ask another supervisor.' },
  },
  'inspections.not_doubted': {
    kind: 'notNow',
    zh: '核查结果是“不属实”、又还停在办结状态的，才能退回重办',
    en: 'Only what was found not to hold, and still stands as finished, can be sent back',
    next: { zh: '请先登记核查结果。', en: 'Please record the finding first.' },
  },
}
