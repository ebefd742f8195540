import type { Problems } from '../shared/problems.ts'

/** What a body refuses: a way it does not know, a meeting that was too small, more people than it has seats. */
export const organisationProblems: Problems = {
  'organisation.wrong_way': {
    kind: 'invalid',
    zh: '“{body}”不是这样产生的',
    en: 'Nobody comes to sit in {bodyEn} this way',
    next: { zh: '请选择这类组织规定的产生方式。', en: 'Choose one of the ways that this kind of body knows.' },
  },
  'organisation.uncounted': {
    kind: 'invalid',
    zh: '选举和推选要写明应到多少、实到多少、每人得多少票',
    en: 'An election or a meeting needs the roll, how many were there, and the votes of each',
    next: { zh: '请对照会议记录填写。', en: 'Fill them in from the minutes.' },
  },
  'organisation.miscounted': {
    kind: 'invalid',
    zh: '实到比应到多，或者得票比实到多',
    en: 'More were there than were entitled, or more voted than were there',
    next: { zh: '请核对人数和票数。', en: 'Check the numbers.' },
  },
  'organisation.no_quorum': {
    kind: 'invalid',
    zh: '到会 {present}，应到 {roll}，至少要到 {needed} 才能开会（{law}）',
    en: '{present} of {roll} were there; the meeting needs {needed} ({law})',
    next: { zh: '到会不够，推选无效，请另行召集。', en: 'The meeting could not decide; call another.' },
  },
  'organisation.not_enough_votes': {
    kind: 'invalid',
    zh: '得票 {votes}，到会 {present}，至少要 {needed} 票（{law}）',
    en: '{votes} {votes|vote|votes} of {present} present; {needed} are needed ({law})',
    next: { zh: '没有过线的，不能当选，也不能罢免。', en: 'Whoever has fewer is neither chosen nor recalled.' },
  },
  'organisation.no_such_role': {
    kind: 'invalid',
    zh: '这类组织没有这个职务',
    en: 'This kind of body has no such role',
    next: { zh: '请从列表中选择。', en: 'Choose one from the list.' },
  },
  'organisation.seated_already': {
    kind: 'notNow',
    zh: '本人已经是“{role}”',
    en: 'This person is {roleEn} already',
    next: { zh: '如需连任，请先结束原任期。', en: 'For a new term, end the present one first.' },
  },
  'organisation.roles_apart': {
    kind: 'notNow',
    zh: '“{role}”不能由“{other}”的人兼任（{law}）',
    en: 'Whoever belongs to “{otherEn}” is not {roleEn} too ({law})',
    next: { zh: '请换一个人。', en: 'Choose somebody else.' },
  },
  'organisation.relatives_apart': {
    kind: 'invalid',
    zh: '近亲属在“{other}”任职，依法不能担任“{role}”（{law}）',
    en: 'A near relative belongs to “{otherEn}”, so the law does not let this person be {roleEn} ({law})',
    next: { zh: '请换一个人。', en: 'Choose somebody else.' },
  },
  'organisation.role_full': {
    kind: 'notNow',
    zh: '“{role}”最多 {most} 人，已经有人担任',
    en: 'There is room for {most} as {roleEn}, and the seats are taken',
    next: { zh: '请先结束原来的任期。', en: 'End the present term first.' },
  },
  'organisation.too_many': {
    kind: 'invalid',
    zh: '最多 {most} 人（{law}）',
    en: 'At most {most} persons ({law})',
    next: { zh: '请减少人数。', en: 'Choose fewer.' },
  },
}
