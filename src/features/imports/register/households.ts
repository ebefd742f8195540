import { readGroupName } from '#kernel/shared/chineseNumber.ts'
import { type Sheet, valueAt } from '../workbook/sheet.ts'
import type { ColumnKey, Header } from './columns.ts'
import { type Circumstances, type PersonCells, type ReadPerson, readPerson } from './person.ts'
import { error, type RowProblem, warning } from './problem.ts'

/** A household of the file. Every row of it counts: one error and the whole household waits. */
export type ReadHousehold = {
  code: string
  group: string | null
  groupId: number | null
  address: string
  persons: ReadPerson[]
}

export type Group = { id: number; name: string }
export type Register = { rows: number; households: ReadHousehold[]; problems: RowProblem[] }

/** A household while its rows are read: each way its group was written, with the first row that said so. */
type Gathered = ReadHousehold & { groupsSaid: Map<string, number> }

/** The rows of people below the headings, read and gathered into households, with everything that is wrong in them. */
export function readRegister(sheet: Sheet, header: Header, groups: readonly Group[], where: Circumstances): Register {
  const households = new Map<string, Gathered>()
  const problems: RowProblem[] = []
  let rows = 0
  for (let at = header.row + 1; at < sheet.rows.length; at++) {
    if (!isPersonRow(sheet, header, at)) continue
    rows += 1
    const row = at + 1
    const { person, problems: own } = readPerson(row, cellsOf(sheet, header, at), where)
    problems.push(...own)
    const code = textAt(sheet, header, at, 'household')
    if (code === '') {
      problems.push(error(row, 'household', 'household.code_blank'))
      continue
    }
    const known = households.get(code)
    const household: Gathered = known ?? {
      code,
      group: null,
      groupId: null,
      address: '',
      persons: [],
      groupsSaid: new Map(),
    }
    households.set(code, household)
    household.persons.push(person)
    household.address ||= textAt(sheet, header, at, 'address')
    const group = textAt(sheet, header, at, 'group')
    if (group && !household.groupsSaid.has(group)) household.groupsSaid.set(group, row)
  }
  const read = [...households.values()].map(({ groupsSaid, ...household }) => {
    const placed = placeInGroup(household, groupsSaid, groups, header, problems)
    problems.push(...headProblems(placed), ...namesakes(placed))
    return placed
  })
  problems.push(...duplicates(read))
  return { rows, households: read, problems }
}

const textAt = (sheet: Sheet, header: Header, row: number, key: ColumnKey): string => {
  const column = header.columns[key]
  return column === undefined
    ? ''
    : (valueAt(sheet, row, column)?.text.normalize('NFKC').replace(/\s+/g, ' ').trim() ?? '')
}

const personKeys = ['name', 'relation', 'sex', 'birthDate', 'identity', 'phone'] as const

function cellsOf(sheet: Sheet, header: Header, row: number): PersonCells {
  const at = (key: ColumnKey) => {
    const column = header.columns[key]
    return column === undefined ? null : (sheet.rows[row]?.[column] ?? null)
  }
  return Object.fromEntries(personKeys.map((key) => [key, at(key)])) as PersonCells
}

const closing = /^(?:合\s*计|总\s*计|小\s*计|填\s*表|制\s*表|审\s*核|负责人|注\s*[:：]|说明\s*[:：])/

/** A row of a person says something about a person. Empty rows of the form, sums and signatures below it do not. */
function isPersonRow(sheet: Sheet, header: Header, row: number): boolean {
  const cells = sheet.rows[row] ?? []
  const first = cells.find((cell) => cell !== null)
  if (!first || closing.test(first.text)) return false
  return Object.values(cellsOf(sheet, header, row)).some((cell) => cell !== null)
}

/** 一组, 1组 and 第一村民小组 are one group. Where two groups bear one number (一组, 一社), the whole name decides. */
export function findGroup(said: string, groups: readonly Group[]): Group | null {
  const plain = said.replace(/\s/g, '')
  const same = groups.find((group) => group.name === plain)
  if (same) return same
  const wanted = readGroupName(plain)
  if (!wanted) return null
  const numbered = groups.filter((group) => readGroupName(group.name)?.n === wanted.n)
  return numbered.length === 1 ? numbered[0]! : null
}

function placeInGroup(
  household: ReadHousehold,
  said: ReadonlyMap<string, number>,
  groups: readonly Group[],
  header: Header,
  problems: RowProblem[],
): ReadHousehold {
  const found = [...said].map(([text, row]) => ({ text, row, group: findGroup(text, groups) }))
  for (const { text, row, group } of found) {
    if (!group) problems.push(error(row, 'group', 'group.unknown', { said: text.slice(0, 20) }))
  }
  const known = found.flatMap(({ group, row }) => (group ? [{ ...group, row }] : []))
  const other = known.find(({ id }) => id !== known[0]?.id)
  if (other) problems.push(error(other.row, 'group', 'group.two_in_household', { household: household.code }))
  const first = household.persons[0]
  if (said.size === 0 && first && header.columns.group !== undefined)
    problems.push(warning(first.row, 'group', 'group.blank'))
  return { ...household, group: known[0]?.name ?? found[0]?.text ?? null, groupId: known[0]?.id ?? null }
}

/** A household has one head. Where a relation could not be read it may be the head's, so only the reading is asked for. */
function headProblems({ persons, code }: ReadHousehold): RowProblem[] {
  const heads = persons.filter((person) => person.isHead)
  const first = persons[0]
  if (heads.length > 1)
    return heads.slice(1).map(({ row }) => error(row, 'relation', 'household.two_heads', { household: code }))
  if (heads.length === 1 || !first || persons.some((person) => person.relation === null)) return []
  return [error(first.row, 'relation', 'household.no_head', { household: code })]
}

/** The same name and birthday twice in one household without numbers to tell them apart is most often one person twice. */
function namesakes({ persons }: ReadHousehold): RowProblem[] {
  const seen = new Map<string, number>()
  return persons.flatMap(({ row, name, birthDate, identity }) => {
    const key = `${name}|${birthDate}`
    const before = seen.get(key)
    if (before === undefined) seen.set(key, row)
    return name && !identity && before !== undefined
      ? [warning(row, 'name', 'person.twice_in_household', { other: before })]
      : []
  })
}

/** One number, one person: the second row that bears it is named, with the row of the first. */
function duplicates(households: readonly ReadHousehold[]): RowProblem[] {
  const seen = new Map<string, number>()
  const persons = households.flatMap((household) => household.persons).sort((a, b) => a.row - b.row)
  return persons.flatMap(({ row, identity }) => {
    if (identity === null) return []
    const before = seen.get(identity)
    if (before === undefined) seen.set(identity, row)
    return before === undefined ? [] : [error(row, 'identity', 'identity.duplicate_in_file', { other: before })]
  })
}
