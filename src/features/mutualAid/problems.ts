import type { Problems } from '#kernel/shared/problems.ts'

export const mutualAidProblems: Problems = {
  'mutualAid.missing': { kind: 'missing', zh: '您村里没有这个互助组', en: 'There is no such group in your village' },
  'mutualAid.no_asking': { kind: 'missing', zh: '没有这个申请', en: 'Nobody has asked this' },
  'mutualAid.asked_already': {
    kind: 'notNow',
    zh: '已经申请过了，等组长答复',
    en: 'You have asked; the leader answers',
  },
  'mutualAid.member_already': { kind: 'notNow', zh: '您已经在组里', en: 'You belong to it already' },
  'mutualAid.answered_already': { kind: 'notNow', zh: '这个申请已经答复', en: 'This was answered already' },
  'mutualAid.not_leader': { kind: 'notYours', zh: '只有组长可以办', en: 'Only its leader may do this' },
  'mutualAid.leader_answers': {
    kind: 'notNow',
    zh: '组长能在手机上答复，申请还不到一周',
    en: 'Its leader can answer on the phone, and was asked less than a week ago',
    next: { zh: '请先提醒组长。', en: 'Remind the leader first.' },
  },
  'mutualAid.no_member': { kind: 'notNow', zh: '您不在这个组里', en: 'You do not belong to it' },
  'mutualAid.no_such_action': {
    kind: 'invalid',
    zh: '没有这种活动',
    en: 'There is no such action',
    next: { zh: '请从列表中选择。', en: 'Choose one from the list.' },
  },
}
