import type { Words } from '#kernel/shared/words.ts'

/** The chain of who handed a matter to whom, on the desk and on the phone. */
export const chainWords: Record<string, Words> = {
  'requests.chain': { zh: '交办链条', en: 'Who handed it to whom' },
  'requests.chain.to': { zh: '交给', en: 'to' },
  'requests.chain.at': { zh: '{level}：{who}', en: '{who} ({level})' },
  'requests.chain.by.resident': { zh: '居民', en: 'Resident' },
  'requests.chain.by.clock': { zh: '系统到时自动', en: 'By the clock' },
  'requests.chain.by.staff': { zh: '工作人员', en: 'Staff' },
  'requests.chain.level.county': { zh: '县', en: 'county' },
  'requests.chain.level.township': { zh: '乡镇', en: 'township' },
  'requests.chain.level.village': { zh: '村（社区）', en: 'village' },
  'requests.chain.level.group': { zh: '组', en: 'group' },
  'requests.chain.level.grid': { zh: '网格', en: 'grid' },
}
