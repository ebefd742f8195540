import type { Words } from '#kernel/shared/words.ts'
import { peopleWords } from '../../words.ts'

export const peoplePhoneWords: Record<string, Words> = {
  ...peopleWords,
  'people.phone.own': { zh: '我的户', en: 'My household' },
  'people.phone.own.about': { zh: '家里人和谁看过资料', en: 'The family, and who looked' },
  'people.phone.why': {
    zh: '自家的资料只给自家人看，请先登录。',
    en: 'Only your own household may see this: please sign in.',
  },
  'people.phone.none': { zh: '没有找到您家的登记', en: 'Your household was not found' },
  'people.phone.none.next': {
    zh: '请带身份证到村委会，把这个手机号登记到您家，以后就能在这里看。',
    en: 'Take your identity card to the village office and have this number recorded for your household.',
  },
  'people.phone.tenure': { zh: '房屋', en: 'The home is' },
  'people.phone.elsewhere': { zh: '住处所在村', en: 'It lies in' },
  'people.phone.unknown': { zh: '没有登记', en: 'not recorded' },
  'people.phone.noIdentity': { zh: '没有身份号码：{why}', en: 'no identity number: {why}' },
  'people.phone.group': { zh: '村组', en: 'Village, group' },
  'people.phone.grid': { zh: '所在网格', en: 'Grid' },
  'people.phone.members': { zh: '家里 {n} 人', en: '{n} in the household' },
  'people.phone.access.none': { zh: '还没有人看过', en: 'Nobody has looked yet' },
  'people.phone.access.none.next': {
    zh: '工作人员打开您家的资料或查看完整号码，这里会留下记录。普通名册里的一行（号码打了码）不逐条记。',
    en: 'When staff open your household’s data or show a whole number, it is written down here. A row of the plain register, with its numbers masked, is not.',
  },
  'people.phone.access.about': {
    zh: '工作人员打开您家的资料、查看完整号码、把您家列进导出的表，都记在这里，删不掉。在走访、户类、联系人、人口变动、房屋租住和按情况筛出的名单（如留守人员）里看到您家，一天记一次。普通名册里的一行（号码打了码）不逐条记。觉得不该看，可以向村监委会或乡镇反映。',
    en: 'Opening your household’s data, showing a whole number and taking you out in a list are written down here and cannot be removed. Being shown in lists of visits, tiers, contacts, life events, dwellings or by circumstance (such as those left behind) is noted once a day. A row of the plain register, with its numbers masked, is not. If a look seems wrong, tell the village supervisors or the township.',
  },
  'people.phone.access.what': { zh: '看了 {name} 的{field}', en: 'looked at {name}: {field}' },
  'people.phone.access.reason': { zh: '理由：{reason}', en: 'Reason: {reason}' },
}
