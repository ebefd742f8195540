import type { Words } from '#kernel/shared/words.ts'

export const buildingHeadsDeskWords: Record<string, Words> = {
  'buildingHeads.list': { zh: '导入楼栋长', en: 'Import building heads' },
  'buildingHeads.list.of': { zh: '位', en: '{n|head|heads}' },
  'buildingHeads.list.about': {
    zh: '可用 GB/T 31000 楼栋长表、本系统导出的楼栋表或本村自己的名单（xlsx、csv）：楼栋、楼栋长，可加小区、单元、公民身份号码、联系方式、网格、任期。只认本村名册里的成年人，同名的写上身份号码；没写网格的按楼里住户所在网格。先预览，每行问题都写明怎么改；有一行有问题就都不导入。',
    en: 'Takes the table of GB/T 31000, our own export of buildings or a list of the village (xlsx, csv): building and head, and where known community, unit, identity number, phone, grid and term. Only grown people of the village’s register; of namesakes write the identity number. Without a grid it is where the households of the building lie. Looked at first, each fault with what to do; one fault, and nobody comes in.',
  },
  'buildingHeads.name': { zh: '姓名', en: 'Name' },
  'buildingHeads.of': { zh: '楼栋和网格', en: 'Building and grid' },
}
