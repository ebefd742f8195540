import { isChild } from '#features/people/public.ts'
import { findCode } from '#kernel/shared/codes/dictionary.ts'
import { isHeadRelation, relationCodes, sexOfRelation } from '#kernel/shared/codes/relation.ts'
import { sexCodes } from '#kernel/shared/codes/sex.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type IdentityNumber, identityMismatches } from '#kernel/shared/identityNumber.ts'
import { readPersonName } from '#kernel/shared/personName.ts'
import type { Cell } from '../workbook/cell.ts'
import { ageOf } from './ages.ts'
import { readIdentityCell, readPhoneCell } from './numbers.ts'
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
  /** Where the 户籍 is, when the list says that it is not here. */
  registeredAt: string | null
}

export const personKeys = ['name', 'relation', 'sex', 'birthDate', 'identity', 'phone', 'registeredAt', 'same'] as const
type PersonKey = (typeof personKeys)[number]

/** What stands in one row, cell by cell. */
export type PersonCells = Record<PersonKey, Cell | null>

/** Where the register is, and when: invented numbers are for demonstrations, and nobody is born tomorrow. */
export type Circumstances = { demonstration: boolean; today: Day }

type Found = (problem: RowProblem) => void

export function readPerson(
  row: number,
  given: PersonCells,
  where: Circumstances,
): { person: ReadPerson; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const found: Found = (problem) => problems.push(problem)
  const cells = withoutFormulas(row, given, found)
  const name = given.name && !cells.name ? '' : nameOf(row, cells.name, found)
  const relation = given.relation && !cells.relation ? null : relationOf(row, cells.relation, found)
  const isMasked = cells.identity !== null && masked.test(cells.identity.text.trim())
  const identity = isMasked ? null : readIdentityCell(row, cells.identity, where, found)
  const saidSex = cells.sex ? findCode(sexCodes, cells.sex.text) : null
  if (cells.sex && !saidSex) found(error(row, 'sex', 'sex.unknown', { said: cells.sex.text.slice(0, 10) }))
  const saidDay = dayOf(row, cells.birthDate, identity, where.today, found)
  const mismatches = identity ? identityMismatches(identity, { birthDate: saidDay, sex: saidSex }) : []
  for (const { code, facts } of mismatches)
    found(error(row, code === 'identity.date_mismatch' ? 'birthDate' : 'sex', code, facts))
  const implied = relation ? sexOfRelation(relation) : null
  const sex = saidSex ?? identity?.sex ?? implied ?? '9'
  const isAsked = mismatches.some(({ code }) => code === 'identity.sex_mismatch')
  if (implied && !isAsked && (sex === '1' || sex === '2') && sex !== implied)
    found(warning(row, 'sex', 'sex.unlike_relation'))
  const birthDate = saidDay ?? identity?.birthDate ?? null
  problems.push(...ageOf(row, relation, birthDate, where.today))
  if (isMasked)
    found(
      isChild(birthDate, where.today)
        ? warning(row, 'identity', 'identity.masked_child')
        : error(row, 'identity', 'identity.masked'),
    )
  const phone = readPhoneCell(row, masked.test(cells.phone?.text ?? '') ? null : cells.phone, found)
  const registeredAt = registeredIn(row, cells, found)
  const isHead = relation !== null && isHeadRelation(relation)
  return {
    person: { row, name, relation, isHead, sex, birthDate, identity: identity?.number ?? null, phone, registeredAt },
    problems,
  }
}

/** A number as a file with masked numbers shows it: 6109**********123X, 138****5678. */
const masked = /^\d{3,6}\*{3,}[\dX]{3,4}$/i
const elsewhere = /^(?:0?2|不一致|否|人户分离)$/
const here = /^(?:0?1|一致|是|)$/

/** 户籍地 counts where the list says that it is not here: alone it may be another name of this village. */
function registeredIn(row: number, { registeredAt, same }: PersonCells, found: Found): string | null {
  const said = same?.text.normalize('NFKC').trim() ?? ''
  if (!elsewhere.test(said)) {
    if (!here.test(said)) found(warning(row, 'same', 'same.unknown', { said: said.slice(0, 10) }))
    return null
  }
  const place = registeredAt?.text.normalize('NFKC').replace(/\s+/g, ' ').trim().slice(0, 100) ?? ''
  if (place !== '') return place
  found(warning(row, 'registeredAt', 'registered.blank'))
  return null
}

/** A formula that failed is a fault of its cell, and then the cell says nothing more. */
function withoutFormulas(row: number, cells: PersonCells, found: Found): PersonCells {
  const failed = personKeys.filter((key) => cells[key]?.kind === 'error')
  if (failed.length === 0) return cells
  const sound = { ...cells }
  for (const key of failed) {
    const facts = { said: cells[key]!.text.slice(0, 20) }
    found((key === 'phone' ? warning : error)(row, key, 'cell.formula', facts))
    sound[key] = null
  }
  return sound
}

/** Signs that stand where an old program could not write a rare character. */
const lostCharacter = /[\ue000-\uf8ff\ufffd?？□〓*＊]/

function nameOf(row: number, cell: Cell | null, found: Found): string {
  const name = readPersonName(cell?.text ?? '')
  if (!name.ok) {
    found(error(row, 'name', name.problem.code, name.problem.facts))
    return ''
  }
  if (lostCharacter.test(name.value)) found(warning(row, 'name', 'name.lost_character'))
  return name.value
}

/** 户主之妻 is 妻. 媳妇 is the wife in one place and the son's wife in another, so it is asked. */
function relationOf(row: number, cell: Cell | null, found: Found): string | null {
  if (!cell) {
    found(error(row, 'relation', 'relation.blank'))
    return null
  }
  const text = cell.text.normalize('NFKC').replace(/\s/g, '')
  const code = findCode(relationCodes, text) ?? findCode(relationCodes, text.replace(/^(?:户主)?[之的]?/, ''))
  if (code) return code
  const fault = /^媳妇[儿子]?$/.test(text) ? 'relation.ambiguous' : 'relation.unknown'
  found(error(row, 'relation', fault, { said: text.slice(0, 20) }))
  return null
}

/** The day of birth as written. A list that gives the month only is completed by the number, never by a guess. */
function dayOf(row: number, cell: Cell | null, identity: IdentityNumber | null, today: Day, found: Found): Day | null {
  if (!cell) return null
  const read = readWrittenDay(cell.text, cell.kind === 'number')
  if (read.kind === 'unreadable') found(error(row, 'birthDate', 'birth.unreadable', { said: cell.text.slice(0, 20) }))
  if (read.kind === 'month') {
    const [said] = read.months
    if (!identity) found(warning(row, 'birthDate', 'birth.day_missing', { said }))
    else if (read.months.some((month) => identity.birthDate.startsWith(month))) return identity.birthDate
    else found(error(row, 'birthDate', 'identity.date_mismatch', { said, inNumber: identity.birthDate }))
  }
  if (read.kind !== 'day') return null
  if (read.day > today) found(error(row, 'birthDate', 'birth.in_future', { said: read.day }))
  return read.day
}
