import type { Problems } from '#kernel/shared/problems.ts'

export const escrowProblems: Problems = {
  'escrow.missing': {
    kind: 'missing',
    zh: '服务器没有为这个账号在这部手机上保管密钥',
    en: 'The server keeps no key of this phone for this account',
    next: { zh: '请换回原来的账号登录。', en: 'Sign in with the account that made it.' },
  },
  'escrow.sign_in_again': {
    kind: 'notNow',
    zh: '要换 PIN，请先退出，再重新登录一次',
    en: 'To choose a new PIN, sign out and sign in once more',
    next: { zh: '登录后 15 分钟内可以换。', en: 'It can be changed within 15 minutes of signing in.' },
  },
}
