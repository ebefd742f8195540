import { createHash } from 'node:crypto'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { columnLetter, fillingDown, mostColumns, type Row, type Table } from '../workbook/cell.ts'
import { type ColumnKey, columnKeys, type Header, headingOf, keyOfHeading, plainHeading } from './headings.ts'
import { personRows } from './rows.ts'

export { type ColumnKey, columnKeys, type Header, headingOf } from './headings.ts'

/** Rows above the headings: titles, the unit, the date of filling in. */
const mostTitleRows = 20
const required: readonly ColumnKey[] = ['household', 'name', 'relation']

/** What each column is taken for, by its place from 0; null is a column that is not read. */
export type Mapping = Record<number, ColumnKey | null>

type Candidate = { header: Header; known: number }

/**
 * The row of headings: the first in which the name and at least two more columns are recognised, else the one that says most.
 * Titles above it are skipped. Whether all that is needed is there, `checkMapping` says, because the clerk may still show it.
 */
export function findHeader(table: Table): Decision<Header> {
  const fillers = Array.from({ length: mostColumns }, (_, column) => fillingDown(table, column))
  let best: Candidate | null = null
  let at = 0
  for (const row of table.rows) {
    const candidate = headerIn(at, row, fillers)
    if (candidate.header.columns.name !== undefined && candidate.known >= 3) return yes(candidate.header)
    if (candidate.known >= 2 && candidate.known > (best?.known ?? 0)) best = candidate
    at += 1
    if (at >= mostTitleRows) break
  }
  return best ? yes(best.header) : no('import.no_header')
}

/** A heading over two rows of the sheet is one merged cell, so it is heard in the lower row too. */
function headerIn(at: number, row: Row, fillers: readonly ReturnType<typeof fillingDown>[]): Candidate {
  const filled = fillers.map((fill) => fill(at, row)?.text ?? '')
  const headings = filled.slice(0, filled.findLastIndex((text) => text !== '') + 1)
  const columns: Header['columns'] = {}
  for (const [column, heading] of headings.entries()) {
    const key = keyOfHeading(heading)
    if (key && columns[key] === undefined) columns[key] = column
  }
  return { header: { row: at, headings, columns }, known: Object.keys(columns).length }
}

/**
 * The sheet with the people. Two sheets of people would be half an import, so they are sent back to be one; where no sheet has all
 * that is needed, the first with a row of headings is shown to the clerk.
 */
export function findTable(tables: readonly Table[]): Decision<{ table: Table; header: Header }> {
  const usable = tables.flatMap((table) => {
    const found = findHeader(table)
    return found.ok ? [{ table, header: found.value }] : []
  })
  const complete = usable.filter(({ header }) => required.every((key) => header.columns[key] !== undefined))
  const lists = complete.length > 1 ? complete.filter(({ table, header }) => hasPeople(table, header)) : complete
  if (lists.length > 1) return no('import.several_lists', { sheets: lists.map(({ table }) => table.name) })
  const first = lists[0] ?? complete[0] ?? usable[0]
  return first ? yes(first) : no('import.no_header')
}

const hasPeople = (table: Table, header: Header): boolean => personRows(table, header).next().done !== true

/** What the headings say by themselves; where this shape of file was corrected once, what the clerk said then. */
export function suggestMapping(header: Header, remembered?: Mapping): Mapping {
  const own = new Map(Object.entries(header.columns).map(([key, column]) => [column, key as ColumnKey]))
  return Object.fromEntries(
    header.headings.map((_, column) => [column, remembered ? (remembered[column] ?? null) : (own.get(column) ?? null)]),
  )
}

/** A mapping is used only when the household, the name and the relation each have their one column. */
export function checkMapping(mapping: Mapping): Decision<Mapping> {
  const given = Object.values(mapping).filter((key) => key !== null)
  const unknown = given.find((key) => !columnKeys.includes(key))
  if (unknown) return no('import.columns_missing', { columns: [unknown] })
  const twice = given.find((key, n) => given.indexOf(key) !== n)
  if (twice) return no('import.column_twice', { column: headingOf(twice) })
  const missing = required.filter((key) => !given.includes(key))
  return missing.length === 0 ? yes(mapping) : no('import.columns_missing', { columns: missing.map(headingOf) })
}

/** The header with its columns taken as the mapping says. */
export function useMapping(header: Header, mapping: Mapping): Decision<Header> {
  const checked = checkMapping(mapping)
  if (!checked.ok) return checked
  const columns: Header['columns'] = {}
  for (const [column, key] of Object.entries(mapping)) if (key) columns[key] = Number(column)
  return yes({ ...header, columns })
}

/** Two files with the same headings in the same order have one shape, so a correction made once serves the next file. */
export function shapeKey({ headings, columns }: Header): string {
  const own = headings.filter((heading, column) => column !== columns.problem && keyOfHeading(heading) !== 'problem')
  return createHash('sha256').update(own.map(plainHeading).join('\n')).digest('hex').slice(0, 32)
}

/** The letter of a column, or null where the file has none of this kind. */
export const letterOf = (header: Pick<Header, 'columns'>, key: ColumnKey): string | null => {
  const column = header.columns[key]
  return column === undefined ? null : columnLetter(column)
}
