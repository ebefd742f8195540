import { isDay } from './day.ts'
import { type Decision, no, type Problem, yes } from './decision.ts'

/** What an identity number itself says. The number is always the 18-digit form with an upper-case X. */
export type IdentityNumber = { number: string; birthDate: string; sex: '1' | '2'; invented: boolean }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const digits = '10X98765432'

/** GB 11643-1999: the eighteenth character is the weighted sum of the seventeen before it, modulo 11. */
export function identityCheckDigit(first17: string): string {
  let sum = 0
  for (const [place, weight] of weights.entries()) sum += weight * (first17.charCodeAt(place) - 48)
  return digits[sum % 11]!
}

/** Invented people carry a province that does not exist, so that a demonstration can never name a living person. */
export const isInvented = (number: string): boolean => number.startsWith('99')

/**
 * One spelling for every way a number is written on paper: full-width digits, spaces, a small x, a leading quote from
 * a workbook, and the 15 digits of old cards (always born in 19..). What it cannot read it gives back cleaned only.
 */
export function normaliseIdentityNumber(raw: string): string {
  if (/^\d{17}[\dX]$/.test(raw)) return raw
  const plain = raw
    .normalize('NFKC')
    .replace(/[\s'’`_-]/g, '')
    .toUpperCase()
  if (!/^\d{15}$/.test(plain)) return plain
  const first17 = `${plain.slice(0, 6)}19${plain.slice(6)}`
  return first17 + identityCheckDigit(first17)
}

/** Reads a number as written. The first thing wrong is the answer, so that a row in a workbook gets one clear reason. */
export function readIdentityNumber(raw: string): Decision<IdentityNumber> {
  const number = normaliseIdentityNumber(raw)
  if (!/^\d{17}[\dX]$/.test(number)) return no('identity.malformed', { length: [...number].length })
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(birthDate)) return no('identity.no_such_day', { birthDate })
  const expected = identityCheckDigit(number)
  if (number[17] !== expected) return no('identity.check_digit', { found: number[17] })
  return yes({ number, birthDate, sex: Number(number[16]) % 2 === 1 ? '1' : '2', invented: isInvented(number) })
}

/** Invented numbers live in the demonstration only; a county at work refuses them so that test rows never mix in. */
export function admitIdentityNumber(id: IdentityNumber, where: { demonstration: boolean }): Decision<IdentityNumber> {
  return id.invented && !where.demonstration ? no('identity.invented') : yes(id)
}

/** A register often says date and sex beside the number; a difference means that one of them was copied wrongly. */
export function identityMismatches(
  id: IdentityNumber,
  said: { birthDate?: string | null; sex?: string | null },
): Problem[] {
  const found: Problem[] = []
  if (said.birthDate && said.birthDate !== id.birthDate) {
    found.push({ code: 'identity.date_mismatch', facts: { said: said.birthDate, inNumber: id.birthDate } })
  }
  if ((said.sex === '1' || said.sex === '2') && said.sex !== id.sex) {
    found.push({ code: 'identity.sex_mismatch', facts: { said: said.sex, inNumber: id.sex } })
  }
  return found
}
