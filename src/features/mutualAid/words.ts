import { heardWords } from '#kernel/shared/heardWords.ts'
import type { Words } from '#kernel/shared/words.ts'

export const mutualAidWords: Record<string, Words> = {
  ...heardWords,
  'mutualAid.title': { zh: '互助组', en: 'Mutual aid' },
  'mutualAid.standing.asked': { zh: '等组长答复', en: 'the leader will answer' },
  'mutualAid.standing.member': { zh: '我在组里', en: 'I belong to it' },
  'mutualAid.standing.leader': { zh: '我是组长', en: 'I lead it' },
}
