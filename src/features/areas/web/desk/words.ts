import type { Words } from '#kernel/shared/words.ts'
import { areasWords } from '../../words.ts'

export const areasDeskWords: Record<string, Words> = {
  ...areasWords,
  'areas.desk.where': { zh: '看哪里', en: 'Which place' },
  'areas.desk.all': { zh: '我能看的全部地方', en: 'Everywhere I may see' },
  'areas.desk.find': { zh: '按地名查找', en: 'Find a place by name' },
  'areas.desk.find.none': { zh: '没有找到这个地名', en: 'No place of that name' },
  'areas.desk.tags': { zh: '区划标记', en: 'Kinds of places' },
  'areas.desk.tags.about': {
    zh: '给村、社区标上类型（城中村、近郊村、社区、安置社区等），安排服务时按类型筛选。标记只用于规划，不改变任何权限和流程。',
    en: 'Villages by what kind of place they are, for planning services. A tag changes no right and no procedure.',
  },
  'areas.desk.tags.none': { zh: '没有标记', en: 'Without a tag' },
  'areas.desk.tags.level': { zh: '层级', en: 'Level' },
  'areas.desk.tags.show': { zh: '只看', en: 'Only' },
  'areas.desk.tags.all': { zh: '全部', en: 'All' },
  'areas.desk.tags.place': { zh: '地方', en: 'Place' },
  'areas.desk.tags.what': { zh: '标记', en: 'Tags' },
  'areas.desk.tags.of': { zh: '{name}的标记', en: 'Tags of {name}' },
  'areas.desk.tags.empty': { zh: '没有这样的地方', en: 'No such place here' },
  'areas.desk.tags.empty.next': {
    zh: '换一个标记、层级，或者在左侧换一个地方。',
    en: 'Try another tag, level or place.',
  },
}
