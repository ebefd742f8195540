import { type Decision, no, yes } from './decision.ts'

/** Most names need nothing done to them, and lists are long. */
const usual = /^[\u4e00-\u9fff]+$/
const hanGap = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu

/**
 * One spelling of a name as people write it in lists: 王 芳 and 王芳 are one person, and the dot of minority names has
 * five look-alikes. Rare characters stay as they are: NFKC is for searching only and would change some of them.
 */
export function normalisePersonName(raw: string): string {
  if (usual.test(raw)) return raw
  return raw
    .replace(/[\u00a0\u3000\t\r\n]/g, ' ')
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .trim()
    .replace(hanGap, '')
    .replace(/ {2,}/g, ' ')
    .replace(/(?<=\p{Script=Han})\s*[·•‧・･.．∙⋅]\s*(?=\p{Script=Han})/gu, '·')
}

/** Longest name in the register: long minority names fit, a sentence pasted by mistake does not. */
export const nameMaxCharacters = 50

/** A name is counted in characters, not in UTF-16 units: 𠅤 is one. */
export function readPersonName(raw: string): Decision<string> {
  const name = normalisePersonName(raw)
  if (name === '') return no('name.blank')
  const length = [...name].length
  return length > nameMaxCharacters ? no('name.too_long', { length, most: nameMaxCharacters }) : yes(name)
}

/** What a name is looked up by; never shown. */
export const nameForSearch = (raw: string): string =>
  normalisePersonName(raw).normalize('NFKC').replace(/[\s·]/g, '').toLowerCase()
