import type { Problems } from '#kernel/shared/problems.ts'

export const mutualAidProblems: Problems = {
  'mutualAid.missing': { kind: 'missing', zh: '您村里没有这个互助组', en: 'There is no such group in your village' },
  'mutualAid.no_group': {
    kind: 'missing',
    zh: '没有这个互助组，或不在您的范围内',
    en: 'There is no such group, or it is outside yours',
  },
  'mutualAid.no_leader': {
    kind: 'notNow',
    zh: '这个组还没有组长',
    en: 'This group has no leader yet',
    next: { zh: '先登记组员推选的组长。', en: 'Write down first whom its members chose.' },
  },
  'mutualAid.no_asking': { kind: 'missing', zh: '没有这个申请', en: 'Nobody has asked this' },
  'mutualAid.grown_ups': {
    kind: 'notYours',
    zh: '互助组由各家成年人参加，未满18周岁不参加',
    en: 'The grown-ups of a household join; nobody under 18 does',
    next: { zh: '请家里成年人来参加。', en: 'A grown-up of the household may join.' },
  },
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
