import type { Words } from '#kernel/shared/words.ts'
import { gridsWords } from '../../words.ts'

export const gridsPhoneWords: Record<string, Words> = {
  ...gridsWords,
  'grids.phone.duties': { zh: '我的职责卡', en: 'My duty cards' },
  'grids.phone.title': { zh: '村网格', en: 'Grids of the village' },
  'grids.phone.why': { zh: '请用工作账号登录后查看网格。', en: 'Sign in with your staff account to see the grids.' },
  'grids.phone.village': { zh: '正在看', en: 'You are looking at' },
  'grids.phone.grids': { zh: '网格', en: 'Grids' },
  'grids.phone.households': { zh: '农户', en: 'Households' },
  'grids.phone.persons': { zh: '人口', en: 'People' },
  'grids.phone.moreGaps': { zh: '还有 {n} 处，请到电脑工作台查看。', en: '{n} more: see them at the desk.' },
  'grids.phone.size': {
    zh: '{households} 户 {persons} 人',
    en: '{households} {households|household|households}, {persons} {persons|person|people}',
  },
  'grids.phone.people': { zh: '{n} 人', en: '{n} {n|person|people}' },
  'grids.phone.none': { zh: '这个村还没有划网格', en: 'This village has no grids yet' },
  'grids.phone.none.next': { zh: '请村干部在电脑工作台上划分。', en: 'Village officers set them up at the desk.' },
  'grids.phone.noHouseholds': { zh: '这个网格里还没有农户', en: 'No households in this grid yet' },
  'grids.phone.noHouseholds.next': { zh: '请在电脑工作台上把农户划进来。', en: 'Move households in at the desk.' },
}
