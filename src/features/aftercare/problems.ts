import type { Problems } from '#kernel/shared/problems.ts'

export const aftercareProblems: Problems = {
  'aftercare.missing': {
    kind: 'missing',
    zh: '没有这项帮扶，或已经结束',
    en: 'There is no such help, or it has ended',
    next: { zh: '请重新查这个人再看。', en: 'Look the person up again.' },
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
  'aftercare.no_service': {
    kind: 'invalid',
    zh: '没有这项服务，或这个人现在不在册上的户里',
    en: 'There is no such service, or the person lives in no household of the register',
    next: { zh: '请从列出的服务里选。', en: 'Choose one of the services listed.' },
  },
  'aftercare.minor': {
    kind: 'invalid',
    zh: '未成年人不在这里登记',
    en: 'Nobody under eighteen is recorded here',
    next: { zh: '请联系未成年人保护工作人员。', en: 'Speak to the officer for the protection of minors.' },
  },
  'aftercare.age_unknown': {
    kind: 'invalid',
    zh: '花名册里没有这个人的出生日期，不能确认已成年',
    en: 'The register holds no date of birth, so nobody knows that this is an adult',
    next: { zh: '请先请村里补上出生日期。', en: 'Ask the village to enter the date of birth first.' },
  },
  'aftercare.too_long': {
    kind: 'invalid',
    zh: '结束日期要在今天之后、这一类的期限之内（最晚{last}）',
    en: 'The last day lies after today and within the term (at the latest {last})',
    next: {
      zh: '请重选日期；到期自动结束，需要时可以再登记。',
      en: 'Choose again; it ends by itself and can be recorded anew.',
    },
  },
}
