import type { Problems } from '#kernel/shared/problems.ts'

export const sendingsProblems: Problems = {
  'sendings.missing': {
    kind: 'missing',
    zh: '没有这条发不出去的消息，可能已经重发了',
    en: 'There is no such undelivered message; it may have been sent again',
    next: { zh: '请刷新列表再看。', en: 'Look at the list again.' },
  },
  'sendings.over': {
    kind: 'notNow',
    zh: '这条消息已经过时，重发没有用',
    en: 'This message is out of date: sending it again is no use',
    next: {
      zh: '验证码请本人重新获取；群里下一个整点会报新的数。',
      en: 'A code is asked for anew; a group hears new figures within the hour.',
    },
  },
}
