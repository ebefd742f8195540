import type { Words } from '#kernel/shared/words.ts'
import { handOversWords } from '../../words.ts'

export const handOversPhoneWords: Record<string, Words> = {
  ...handOversWords,
  'handOvers.phone.title': { zh: '我的职责卡', en: 'My duty cards' },
  'handOvers.phone.why': { zh: '看自己的职责卡，要先登录', en: 'Sign in to see your duty cards' },
  'handOvers.phone.none': { zh: '您没有在任的职务', en: 'You hold no post' },
  'handOvers.phone.none.next': { zh: '想做点事，可以报名公益服务。', en: 'You may offer to serve others.' },
}
