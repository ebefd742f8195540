import type { Problems } from '../shared/problems.ts'

/** What `advance` refuses. */
export const procedureProblems: Problems = {
  'procedure.not_from_here': {
    kind: 'notNow',
    zh: '现在的状态下不能这样做,可能别人刚刚处理过',
    en: 'This cannot be done in its present state; somebody may just have dealt with it',
    next: { zh: '请刷新后查看最新进展', en: 'Reload to see how it stands now' },
  },
  'procedure.not_yours': {
    kind: 'notYours',
    zh: '这一步不由您办理',
    en: 'This step is not yours to take',
    next: { zh: '请联系承办人或派单员', en: 'Ask the handler or the dispatcher' },
  },
  'procedure.incomplete': {
    kind: 'invalid',
    zh: '还有必填内容没有填写',
    en: 'Something needed is still missing',
    next: { zh: '请补充后再提交', en: 'Fill it in and send again' },
  },
  'procedure.wrong_field': {
    kind: 'invalid',
    zh: '有内容填写不正确',
    en: 'Something is not filled in correctly',
    next: { zh: '请检查标出的内容', en: 'Check the marked entries' },
  },
}
