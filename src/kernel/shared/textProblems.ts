import type { Problems } from './problems.ts'

/** Why a text is not published, for every feature that publishes one. */
export const textProblems: Problems = {
  'text.numbers_in_text': {
    kind: 'invalid',
    zh: '要公开的内容里有电话号码或者证件号码，不能公开',
    en: 'What is to be published holds a phone number or an identity number',
    next: {
      zh: '请去掉号码，只写事；涉及个人隐私、可以选“不公开”的，请选不公开。',
      en: 'Leave the number out and say what it is about; keep back what is private where that can be chosen.',
    },
  },
}
