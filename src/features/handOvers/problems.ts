import type { Problems } from '#kernel/shared/problems.ts'

export const handOversProblems: Problems = {
  'handOvers.not_successor': {
    kind: 'invalid',
    zh: '接手的人今天不在任，或不在同一个地方任同一职责',
    en: 'Whoever takes over must hold a post of the same role there today',
    next: { zh: '请先登记接任的职务，再移交。', en: 'Record the new post first, then hand over.' },
  },
  'handOvers.nothing': {
    kind: 'notNow',
    zh: '这个职务手上没有待办的诉求',
    en: 'This post has nothing in hand',
  },
}
