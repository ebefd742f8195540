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
  'policies.facts_of_bodies': {
    kind: 'invalid',
    zh: '只有农户享受的政策才选适用情况',
    en: 'Only a policy that households use asks for their facts',
  },
  'policies.no_household': { kind: 'missing', zh: '没有找到您的家庭', en: 'Your household was not found' },
  'policies.not_agreed': { kind: 'notNow', zh: '现在没有同意可以撤回', en: 'There is no consent to take back' },
  'policies.taken_back': {
    kind: 'notNow',
    zh: '这户自己撤回了同意，要由这户在手机上重新同意',
    en: 'The household took its consent back itself, and gives it again itself',
  },
  'policies.use_dates': {
    kind: 'invalid',
    zh: '日期不对：不能晚于今天，不能早于政策施行，结束不能早于开始',
    en: 'Wrong dates: not after today, not before the policy holds, and no end before the beginning',
  },
  'policies.used_already': {
    kind: 'notNow',
    zh: '这项政策已经登记在享受',
    en: 'This policy is on record as used already',
  },
  'policies.no_use': { kind: 'missing', zh: '没有这条享受记录', en: 'There is no such record of use' },
}
