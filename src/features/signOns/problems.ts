import type { Problems } from '#kernel/shared/problems.ts'

export const signOnsProblems: Problems = {
  'signOns.off': {
    kind: 'notNow',
    zh: '本县没有开通单点登录',
    en: 'This county has no single sign-on',
    next: { zh: '请用手机号和密码登录。', en: 'Sign in with phone number and password.' },
  },
  'signOns.unreachable': {
    kind: 'notNow',
    zh: '联系不上单点登录系统，或它的答复不对',
    en: 'The single sign-on cannot be reached, or answers wrongly',
    next: {
      zh: '请核对网址；仍不行，请用手机号和密码登录。',
      en: 'Check its address, or sign in with phone number and password.',
    },
  },
  'signOns.not_encrypted': {
    kind: 'invalid',
    zh: '单点登录系统的网址必须是 https',
    en: 'The address of the single sign-on must be https',
  },
  'signOns.try_over': {
    kind: 'invalid',
    zh: '这次登录已失效',
    en: 'This sign-in is over',
    next: {
      zh: '请回到登录页重新开始，十分钟内完成。',
      en: 'Begin again on the sign-in page; it must be finished within ten minutes.',
    },
  },
  'signOns.refused': {
    kind: 'invalid',
    zh: '单点登录没有成功',
    en: 'The single sign-on did not succeed',
    next: { zh: '请重新登录；仍不行，请联系管理员。', en: 'Try again, or ask an administrator.' },
  },
  'signOns.subject_taken': {
    kind: 'notNow',
    zh: '这个登录标识已经属于另一个县的账号',
    en: 'This subject belongs to an account of another county',
    next: {
      zh: '请核对标识；一人在两个县工作的，请改用手机号核对。',
      en: 'Check the subject; for somebody who works in two counties, match by phone number.',
    },
  },
  'signOns.unknown_person': {
    kind: 'invalid',
    zh: '单点登录认得您，但本县没有您的工作账号',
    en: 'The single sign-on knows you, but you have no staff account here',
    next: {
      zh: '请管理员先添加您，再核对手机号与单点登录里核验过的一致，或者登记您的人员编号。',
      en: 'Ask an administrator to add you and see that your phone number is the one verified there, or to record your subject.',
    },
  },
}
