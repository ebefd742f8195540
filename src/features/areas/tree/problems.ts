import type { Problems } from '#kernel/shared/problems.ts'

/** Refusals of the shipped tree of areas; read at the start, before any page exists. */
export const treeProblems: Problems = {
  'area.unknown_county': {
    kind: 'missing',
    zh: '区划表（{edition}年）中没有代码为{code}的县（市、区）',
    en: 'The {edition} edition of the area codes has no county with the code {code}',
    next: { zh: '相近的有：{near}', en: 'Close to it: {near}' },
  },
}
