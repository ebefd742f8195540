import type { Words } from '#kernel/shared/words.ts'

export const facilitiesWords: Record<string, Words> = {
  'facilities.title': { zh: '便民场所', en: 'Places of service' },
  'facilities.map': { zh: '本村轮廓图，标出 {n} 个场所', en: 'Outline of the village with {n} {n|place|places}' },
  'facilities.hours': { zh: '开放时间', en: 'Open' },
  'facilities.address': { zh: '地址', en: 'Address' },
  'facilities.phone': { zh: '电话', en: 'Phone' },
}
