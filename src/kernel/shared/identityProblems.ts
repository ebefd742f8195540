import type { Problems } from './problems.ts'

/** Why an identity number is not taken, for every feature that reads one. */
export const identityProblems: Problems = {
  'identity.malformed': {
    kind: 'invalid',
    zh: '公民身份号码应为18位（或旧证15位），这里有{length}位或含其他字符',
    en: 'An identity number has 18 characters (15 on old cards); this one has {length}, or others than digits',
    next: { zh: '请对照证件重新录入；没有证件可留空', en: 'Compare with the card; leave it empty when there is none' },
  },
  'identity.no_such_day': {
    kind: 'invalid',
    zh: '公民身份号码中的出生日期{birthDate}不存在',
    en: 'The birth date {birthDate} in the identity number is no calendar day',
    next: { zh: '请对照证件核对第7至14位', en: 'Compare digits 7 to 14 with the card' },
  },
  'identity.check_digit': {
    kind: 'invalid',
    zh: '公民身份号码校验位不对，可能抄错了一位',
    en: 'The check digit of the identity number is wrong: one digit was probably miscopied',
    next: { zh: '请对照证件逐位核对', en: 'Compare every digit with the card' },
  },
  'identity.date_mismatch': {
    kind: 'invalid',
    zh: '出生日期{said}与公民身份号码中的{inNumber}不一致',
    en: 'The birth date {said} differs from {inNumber} in the identity number',
    next: { zh: '请核对哪一个正确', en: 'Check which of the two is right' },
  },
  'identity.sex_mismatch': {
    kind: 'invalid',
    zh: '性别与公民身份号码不一致',
    en: 'The sex differs from the identity number',
    next: { zh: '请核对性别和号码第17位', en: 'Check the sex and digit 17 of the number' },
  },
  'identity.invented': {
    kind: 'invalid',
    zh: '99开头的是演示用虚构号码，正式环境不能登记',
    en: 'Numbers beginning with 99 are invented for demonstrations and are not taken at work',
    next: { zh: '请录入证件上的号码，或留空', en: 'Enter the number of the card, or leave it empty' },
  },
}
