import { findCode } from '#kernel/shared/codes/dictionary.ts'
import { isHeadRelation, relationCodes } from '#kernel/shared/codes/relation.ts'
import { type Cell, fillingDown, type Row, type Table } from '../workbook/cell.ts'
import type { ColumnKey, Header } from './columns.ts'
import { keyOfHeading } from './headings.ts'
import { type PersonCells, personKeys } from './person.ts'

/** A row of a person. `shared` is what may be written once for a household, with merged cells counted in. */
export type PersonRow = { at: number; cells: PersonCells; shared: Record<SharedKey, Cell | null> }

const sharedKeys = ['village', 'group', 'household', 'address'] as const
export type SharedKey = (typeof sharedKeys)[number]

/** A cell in one spelling: full-width figures and the spaces around do not make another household. */
export const said = (cell: Cell | null): string =>
  cell === null || cell.kind === 'error' ? '' : cell.text.normalize('NFKC').replace(/\s+/g, ' ').trim()

/** What tells one household from another: its code, and the village where a list is for several. */
export const markOf = ({ shared }: PersonRow): string => {
  const code = said(shared.household)
  return code === '' ? '' : `${said(shared.village)}\n${code}`
}

/** The rows of people below the headings. Titles within the list, its sums, signatures and empty lines are passed over. */
export function* personRows(table: Table, header: Header): Generator<PersonRow> {
  const columnOf = (key: ColumnKey) => header.columns[key] ?? -1
  const own = personKeys.map((key) => [key, columnOf(key)] as const)
  const fillers = sharedKeys.map((key) => [key, fillingDown(table, columnOf(key))] as const)
  const titles = titleRows(table)
  let at = -1
  for (const row of table.rows) {
    at += 1
    const shared = Object.fromEntries(fillers.map(([key, fill]) => [key, fill(at, row)])) as PersonRow['shared']
    if (at <= header.row || titles.has(at)) continue
    const cells = Object.fromEntries(own.map(([key, column]) => [key, row[column] ?? null])) as PersonCells
    if (own.some(([key]) => cells[key] !== null) && !isAside(row, cells)) yield { at, cells, shared }
  }
}

/** A line that is one cell over several columns is a title, wherever it stands. */
const titleRows = ({ merges }: Table): Set<number> =>
  new Set(merges.filter((one) => one.lastColumn - one.firstColumn >= 3).map(({ firstRow }) => firstRow))

const closing = /^(?:填\s*[表报]|制\s*表|审\s*核|负责人|经办|单位|注|说\s*明|备\s*注)\s*[:：]|^(?:填\s*表|制\s*表)人/
const sum = /^.{0,12}?(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计)\s*[:：]?\s*(?:\d+\s*[户人].*)?$/

/** Sums and signatures, and the headings again as a printed list repeats them on each page. */
function isAside(row: Row, cells: PersonCells): boolean {
  if (cells.identity && cells.name) return keyOfHeading(cells.name.text) === 'name'
  const first = row.find((cell) => cell !== null)
  if (first && closing.test(first.text)) return true
  if (row.some((cell) => cell !== null && cell.kind === 'text' && sum.test(cell.text))) return true
  return cells.name !== null && keyOfHeading(cells.name.text) === 'name'
}

/** Where a household's last row is, and how many rows after it do not say whose they are. */
export type End = { at: number; unclear: number }

export function endsOf(table: Table, header: Header): Map<string, End> {
  const ends = new Map<string, End>()
  let current: End | null = null
  for (const row of personRows(table, header)) {
    const mark = markOf(row)
    if (mark !== '') {
      current = ends.get(mark) ?? { at: row.at, unclear: 0 }
      current.at = row.at
      ends.set(mark, current)
    } else if (isHead(row)) current = null
    else if (current) current.unclear += 1
  }
  return ends
}

const isHead = ({ cells }: PersonRow): boolean => {
  const code = cells.relation ? findCode(relationCodes, cells.relation.text) : null
  return code !== null && isHeadRelation(code)
}
