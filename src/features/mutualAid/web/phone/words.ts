import type { Words } from '#kernel/shared/words.ts'
import { mutualAidWords } from '../../words.ts'

export const mutualAidPhoneWords: Record<string, Words> = {
  ...mutualAidWords,
  'mutualAid.phone.why': { zh: '看本村的互助组，要先登录', en: 'Sign in to see the groups of your village' },
  'mutualAid.phone.about': {
    zh: '自愿参加，随时可以退出。参加不参加，都不影响别的事。',
    en: 'Joining is up to you, and so is leaving. Nothing else depends on it.',
  },
  'mutualAid.phone.none': { zh: '没有可以参加的互助组', en: 'No groups to join' },
  'mutualAid.phone.none.next': {
    zh: '想成立一个，可以找村里登记。',
    en: 'To begin one, ask the village to register it.',
  },
  'mutualAid.phone.line': { zh: '组长 {leader} · {n} 人', en: 'led by {leader} · {n} {n|person|persons}' },
  'mutualAid.phone.noLeader': { zh: '（还没有）', en: '(nobody yet)' },
  'mutualAid.phone.principles': { zh: '怎么组', en: 'Comes together by' },
  'mutualAid.phone.duties': { zh: '组长做什么', en: 'What the leader does' },
  'mutualAid.phone.said': { zh: '想对组长说的话', en: 'A word to the leader' },
  'mutualAid.phone.ask': { zh: '申请加入', en: 'Ask to join' },
  'mutualAid.phone.asked': { zh: '已经申请，等组长答复。', en: 'You have asked; the leader answers.' },
  'mutualAid.phone.leave': { zh: '退出', en: 'Leave' },
  'mutualAid.phone.leave.sure': { zh: '再按一次，确定退出', en: 'Press again to leave' },
  'mutualAid.phone.members': { zh: '组员', en: 'Members' },
  'mutualAid.phone.leads': { zh: '组长', en: 'leads' },
  'mutualAid.phone.askings': { zh: '想加入的人', en: 'Who wants to join' },
  'mutualAid.phone.accept': { zh: '同意', en: 'Yes' },
  'mutualAid.phone.decline': { zh: '不合适', en: 'Not now' },
  'mutualAid.phone.done': { zh: '一起做过的事', en: 'Done together' },
  'mutualAid.phone.act': { zh: '记一件一起做的事', en: 'Write down what was done' },
  'mutualAid.phone.what': { zh: '做了什么', en: 'What' },
  'mutualAid.phone.note': { zh: '简单说说', en: 'In a few words' },
  'mutualAid.phone.save': { zh: '记下', en: 'Save' },
}
