import type { Problems } from '#kernel/shared/problems.ts'

export const visitsProblems: Problems = {
  'visits.missing': {
    kind: 'missing',
    zh: '没有这户，或您现在不是它的联系人',
    en: 'There is no such household, or you are not its contact now',
  },
  'visits.no_contact': {
    kind: 'missing',
    zh: '没有这位联系人，或不在您的范围内，或联系已经结束',
    en: 'There is no such contact, or it is outside yours, or it has ended',
  },
  'visits.before_contact': {
    kind: 'invalid',
    zh: '那天还没有由这位联系人联系',
    en: 'The contact had not begun on that day',
    next: { zh: '请核对日期。', en: 'Check the day.' },
  },
  'visits.no_visit': { kind: 'missing', zh: '没有这条走访记录', en: 'There is no such visit' },
  'visits.not_yet': { kind: 'invalid', zh: '走访日期不能晚于今天', en: 'A visit cannot be in the future' },
  'visits.unknown_duty': {
    kind: 'invalid',
    zh: '这条线没有这件事',
    en: 'This line has no such duty',
    next: { zh: '请从列表里选择', en: 'Choose from the list' },
  },
  'visits.unknown_topic': {
    kind: 'invalid',
    zh: '这条线没有这个话题',
    en: 'This line has no such topic',
    next: { zh: '请从列表里选择', en: 'Choose from the list' },
  },
  'visits.asked_already': { kind: 'notNow', zh: '这条已经转为诉求', en: 'A request was made of this already' },
  'visits.no_plan': { kind: 'notNow', zh: '这户没有进行中的帮扶计划', en: 'This household has no open plan' },
  'visits.has_plan': {
    kind: 'notNow',
    zh: '这户已有一份进行中的帮扶计划',
    en: 'This household has an open plan already',
    next: { zh: '先在走访时写明结果，再写新的', en: 'Say what came of it when you visit, then write a new one' },
  },
  'visits.not_serving': {
    kind: 'notYours',
    zh: '这户的帮扶计划由按户类负责联系它的人来写',
    en: 'The plan of this household is written by the contact whose line serves its tier',
    next: { zh: '听到的需要可以记成走访，或转为诉求', en: 'What you heard can be a visit, or a request' },
  },
  'visits.signed_later': { kind: 'invalid', zh: '签字日期不能晚于今天', en: 'A paper cannot be signed in the future' },
  'visits.due_before_paper': {
    kind: 'invalid',
    zh: '完成日期不能早于签字日期',
    en: 'It cannot be due before the paper was signed',
    next: { zh: '请核对纸上的两个日期。', en: 'Check the two days on the paper.' },
  },
  'visits.plan_past': { kind: 'invalid', zh: '完成日期不能早于今天', en: 'It cannot be due before today' },
}
