import type { Words } from '#kernel/shared/words.ts'
import { areasWords } from '../../words.ts'

export const areasPhoneWords: Record<string, Words> = {
  ...areasWords,
  'areas.phone.choose': { zh: '选择您的村（社区）', en: 'Choose your village' },
  'areas.phone.find': { zh: '输入村名查找', en: 'Find by name' },
  'areas.phone.find.example': { zh: '如：太行', en: 'e.g. 太行' },
  'areas.phone.townships': { zh: '或者按乡镇查找', en: 'Or go by township' },
  'areas.phone.otherTownship': { zh: '换一个乡镇', en: 'Another township' },
  'areas.phone.change': { zh: '换', en: 'Change' },
  'areas.phone.none': { zh: '没有找到这个村', en: 'No such village found' },
  'areas.phone.none.next': {
    zh: '少打几个字试试，或清空后按乡镇查找。',
    en: 'Try fewer characters, or clear the field and go by township.',
  },
}
