import { admitIdentityNumber, type IdentityNumber, readIdentityNumber } from '#kernel/shared/identityNumber.ts'
import type { Cell } from '../workbook/cell.ts'
import { error, type RowProblem, warning } from './problem.ts'

type Found = (problem: RowProblem) => void

const nothing = /^(?:[无没]|没有|暂无|暂缺|未办理?|无证|不详|[-—/\\_]+)$/
const figuresOfNumber = 15

/** A newborn has no number yet, so an empty cell is right. A number that the program rounded is not: its end is lost. */
export function readIdentityCell(
  row: number,
  cell: Cell | null,
  where: { demonstration: boolean },
  found: Found,
): IdentityNumber | null {
  if (!cell || nothing.test(cell.text.trim())) return null
  const read = readIdentityNumber(cell.text)
  if (isRounded(cell, read.ok)) {
    found(error(row, 'identity', 'identity.rounded'))
    return null
  }
  const admitted = read.ok ? admitIdentityNumber(read.value, where) : read
  if (admitted.ok) return admitted.value
  found(error(row, 'identity', admitted.problem.code, admitted.problem.facts))
  return null
}

/** Kept as a number it has fifteen figures that are true; saved as text afterwards it shows noughts, or 9.9E+17. */
function isRounded({ kind, text }: Cell, isSound: boolean): boolean {
  if (kind === 'number') return text.replace(/\D/g, '').length > figuresOfNumber
  const plain = text.normalize('NFKC').replace(/[\s'’]/g, '')
  return !isSound && /^(?:\d(?:\.\d+)?E\+?1[4-8]|\d{15}000)$/i.test(plain)
}

/** Of several numbers the first; what is no number is left out and said, because a household does not fail for a telephone. */
export function readPhoneCell(row: number, cell: Cell | null, found: Found): string | null {
  if (!cell || nothing.test(cell.text.trim())) return null
  const first = cell.text.normalize('NFKC').split(/[、,;/|\n]|\s+(?=1\d{10})/)[0] ?? ''
  const digits = first
    .replace(/\.0$/, '')
    .replace(/[\s()'-]/g, '')
    .replace(/^\+?86(?=1\d{10}$)/, '')
  if (/^1[3-9]\d{9}$/.test(digits) || /^0\d{9,11}$/.test(digits) || /^[2-8]\d{6,7}$/.test(digits)) return digits
  found(warning(row, 'phone', 'phone.unreadable'))
  return null
}
