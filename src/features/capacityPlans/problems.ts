import type { Problems } from '#kernel/shared/problems.ts'

export const capacityPlansProblems: Problems = {
  'capacityPlans.no_aspect': {
    kind: 'invalid',
    zh: '这类组织的计划没有这一方面',
    en: 'Bodies of this kind plan nothing under that head',
    next: { zh: '请从列表里选择。', en: 'Choose from the list.' },
  },
  'capacityPlans.past': { kind: 'invalid', zh: '完成日期已经过了', en: 'That day is over' },
  'capacityPlans.no_step': {
    kind: 'missing',
    zh: '没有这一项，或已经完成',
    en: 'There is no such step, or it was done already',
  },
}
