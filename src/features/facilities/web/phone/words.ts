import type { Words } from '#kernel/shared/words.ts'
import { facilitiesWords } from '../../words.ts'

export const facilitiesPhoneWords: Record<string, Words> = {
  ...facilitiesWords,
  'facilities.phone.of': { zh: '村（社区）', en: 'Village' },
  'facilities.phone.none': { zh: '本村还没有登记便民场所', en: 'No places are registered here yet' },
  'facilities.phone.none.next': { zh: '可以问村里，或换一个村看看。', en: 'Ask the village, or look at another one.' },
}
