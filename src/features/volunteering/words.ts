import { heardWords } from '#kernel/shared/heardWords.ts'
import type { Words } from '#kernel/shared/words.ts'

export const volunteeringWords: Record<string, Words> = {
  ...heardWords,
  'volunteering.title': { zh: '公益服务', en: 'Service for others' },
  'volunteering.hours': { zh: '{n} 小时', en: '{n} h' },
  'volunteering.state.told': { zh: '等确认', en: 'not yet confirmed' },
  'volunteering.state.confirmed': { zh: '已确认', en: 'confirmed' },
  'volunteering.state.declined': { zh: '未确认', en: 'not confirmed' },
  'volunteering.standing.asked': { zh: '已报名，等村里答复', en: 'offered; the village answers' },
  'volunteering.standing.member': { zh: '我在这里服务', en: 'I serve here' },
  'volunteering.standing.closed': {
    zh: '这些岗位留给没有职务的党员。',
    en: 'These posts are for Party members without an office.',
  },
}
