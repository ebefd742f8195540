import type { Problems } from './problems.ts'

/** Why a name is not taken, for every feature that reads one. */
export const nameProblems: Problems = {
  'name.blank': {
    kind: 'invalid',
    zh: '姓名不能为空',
    en: 'A name is needed',
    next: { zh: '请填写姓名', en: 'Write the name' },
  },
  'name.too_long': {
    kind: 'invalid',
    zh: '姓名有{length}个字，最多{most}个',
    en: 'The name has {length} characters; at most {most} are taken',
    next: { zh: '请检查是否误填了其他内容', en: 'Check whether something else was pasted here' },
  },
}
