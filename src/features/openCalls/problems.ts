import type { Problems } from '#kernel/shared/problems.ts'

export const openCallsProblems: Problems = {
  'openCalls.missing': {
    kind: 'missing',
    zh: '没有这次竞岗，或不在您的范围内',
    en: 'There is no such call, or it is outside yours',
  },
  'openCalls.no_grid': {
    kind: 'missing',
    zh: '没有这个网格，或不在您的范围内',
    en: 'There is no such grid, or it is outside yours',
  },
  'openCalls.no_title': {
    kind: 'invalid',
    zh: '本地治理模式没有可以公开竞岗的网格职务',
    en: 'The models of this place name no post of a grid that is called out',
    next: { zh: '请直接登记任职。', en: 'Record the post instead.' },
  },
  'openCalls.runs_already': {
    kind: 'notNow',
    zh: '这个网格已经有一次竞岗在进行',
    en: 'A call runs for this grid already',
  },
  'openCalls.still_runs': {
    kind: 'notNow',
    zh: '投票到{on}才结束',
    en: 'Votes are taken until {on}',
    next: { zh: '结束后再计票；各户都投了也可以提前。', en: 'Count afterwards, or when every household has voted.' },
  },
  'openCalls.counted_already': { kind: 'notNow', zh: '这次竞岗已经有了结果', en: 'This call is over' },
  'openCalls.nobody_chosen': { kind: 'notNow', zh: '没有等待任命的当选人', en: 'Nobody waits to be appointed' },
  'openCalls.not_of_age': { kind: 'notYours', zh: '未满18周岁不参加竞岗和投票', en: 'Nobody under 18 stands or votes' },
  'openCalls.not_of_grid': {
    kind: 'invalid',
    zh: '这个人的户不在这个网格里',
    en: 'The household of this person does not lie in this grid',
    next: { zh: '请核对姓名和所在的户。', en: 'Check the name and the household.' },
  },
  'openCalls.offers_over': { kind: 'notNow', zh: '报名已经截止', en: 'Names are no longer taken' },
  'openCalls.no_votes_now': { kind: 'notNow', zh: '现在不是投票的时候', en: 'Votes are not taken now' },
  'openCalls.stands_already': { kind: 'notNow', zh: '您已经报名', en: 'You stand already' },
  'openCalls.person_stands': { kind: 'notNow', zh: '这个人已经报名', en: 'This person stands already' },
  'openCalls.household_voted': {
    kind: 'notNow',
    zh: '这户已经投过票，一户一票',
    en: 'This household has voted; each has one vote',
  },
  'openCalls.no_candidate': { kind: 'missing', zh: '没有这个候选人', en: 'There is no such candidate' },
  'openCalls.over_for_notes': {
    kind: 'notNow',
    zh: '投票已经截止，记下的报名和票不能再收回',
    en: 'The call is closed: what was written down is no longer taken back',
    next: {
      zh: '还没计票的，可以取消这次竞岗，写明原因后重新发起；已有结果的，按程序重新选。',
      en: 'Before the count, call it off with the reason and call out anew; after it, choose again by the usual way.',
    },
  },
  'openCalls.votes_begun': {
    kind: 'notNow',
    zh: '已经有户投票，候选人不能再收回',
    en: 'Households have voted: the names stand',
    next: {
      zh: '名单有错的，取消这次竞岗，写明原因后重新发起。',
      en: 'Where a name is wrong, call it off with the reason and call out anew.',
    },
  },
  'openCalls.said_on_phone': {
    kind: 'notYours',
    zh: '这个人自己在手机上报的名，由本人收回',
    en: 'This person stood on the own phone and takes it back there',
  },
  'openCalls.no_noted_vote': {
    kind: 'missing',
    zh: '这户没有由村里记下的票',
    en: 'No vote was written down for this household',
    next: { zh: '手机上投的票不能收回。', en: 'A vote cast on a phone is not taken back.' },
  },
  'openCalls.wrong_slip': {
    kind: 'invalid',
    zh: '凭条号不对，票没有收回',
    en: 'The number of the slip is wrong: the vote stands',
    next: {
      zh: '请照这户票纸上写的凭条号填。凭条号遗失的，可以取消这次竞岗后重新发起。',
      en: 'Copy it from the paper of this household. Where it is lost, the call can be called off and opened anew.',
    },
  },
  'openCalls.no_slip': {
    kind: 'notNow',
    zh: '这张无记名票记下时还没有凭条号，不能单独收回',
    en: 'This secret vote was written down before slips had numbers and cannot be taken back alone',
    next: { zh: '可以取消这次竞岗，写明原因后重新发起。', en: 'Call it off with the reason and call out anew.' },
  },
  'openCalls.voted_already': {
    kind: 'notNow',
    zh: '您家已经投过票，一户一票',
    en: 'Your household has voted; each has one vote',
  },
}
