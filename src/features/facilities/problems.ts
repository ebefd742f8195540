import type { Problems } from '#kernel/shared/problems.ts'

export const facilitiesProblems: Problems = {
  'facilities.missing': { kind: 'missing', zh: '没有这个场所', en: 'There is no such place' },
  'facilities.no_help': { kind: 'missing', zh: '没有这条服务记录', en: 'There is no such line of help' },
  'facilities.who': {
    kind: 'invalid',
    zh: '选一个人，或者填没留姓名的人数，只能填一样',
    en: 'Say who was helped, or how many without a name: one of the two',
  },
  'facilities.no_service': { kind: 'invalid', zh: '没有这种服务', en: 'There is no such service' },
  'facilities.not_yet': { kind: 'invalid', zh: '日期还没到', en: 'That day has not come yet' },
}
