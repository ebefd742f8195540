import type { Words } from '#kernel/shared/words.ts'

export const jobOffersWords: Record<string, Words> = {
  'jobOffers.title': { zh: '家门口的岗位', en: 'Work nearby' },
  'jobOffers.free': { zh: '还招 {n} 人', en: '{n} wanted' },
  'jobOffers.wage': { zh: '每月 {from}—{to} 元', en: '{from}–{to} yuan a month' },
  'jobOffers.wage.from': { zh: '每月 {from} 元起', en: 'from {from} yuan a month' },
  'jobOffers.contact': { zh: '劳动纠纷联系人', en: 'For labour disputes' },
  'jobOffers.phone': { zh: '联系电话', en: 'Phone' },
}
