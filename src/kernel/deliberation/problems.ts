import type { Problems } from '../shared/problems.ts'

/** What a meeting refuses to be counted as. */
export const deliberationProblems: Problems = {
  'deliberation.no_such_roll': {
    kind: 'invalid',
    zh: '这类组织不是这样计算到会人数的',
    en: 'This kind of body does not count its meetings this way',
    next: { zh: '请选择规定的计算办法。', en: 'Choose one of the ways that it knows.' },
  },
  'deliberation.nobody_due': {
    kind: 'notNow',
    zh: '开会那天名册上没有应到会的人',
    en: 'Nobody was due on the day of the meeting',
    next: {
      zh: '先在“组织”里登记成员和任期，再登记到会。',
      en: 'Record who sits in the body, and their terms, under the organisations first.',
    },
  },
  'deliberation.more_than_due': {
    kind: 'invalid',
    zh: '实到 {present} 比应到 {roll} 还多',
    en: '{present} came, but only {roll} were due',
    next: { zh: '请对照签到表核对。', en: 'Check the sign-in sheet.' },
  },
  'deliberation.miscounted': {
    kind: 'invalid',
    zh: '票数合计 {cast}，能参加表决的只有 {present}',
    en: '{cast} {cast|vote|votes}, but only {present} could vote',
    next: { zh: '回避的不参加表决；请核对票数。', en: 'Whoever steps aside has no vote; check the count.' },
  },
}
