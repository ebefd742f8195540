import type { Problems } from '#kernel/shared/problems.ts'

export const policiesProblems: Problems = {
  'policies.missing': { kind: 'missing', zh: '没有这份文件', en: 'There is no such policy' },
  'policies.other_subject': {
    kind: 'invalid',
    zh: '被替代的文件说的是另一件事，或者已经被替代',
    en: 'What it replaces is about something else, or was replaced before',
    next: { zh: '请重新选择被替代的文件。', en: 'Choose the one it replaces again.' },
  },
  'policies.dates': {
    kind: 'invalid',
    zh: '生效不能早于通过',
    en: 'It cannot hold before it was adopted',
    next: { zh: '请核对日期。', en: 'Check the dates.' },
  },
  'policies.known_pilot': { kind: 'notNow', zh: '这里已经是试点', en: 'This place tries it already' },
  'policies.holds_already': {
    kind: 'notNow',
    zh: '这份文件已经在全县施行，或者已经被替代',
    en: 'It holds everywhere already, or was replaced',
  },
}
