import type { Words } from '#kernel/shared/words.ts'

export const handOversWords: Record<string, Words> = {
  'handOvers.card.place': { zh: '在哪里', en: 'Where' },
  'handOvers.card.term': { zh: '任期', en: 'Term' },
  'handOvers.card.term.of': { zh: '{from}至{to}', en: '{from} to {to}' },
  'handOvers.card.term.open': { zh: '{from}起', en: 'from {from}' },
  'handOvers.card.grid': { zh: '网格里', en: 'In the grid' },
  'handOvers.card.grid.of': {
    zh: '{households} 户 {persons} 人',
    en: '{households} {households|household|households}, {persons} {persons|person|persons}',
  },
  'handOvers.card.duties': { zh: '做什么', en: 'What for' },
  'handOvers.card.duties.none': {
    zh: '本地治理模式没有写这项职务的职责。',
    en: 'The models of this place name no duties of this post.',
  },
  'handOvers.card.past': { zh: '交接', en: 'Handed over' },
  'handOvers.card.past.none': { zh: '还没有交接过。', en: 'Not yet handed over.' },
  'handOvers.card.requests': { zh: '诉求 {n} 件', en: '{n} {n|request|requests}' },
}
