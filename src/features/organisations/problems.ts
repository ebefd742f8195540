import type { Problems } from '#kernel/shared/problems.ts'

export const organisationsProblems: Problems = {
  'organisations.missing': {
    kind: 'missing',
    zh: '您负责的范围内没有这个组织',
    en: 'There is no such body in your area',
  },
  'organisations.no_seat': { kind: 'missing', zh: '没有这个任职', en: 'There is no such seat' },
  'organisations.no_reception': {
    kind: 'missing',
    zh: '没有这条接待记录，或者已经答复过',
    en: 'There is no such record, or it is answered already',
  },
  'organisations.unknown_kind': {
    kind: 'invalid',
    zh: '本地的治理模式里没有这类组织',
    en: 'The models of this place know no such kind of body',
    next: { zh: '请从列表中选择。', en: 'Choose one from the list.' },
  },
  'organisations.wrong_level': {
    kind: 'invalid',
    zh: '这类组织不设在这一级',
    en: 'This kind of body does not stand at this level',
    next: { zh: '请在左侧换一个地方。', en: 'Choose another place at the left.' },
  },
  'organisations.not_here_yet': {
    kind: 'notNow',
    zh: '这类组织还在试点，本地不是试点',
    en: 'This kind of body is still on trial, and not here',
    next: { zh: '全面推开或者列为试点后再登记。', en: 'Register it once the policy holds here.' },
  },
  'organisations.closed': { kind: 'notNow', zh: '这个组织已经撤销', en: 'This body is closed' },
  'organisations.still_seated': {
    kind: 'notNow',
    zh: '还有 {n} 个任职没有结束',
    en: '{n} seats have not ended yet',
    next: { zh: '请先逐一结束任职。', en: 'End them one by one first.' },
  },
  'organisations.no_such_item': { kind: 'invalid', zh: '清单里没有这一项', en: 'The checklist has no such item' },
  'organisations.not_yet': {
    kind: 'invalid',
    zh: '日期还没有到',
    en: 'That day has not come yet',
    next: { zh: '请核对日期。', en: 'Check the date.' },
  },
}
