import { findCode } from '#kernel/shared/codes/dictionary.ts'
import { isHeadRelation, relationCodes, sexOfRelation } from '#kernel/shared/codes/relation.ts'
import { sexCodes } from '#kernel/shared/codes/sex.ts'
import type { Day } from '#kernel/shared/day.ts'
import {
  admitIdentityNumber,
  type IdentityNumber,
  identityMismatches,
  readIdentityNumber,
} from '#kernel/shared/identityNumber.ts'
import { readPersonName } from '#kernel/shared/personName.ts'
import type { Cell } from '../workbook/sheet.ts'
import { error, type RowProblem, warning } from './problem.ts'
import { readWrittenDay } from './writtenDay.ts'

/** One person of the file, read as far as it could be read. */
export type ReadPerson = {
  row: number
  name: string
  relation: string | null
  isHead: boolean
  sex: string
  birthDate: Day | null
  identity: string | null
  phone: string | null
}

/** What stands in one row, cell by cell. */
export type PersonCells = Record<'name' | 'relation' | 'sex' | 'birthDate' | 'identity' | 'phone', Cell | null>

/** Where the register is, and when: invented numbers are for demonstrations, and nobody is born tomorrow. */
export type Circumstances = { demonstration: boolean; today: Day }

export function readPerson(
  row: number,
  cells: PersonCells,
  where: Circumstances,
): { person: ReadPerson; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const found = (problem: RowProblem | null) => {
    if (problem) problems.push(problem)
  }
  const name = readPersonName(cells.name?.text ?? '')
  if (!name.ok) found(error(row, 'name', name.problem.code, name.problem.facts))
  const relation = findCode(relationCodes, cells.relation?.text ?? '')
  if (!relation) found(relationProblem(row, cells.relation))
  const identity = identityOf(row, cells.identity, where, found)
  const saidSex = cells.sex ? findCode(sexCodes, cells.sex.text) : null
  if (cells.sex && !saidSex) found(error(row, 'sex', 'sex.unknown', { said: cells.sex.text.slice(0, 10) }))
  const saidDay = dayOf(row, cells.birthDate, identity, where.today, found)
  if (identity) {
    for (const { code, facts } of identityMismatches(identity, { birthDate: saidDay, sex: saidSex })) {
      found(error(row, code === 'identity.date_mismatch' ? 'birthDate' : 'sex', code, facts))
    }
  } else if (relation && saidSex && sexOfRelation(relation) && (saidSex === '1' || saidSex === '2')) {
    if (sexOfRelation(relation) !== saidSex) found(warning(row, 'sex', 'sex.unlike_relation'))
  }
  const sex = saidSex ?? identity?.sex ?? (relation ? sexOfRelation(relation) : null) ?? '9'
  return {
    person: {
      row,
      name: name.ok ? name.value : '',
      relation,
      isHead: relation !== null && isHeadRelation(relation),
      sex,
      birthDate: saidDay ?? identity?.birthDate ?? null,
      identity: identity?.number ?? null,
      phone: phoneOf(row, cells.phone, found),
    },
    problems,
  }
}

const relationProblem = (row: number, cell: Cell | null): RowProblem =>
  cell
    ? error(row, 'relation', 'relation.unknown', { said: cell.text.slice(0, 20) })
    : error(row, 'relation', 'relation.blank')

/** A newborn has no number yet, so an empty cell is right. A number that the program rounded is not: its end is lost. */
function identityOf(
  row: number,
  cell: Cell | null,
  where: Circumstances,
  found: (problem: RowProblem) => void,
): IdentityNumber | null {
  if (!cell || /^[无没-]+$/.test(cell.text)) return null
  if (cell.kind === 'number' && cell.text.replace(/\D/g, '').length > 15) {
    found(error(row, 'identity', 'identity.rounded'))
    return null
  }
  const read = readIdentityNumber(cell.text)
  const admitted = read.ok ? admitIdentityNumber(read.value, where) : read
  if (admitted.ok) return admitted.value
  found(error(row, 'identity', admitted.problem.code, admitted.problem.facts))
  return null
}

/** The day of birth as written. A list that gives the month only is completed by the number, never by a guess. */
function dayOf(
  row: number,
  cell: Cell | null,
  identity: IdentityNumber | null,
  today: Day,
  found: (problem: RowProblem) => void,
): Day | null {
  if (!cell) return null
  const read = readWrittenDay(cell.text)
  if (read.kind === 'unreadable') found(error(row, 'birthDate', 'birth.unreadable', { said: cell.text.slice(0, 20) }))
  if (read.kind === 'month') {
    if (identity?.birthDate.startsWith(read.month)) return identity.birthDate
    if (identity)
      found(error(row, 'birthDate', 'identity.date_mismatch', { said: read.month, inNumber: identity.birthDate }))
    else found(warning(row, 'birthDate', 'birth.day_missing', { said: read.month }))
  }
  if (read.kind !== 'day') return null
  if (read.day > today) found(error(row, 'birthDate', 'birth.in_future', { said: read.day }))
  return read.day
}

/** Of several numbers the first; what is no number is left out and said, because a household does not fail for a telephone. */
function phoneOf(row: number, cell: Cell | null, found: (problem: RowProblem) => void): string | null {
  if (!cell || /^[无没-]+$/.test(cell.text)) return null
  const first = cell.text.normalize('NFKC').split(/[、,;/|\n]/)[0] ?? ''
  const digits = first.replace(/[\s()-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '')
  if (/^1\d{10}$/.test(digits) || /^0\d{9,11}$/.test(digits) || /^\d{7,8}$/.test(digits)) return digits
  found(warning(row, 'phone', 'phone.unreadable'))
  return null
}
