import type { Words } from '#kernel/shared/words.ts'

export const exportsDeskWords: Record<string, Words> = {
  'exports.open': { zh: '导出', en: 'Export' },
  'exports.title': { zh: '导出名册或台账', en: 'Export a register or ledger' },
  'exports.about': {
    zh: '文件按当前范围和查找生成，带有您的姓名、时间和用途。名册里的每个人都会在自己的查阅记录里看到这次导出。一次最多 5000 人。',
    en: 'The file holds what you now look at and is marked with your name, the time and the purpose. Everybody in it sees this export among the looks at them. At most 5,000 people at once.',
  },
  'exports.list': { zh: '名册或台账', en: 'List' },
  'exports.purpose': { zh: '用途', en: 'What for' },
  'exports.purpose.short': { zh: '用途至少 4 个字', en: 'At least 4 characters' },
  'exports.whole': { zh: '完整号码（未成年人仍遮住）', en: 'Whole numbers (children’s stay masked)' },
  'exports.make': { zh: '生成文件', en: 'Make the file' },
  'exports.ready': { zh: '已生成 {n} 人的文件，一小时内可以下载。', en: 'A file of {n} people is ready for an hour.' },
  'exports.fetch': { zh: '下载 xlsx', en: 'Download xlsx' },
  'exports.of.register': { zh: '居民名册', en: 'Register' },
  'exports.of.leftBehind': { zh: '留守人员台账', en: 'Ledger of those left behind' },
  'exports.of.away': { zh: '外出人员台账', en: 'Ledger of those away' },
  'exports.of.noIdentity': { zh: '无身份号码人员台账', en: 'Ledger of those without an identity number' },
  'exports.of.gbt31000.registered': { zh: 'GB/T 31000 户籍人口', en: 'GB/T 31000 registered population' },
  'exports.of.gbt31000.floating': { zh: 'GB/T 31000 流动人口', en: 'GB/T 31000 floating population' },
  'exports.of.gbt31000.leftBehind': { zh: 'GB/T 31000 留守人员', en: 'GB/T 31000 left behind' },
}
