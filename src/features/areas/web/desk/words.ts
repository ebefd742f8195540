import type { Words } from '#kernel/shared/words.ts'

export const areasDeskWords: Record<string, Words> = {
  'areas.desk.where': { zh: '看哪里', en: 'Which place' },
  'areas.desk.all': { zh: '我能看的全部地方', en: 'Everywhere I may see' },
  'areas.desk.find': { zh: '按地名查找', en: 'Find a place by name' },
  'areas.desk.find.none': { zh: '没有找到这个地名', en: 'No place of that name' },
}
