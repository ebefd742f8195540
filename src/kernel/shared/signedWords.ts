import type { Words } from './words.ts'

/** Of a signed paper that the office writes down; said on several pages of phone and desk. */
export const signedWords: Record<string, Words> = {
  'signed.on': { zh: '哪天签的', en: 'Signed on' },
  'signed.on.missing': { zh: '请填写纸上的日期', en: 'Give the day on the paper' },
  'signed.witness': { zh: '见证人姓名', en: 'Who witnessed it' },
  'signed.witness.missing': { zh: '请写见证人姓名（至少两个字）', en: 'Give the name of the witness' },
  'signed.noted': {
    zh: '{day}签字，{witness}见证，由{name}录入',
    en: 'signed on {day}, witnessed by {witness}, typed in by {name}',
  },
}
