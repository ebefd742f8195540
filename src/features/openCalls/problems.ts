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
  'openCalls.voted_already': {
    kind: 'notNow',
    zh: '您家已经投过票，一户一票',
    en: 'Your household has voted; each has one vote',
  },
}
