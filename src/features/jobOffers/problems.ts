import type { Problems } from '#kernel/shared/problems.ts'

export const jobOffersProblems: Problems = {
  'jobOffers.no_employer': { kind: 'missing', zh: '没有这个用工单位', en: 'There is no such employer' },
  'jobOffers.missing': { kind: 'missing', zh: '没有这个岗位', en: 'There is no such offer' },
  'jobOffers.closed': { kind: 'notNow', zh: '这个岗位已经停止招人', en: 'This offer is closed' },
  'jobOffers.too_many': {
    kind: 'invalid',
    zh: '招到的人数不能超过岗位数',
    en: 'More cannot be filled than are offered',
  },
  'jobOffers.wages': { kind: 'invalid', zh: '工资下限不能高于上限', en: 'The wage begins above its end' },
  'jobOffers.not_yet': { kind: 'invalid', zh: '这个季度还没开始', en: 'That quarter has not begun' },
  'jobOffers.few_workers': {
    kind: 'invalid',
    zh: '不到{n}个人的工资总额不登记，免得看出个人工资',
    en: 'Wages of fewer than {n} are not recorded: they would show what one person earns',
  },
}
