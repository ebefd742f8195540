import type { ModuleSet } from '#kernel/pack/governing.ts'

/** “五化五新”: five ways of work of a resettlement community, each with what it is for. */
export const homeModules: readonly ModuleSet[] = [
  {
    id: 'five-for-five',
    zh: '五化五新',
    en: 'Five ways, five new things',
    areaTag: 'resettlement',
    modules: [
      {
        id: 'grids',
        zh: '管理网格化',
        en: 'Kept in grids',
        leadsTo: { zh: '打造新环境', en: 'new surroundings' },
        pages: ['/grids', '/grid-plans', '/dwellings', '/staff'],
      },
      {
        id: 'services',
        zh: '便民精细化',
        en: 'Services in detail',
        leadsTo: { zh: '提供新服务', en: 'new services' },
        pages: ['/queue', '/file', '/board', '/life-events'],
      },
      {
        id: 'work',
        zh: '就业信息化',
        en: 'Work by information',
        leadsTo: { zh: '激发新动力', en: 'new drive' },
        pages: ['/visits', '/circumstances', '/policies'],
      },
      {
        id: 'manyHands',
        zh: '治理多元化',
        en: 'Governed by many',
        leadsTo: { zh: '引领新风尚', en: 'new customs' },
        pages: ['/organisations', '/mutual-aid', '/contacts'],
      },
      {
        id: 'support',
        zh: '保障体系化',
        en: 'Support as a whole',
        leadsTo: { zh: '共享新生活', en: 'a new life shared' },
        pages: ['/elements', '/tiers', '/figures'],
      },
    ],
  },
]
