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
  'area.unknown_tag': {
    kind: 'invalid',
    zh: '这里的治理模式没有这个区划标记',
    en: 'The models of this place know no such tag',
    next: { zh: '请从列出的标记里选。', en: 'Choose one of those listed.' },
  },
}
