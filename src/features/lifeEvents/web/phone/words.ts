import type { Words } from '#kernel/shared/words.ts'
import { lifeEventsWords } from '../../words.ts'

export const lifeEventsPhoneWords: Record<string, Words> = {
  ...lifeEventsWords,
  'lifeEvents.phone.title': { zh: '我家的变动记录', en: 'What happened in our household' },
  'lifeEvents.phone.why': {
    zh: '自家的变动只给自家人看，请先登录。',
    en: 'Only your own household reads this: please sign in.',
  },
  'lifeEvents.phone.about': {
    zh: '名册里您家每次变动的日期、依据和登记人。离开的人去了哪里，这里不写。',
    en: 'Each change of your household in the register, with its day, its source and who wrote it down. Where somebody went who left is not told here.',
  },
  'lifeEvents.phone.none': { zh: '还没有变动', en: 'Nothing has changed yet' },
  'lifeEvents.phone.none.next': {
    zh: '家里有人出生、外出、迁入迁出，请告诉村里，登记后在这里能看到。',
    en: 'Tell the village of births, moves and who is away: what it records stands here.',
  },
  'lifeEvents.phone.by': { zh: '依据：{source}，{name}登记', en: 'source: {source}; written down by {name}' },
  'lifeEvents.phone.undone': { zh: '已撤销', en: 'taken back' },
  'lifeEvents.phone.wrong': { zh: '有不对的，申请更正', en: 'Something is wrong: ask for a correction' },
}
