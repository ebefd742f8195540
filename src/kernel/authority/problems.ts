import type { Problems } from '../shared/problems.ts'

/** What authority refuses: no sign-in, no permission, two bodies in one person. */
export const authorityProblems: Problems = {
  'authority.unsigned': {
    kind: 'unsigned',
    zh: '请先登录',
    en: 'Please sign in first',
    next: { zh: '登录后继续', en: 'Sign in to go on' },
  },
  'authority.not_granted': {
    kind: 'notYours',
    zh: '您现在的职务没有这项权限',
    en: 'None of your posts in term allows this',
    next: { zh: '如果应当有此权限,请联系县级管理员', en: 'If it should, ask the county administrator' },
  },
  'authority.bodies_exclude': {
    kind: 'invalid',
    zh: '依法不能同时担任这两个职务（{law}）',
    en: 'The law does not let one person hold both ({law})',
    next: { zh: '请先结束另一职务,或另选他人', en: 'End the other post first, or choose somebody else' },
  },
  'authority.relative_in_body': {
    kind: 'invalid',
    zh: '近亲属已在相关机构任职，依法应当回避（{law}）',
    en: 'A near relative sits there; the law keeps relatives apart ({law})',
    next: { zh: '请另选他人', en: 'Choose somebody else' },
  },
}
