import type { ModuleSet } from '#kernel/pack/governing.ts'

/**
 * “6合1”: the county's platform had six modules, some of them data and some of them work. Here they are six ways to the same data: a
 * page may stand under two of them, and nothing is kept twice.
 */
export const homeModules: readonly ModuleSet[] = [
  {
    id: 'six-in-one',
    zh: '六合一首页',
    en: 'Six in one',
    modules: [
      { id: 'party', zh: '党组织', en: 'Party organisations', pages: ['/posts', '/organisations', '/contacts'] },
      {
        id: 'linesAndGrids',
        zh: '三线两化',
        en: 'Three lines, grids and tiers',
        pages: ['/contacts', '/visits', '/grids', '/grid-plans', '/tiers'],
      },
      {
        id: 'societies',
        zh: '经济社会组织',
        en: 'Economic and social organisations',
        pages: ['/organisations', '/mutual-aid', '/policies'],
      },
      {
        id: 'service',
        zh: '便民服务',
        en: 'Services',
        pages: ['/queue', '/file', '/register', '/life-events', '/corrections'],
      },
      { id: 'civility', zh: '精神文明', en: 'Civility', pages: ['/board', '/visits', '/organisations'] },
      {
        id: 'village',
        zh: '美丽乡村',
        en: 'The village itself',
        pages: ['/dwellings', '/elements', '/figures', '/grids'],
      },
    ],
  },
]
