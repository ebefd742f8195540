import { normaliseIdentityNumber } from '#kernel/shared/identityNumber.ts'
import { nameForSearch, normalisePersonName } from '#kernel/shared/personName.ts'
import { soundOf } from './rules.ts'
import { spellingsOf } from './scripts.ts'

/** A stretch of the register in the order of sounds or initials; `surname` where only that one may stand there. */
export type Stretch = { in: 'sound' | 'initials'; from: string; surname?: string }

/** What somebody meant by what stands in the search box. */
export type Sought =
  | { by: 'identity' | 'phone'; number: string }
  | { by: 'tail'; tail: string; name: Named | null }
  | Named
type Named = { by: 'name'; spellings: string[] } | { by: 'sound'; stretches: Stretch[] }

/** Whole numbers, last digits with or without a name before them, letters, and else a name as it is written. */
export function readSought(text: string): Sought {
  const plain = text.normalize('NFKC').trim()
  const digits = plain.replace(/\s/g, '')
  if (/^(\d{15}|\d{17}[\dXx])$/.test(digits)) return { by: 'identity', number: normaliseIdentityNumber(digits) }
  if (/^1\d{10}$/.test(digits)) return { by: 'phone', number: digits }
  const tail = /^(.*?)\s*(\d{3}[\dXx])$/su.exec(plain)
  if (tail && !/\d/.test(tail[1]!))
    return { by: 'tail', tail: tail[2]!.toUpperCase(), name: tail[1] ? readName(tail[1]) : null }
  return readName(text)
}

function readName(text: string): Named {
  const letters = lettersOf(text)
  if (letters !== null) return { by: 'sound', stretches: stretchesOf(letters) }
  return { by: 'name', spellings: spellingsOf(normalisePersonName(text).replace(/[\s·]/g, '')) }
}

/** Zhang Xiao-ming and lǚ as they are kept: zhangxiaoming, lv. Null when it is not written in letters. */
function lettersOf(text: string): string | null {
  const v = text.normalize('NFC').replace(/[üÜǖǘǚǜ]/g, 'v')
  const plain = nameForSearch(v.normalize('NFD').replace(/[\u0300-\u036f]/g, '')).replace(/['’‘-]/g, '')
  return /^[a-z]+$/.test(plain) ? plain.replace(/([ln])yu/g, '$1v') : null
}

const longestInitials = 8

/** One word in letters may be a sound, initials, another spelling of ü, or the everyday reading of a surname. */
function stretchesOf(letters: string): Stretch[] {
  const spellings = new Set([letters, letters.replace(/^([ln])u/, '$1v'), letters.replace(/([ln])u/g, '$1v')])
  const sounds = [...spellings].map((from): Stretch => ({ in: 'sound', from }))
  const surnames = otherReadings
    .filter(({ heard }) => letters.startsWith(heard))
    .map(({ surname, kept, heard }): Stretch => ({ in: 'sound', surname, from: kept + letters.slice(heard.length) }))
  // of one letter the sounds are the initials
  const short = letters.length > 1 && letters.length <= longestInitials
  return [...sounds, ...surnames, ...(short ? [{ in: 'initials', from: letters } satisfies Stretch] : [])]
}

/** Readings that a surname has elsewhere or in another place: 单 is kept as shan and looked for as dan too. */
const readings: Record<string, string> = {
  ...{ 单: 'dan chan shan', 解: 'jie xie', 仇: 'chou qiu', 曾: 'ceng zeng', 区: 'qu ou', 查: 'cha zha', 翟: 'di zhai' },
  ...{ 盖: 'gai ge', 朴: 'pu po piao', 缪: 'mou miao', 乐: 'le yue', 覃: 'tan qin', 尉: 'yu wei', 繁: 'fan po' },
  ...{ 员: 'yuan yun', 牟: 'mu mou', 隗: 'kui wei', 郇: 'xun huan', 秘: 'bi mi', 折: 'zhe she', 种: 'zhong chong' },
  ...{ 冼: 'xi xian', 洗: 'xian xi', 柏: 'bo bai', 薄: 'bao bo', 谌: 'shen chen', 褚: 'zhu chu', 阚: 'han kan' },
  ...{ 车: 'ju che', 黑: 'he hei', 能: 'neng nai', 宓: 'fu mi', 召: 'zhao shao', 句: 'ju gou', 呙: 'wo guo' },
}

/** `kept` is how the register itself reads the surname, whatever the dictionary of the day says. */
const otherReadings = Object.entries(readings).flatMap(([surname, all]) => {
  const kept = soundOf(surname).split(' ')[0] ?? ''
  const others = all.split(' ').filter((heard) => heard !== kept)
  return others.map((heard) => ({ surname, kept, heard }))
})
