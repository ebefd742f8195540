import type { Problems } from '#kernel/shared/problems.ts'

export const secondFactorsProblems: Problems = {
  'second.first': {
    kind: 'notYours',
    zh: '请先完成第二步验证',
    en: 'The second step of signing in comes first',
    next: {
      zh: '打开手机上的验证器，输入6位数字；还没有设置的，请先扫码设置。',
      en: 'Give the six digits of your authenticator; if you have none yet, set it up first.',
    },
  },
  'second.wrong': {
    kind: 'invalid',
    zh: '验证码不对，或已经用过',
    en: 'The code is wrong or was used before',
    next: {
      zh: '请等验证器换出新的6位数字再输入；连续输错5次暂停15分钟。',
      en: 'Wait for the next six digits; five failures in a row pause this for 15 minutes.',
    },
  },
  'second.locked': {
    kind: 'tooMany',
    zh: '连续输错，第二步验证已暂停',
    en: 'Too many wrong codes; the second step is paused',
    next: { zh: '请过 {minutes} 分钟再试。', en: 'Try again in {minutes} {minutes|minute|minutes}.' },
  },
  'second.set_up': {
    kind: 'notNow',
    zh: '已经设置过第二步验证',
    en: 'The second factor is set up already',
    next: { zh: '要换手机，请管理员重置后再设置。', en: 'To change phones, ask an administrator to reset it.' },
  },
  'second.none': {
    kind: 'invalid',
    zh: '还没有设置第二步验证',
    en: 'There is no second factor yet',
    next: { zh: '请先扫码设置。', en: 'Set it up first.' },
  },
  'second.not_own': {
    kind: 'notNow',
    zh: '不能重置自己的第二步验证',
    en: 'You cannot reset your own second factor',
    next: { zh: '请另一位管理员来操作。', en: 'Ask another administrator.' },
  },
}
