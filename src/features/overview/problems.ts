import type { Problems } from '#kernel/shared/problems.ts'

export const overviewProblems: Problems = {
  'overview.wrong_code': {
    kind: 'invalid',
    zh: '代码要写本县代码的前两位到前四位（省、市）',
    en: 'The code is the first two to four digits of this county’s own: its province or prefecture',
  },
  'overview.no_account': {
    kind: 'missing',
    zh: '没有用这个手机号的工作人员账号',
    en: 'No staff account here has this telephone',
    next: { zh: '请先在任一县登记任职、开通账号。', en: 'Give a post in one county first, which opens the account.' },
  },
  'overview.no_post': { kind: 'missing', zh: '没有这个任职，或者已经结束', en: 'There is no such post in term' },
}
