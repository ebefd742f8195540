import type { Problems } from '#kernel/shared/problems.ts'

export const studiosProblems: Problems = {
  'studios.missing': { kind: 'missing', zh: '没有您任职的这个工作室', en: 'You sit in no such studio' },
  'studios.no_reception': { kind: 'missing', zh: '没有这条接待记录', en: 'There is no such record' },
  'studios.asked_already': {
    kind: 'notNow',
    zh: '这件事已经登记为诉求 {number}',
    en: 'This is request {number} already',
  },
  'studios.no_village': {
    kind: 'notNow',
    zh: '这个工作室不在村里，请到“代录”登记',
    en: 'This studio stands in no village; file the matter for a village',
  },
}
