import type { Problems } from '#kernel/shared/problems.ts'

export const noticesProblems: Problems = {
  'notices.missing': {
    kind: 'missing',
    zh: '没有这条通知',
    en: 'There is no such notice',
    next: { zh: '请回到通知列表。', en: 'Please go back to the list of notices.' },
  },
  'notices.no_mail': {
    kind: 'notNow',
    zh: '本县还没有接通邮件',
    en: 'This county sends no e-mail yet',
    next: { zh: '请选别的通知方式。', en: 'Please choose another way to be told.' },
  },
  'notices.no_code': {
    kind: 'invalid',
    zh: '没有等着确认的邮箱，或确认码已经过期',
    en: 'No mailbox waits to be confirmed, or its code has expired',
    next: { zh: '请重新获取确认码。', en: 'Please ask for a new code.' },
  },
  'notices.code_wrong': {
    kind: 'invalid',
    zh: '确认码不对',
    en: 'The code is wrong',
    next: {
      zh: '请核对邮件里的六位数字，或重新获取。',
      en: 'Check the six digits in the letter, or ask for a new code.',
    },
  },
  'notices.no_service': {
    kind: 'invalid',
    zh: '这个浏览器的推送服务不在允许之列',
    en: 'The push service of this browser is not among those allowed',
    next: { zh: '请换用短信或邮件，或告诉系统管理员。', en: 'Use SMS or e-mail, or tell the system administrator.' },
  },
}
