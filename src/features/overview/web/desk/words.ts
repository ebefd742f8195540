import type { Words } from '#kernel/shared/words.ts'

export const overviewDeskWords: Record<string, Words> = {
  'overview.title': { zh: '市县概况', en: 'Counties' },
  'overview.about': {
    zh: '各县区每晚自己汇总，只有数字，没有人名；按区划代码排列，不排名。',
    en: 'Each county sums itself up at night: numbers and no names, in the order of their codes, never ranked.',
  },
  'overview.county': { zh: '县（区）', en: 'County' },
  'overview.on': { zh: '截至', en: 'As of' },
  'overview.total': { zh: '合计', en: 'Together' },
  'overview.townships': { zh: '乡镇（街道）', en: 'Townships' },
  'overview.villages': { zh: '村（社区）', en: 'Villages' },
  'overview.groups': { zh: '组', en: 'Groups' },
  'overview.grids': { zh: '网格', en: 'Grids' },
  'overview.households': { zh: '户', en: 'Households' },
  'overview.persons': { zh: '人', en: 'Persons' },
  'overview.bodies': { zh: '组织', en: 'Bodies' },
  'overview.requestsYear': { zh: '一年诉求', en: 'Requests in a year' },
  'overview.requestsOpen': { zh: '在办', en: 'Open now' },
  'overview.none': { zh: '还没有汇总', en: 'Nothing is summed up yet' },
  'overview.none.next': { zh: '今晚汇总后就会列出。', en: 'It stands here after tonight.' },
}
