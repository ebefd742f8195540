import type { Table } from '../workbook/cell.ts'
import { familyProblems } from './family.ts'
import type { Header } from './headings.ts'
import { type Circumstances, type ReadPerson, readPerson } from './person.ts'
import { type Group, type Place, type PlacedRow, placing, type Village } from './placing.ts'
import { error, type RowProblem } from './problem.ts'
import { type End, endsOf, personRows, said } from './rows.ts'

export { findGroup, type Group, type Village } from './placing.ts'

/** A household of the file. Every row of it counts: one error and the whole household waits. */
export type ReadHousehold = Place & { code: string; address: string; persons: ReadPerson[] }

/** Where a file comes in: one village, or those that a list for several may name in its column of villages. */
export type Context = Circumstances & { villages: readonly Village[] }

/** What was read together: a household with all its faults; null where rows belong to none. */
export type Batch = { household: ReadHousehold | null; rows: number; problems: RowProblem[] }

export type Register = { rows: number; households: ReadHousehold[]; problems: RowProblem[] }

type OpenRow = PlacedRow & { person: ReadPerson; problems: RowProblem[]; address: string }

/**
 * The people below the headings, household by household. The file is gone through twice: once to learn where each household ends,
 * once to read it, so that rows of one household may stand apart and yet only the open ones are in memory.
 */
export function* readHouseholds(table: Table, header: Header, context: Context): Generator<Batch> {
  const ends = endsOf(table, header)
  const place = placing(context.villages, header)
  const open = new Map<string, OpenRow[]>()
  const numbers = new Map<string, number>()
  for (const found of personRows(table, header)) {
    const row = found.at + 1
    const { person, problems } = readPerson(row, found.cells, context)
    problems.push(...doubles(person, numbers))
    const { mark } = found
    const end = ends.get(mark)
    if (!end) {
      const { household } = found.shared
      const fault = household?.kind === 'error' ? 'cell.formula' : 'household.code_blank'
      problems.push(error(row, 'household', fault, household ? { said: household.text.slice(0, 20) } : {}))
      yield { household: null, rows: 1, problems }
      continue
    }
    const { village, group, address } = found.shared
    const rows = open.get(mark) ?? []
    open.set(mark, rows)
    rows.push({ row, person, problems, village, group, address: said(address) })
    if (found.at < end.at) continue
    open.delete(mark)
    yield closeHousehold(said(found.shared.household), rows, end, place)
  }
}

/** One number, one person: the second row that bears it is named, with the row of the first. */
function doubles({ row, identity }: ReadPerson, numbers: Map<string, number>): RowProblem[] {
  if (identity === null) return []
  const before = numbers.get(identity)
  if (before !== undefined) return [error(row, 'identity', 'identity.duplicate_in_file', { other: before })]
  numbers.set(identity, row)
  return []
}

/** What was found wrong in a row already is not held against the rest of the family. */
function certain({ person, problems }: OpenRow): ReadPerson {
  if (problems.length === 0) return person
  const isAsked = (key: RowProblem['key']) => problems.some((problem) => problem.key === key)
  return {
    ...person,
    sex: isAsked('sex') ? '9' : person.sex,
    birthDate: isAsked('birthDate') ? null : person.birthDate,
  }
}

function closeHousehold(code: string, rows: readonly OpenRow[], end: End, place: ReturnType<typeof placing>): Batch {
  const persons = rows.map(({ person }) => person)
  const placed = place(code, rows)
  const problems = [
    ...rows.flatMap((one) => one.problems),
    ...placed.problems,
    ...familyProblems(code, rows.map(certain)),
  ]
  if (end.unclear > 0) {
    const facts = { household: code, rows: end.unclear }
    problems.push(error(end.at + 1, 'household', 'household.end_unclear', facts))
  }
  const address = rows.find((one) => one.address !== '')?.address ?? ''
  return { household: { code, address, persons, ...placed.place }, rows: rows.length, problems }
}

/** The whole of a short file at once. `groups` alone are those of the only village; for several give a context. */
export function readRegister(table: Table, header: Header, context: Context): Register
export function readRegister(table: Table, header: Header, groups: readonly Group[], where: Circumstances): Register
export function readRegister(
  table: Table,
  header: Header,
  given: Context | readonly Group[],
  where?: Circumstances,
): Register {
  const context: Context = 'villages' in given ? given : { ...where!, villages: [{ id: 0, name: '', groups: given }] }
  const register: Register = { rows: 0, households: [], problems: [] }
  for (const { household, rows, problems } of readHouseholds(table, header, context)) {
    register.rows += rows
    if (household) register.households.push(household)
    register.problems.push(...problems)
  }
  return register
}
