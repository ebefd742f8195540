import type { Problems } from '#kernel/shared/problems.ts'

export const aftercareProblems: Problems = {
  'aftercare.missing': {
    kind: 'missing',
    zh: '没有这项帮扶，或已经结束',
    en: 'There is no such help, or it has ended',
  },
  'aftercare.nobody': {
    kind: 'missing',
    zh: '本乡镇没有找到这个人，或不能确定是哪一位',
    en: 'Nobody of your township is found so, or it is not clear who is meant',
    next: {
      zh: '请核对姓名全称，以及身份证或手机号的后四位。',
      en: 'Check the whole name and the last four characters of the identity or phone number.',
    },
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
