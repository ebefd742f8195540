import type { Problems } from '#kernel/shared/problems.ts'

export const handOversProblems: Problems = {
  'handOvers.not_successor': {
    kind: 'invalid',
    zh: '接手的人今天不在任，或不在同一个地方任同一职责',
    en: 'Whoever takes over must hold a post of the same role there today',
    next: { zh: '请先登记接任的职务，再移交。', en: 'Record the new post first, then hand over.' },
  },
  'handOvers.no_contacts': {
    kind: 'notYours',
    zh: '您不管联系户，不能移交联系户',
    en: 'You manage no contacts, so you cannot hand over households',
    next: {
      zh: '请村镇干部在“联系线”里移交。',
      en: 'The village or township hands them over in its lines of contact.',
    },
  },
  'handOvers.same_person': {
    kind: 'invalid',
    zh: '接手的是同一个人，联系的户不用移交',
    en: 'It is the same person: the households stay as they are',
  },
  'handOvers.stale': {
    kind: 'notNow',
    zh: '这条线上已经没有要移交的户，请重新打开再看',
    en: 'Nothing is left to hand over in one of these lines: open the page again',
  },
  'handOvers.nothing': {
    kind: 'notNow',
    zh: '这个职务手上没有待办的诉求',
    en: 'This post has nothing in hand',
  },
}
