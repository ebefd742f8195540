import type { Problems } from '#kernel/shared/problems.ts'
import { treeProblems } from './tree/problems.ts'

export const areasProblems: Problems = {
  ...treeProblems,
  'area.missing': {
    kind: 'missing',
    zh: '没有这个地方，或不在您的范围内',
    en: 'There is no such area, or it is outside yours',
    next: { zh: '请从区划树重新选择', en: 'Choose it again from the tree' },
  },
}
