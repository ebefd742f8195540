import type { Problems } from '#kernel/shared/problems.ts'

export const studiosProblems: Problems = {
  'studios.missing': { kind: 'missing', zh: '没有您任职的这个工作室', en: 'You sit in no such studio' },
  'studios.no_reception': { kind: 'missing', zh: '没有这条接待记录', en: 'There is no such record' },
  'studios.asked_already': {
    kind: 'notNow',
    zh: '这件事已经登记为诉求 {number}',
    en: 'This is request {number} already',
  },
  'studios.answered_already': {
    kind: 'notNow',
    zh: '这件事已经答复过',
    en: 'This is answered already',
    next: { zh: '还要补充的，请另记一条。', en: 'Write down another one for what is to be added.' },
  },
  'studios.answer_of_other': {
    kind: 'notYours',
    zh: '这条答复不是您发布的，由发布的代表或者村里撤下',
    en: 'You did not publish this answer; whoever did or the office takes it down',
  },
  'studios.heard_by_other': {
    kind: 'notYours',
    zh: '这件事是向{name}代表反映的，由其答复',
    en: 'This was said to {name}, who answers it',
    next: { zh: '请告诉{name}代表，或请村里代为答复。', en: 'Tell {name}, or ask the office to answer.' },
  },
  'studios.no_village': {
    kind: 'notNow',
    zh: '这个工作室不在村里，请到“代录”登记',
    en: 'This studio stands in no village; file the matter for a village',
  },
}
