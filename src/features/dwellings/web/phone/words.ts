import type { Words } from '#kernel/shared/words.ts'
import { dwellingsWords } from '../../words.ts'

export const dwellingsPhoneWords: Record<string, Words> = {
  ...dwellingsWords,
  'dwellings.own.tenant': { zh: '我家租住的房屋', en: 'The home we rent' },
  'dwellings.own.owner': { zh: '我家出租的房屋', en: 'A home of ours that is let' },
  'dwellings.own.home': { zh: '房屋', en: 'Home' },
  'dwellings.own.from': { zh: '从哪天起', en: 'Since' },
  'dwellings.own.notYet': { zh: '还没有', en: 'Not yet' },
  'dwellings.own.findings': { zh: '要整改的', en: 'To be put right' },
  'dwellings.own.about': {
    zh: '村里记的就是这些，只为备案和安全；整改好了告诉村里，就去掉。',
    en: 'This is all that is kept, for filing and safety. Once put right, tell the village and it is taken off.',
  },
}
