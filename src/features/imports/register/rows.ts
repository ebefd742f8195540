import { findCode } from '#kernel/shared/codes/dictionary.ts'
import { isHeadRelation, relationCodes } from '#kernel/shared/codes/relation.ts'
import { type Cell, fillingDown, type Row, type Table } from '../workbook/cell.ts'
import type { ColumnKey, Header } from './headings.ts'
import { keyOfHeading } from './headings.ts'
import { type PersonCells, personKeys } from './person.ts'

/**
 * A row of a person. `shared` is what may be written once for a household, with merged cells counted in;
 * `mark` tells its household from every other and is empty where the row does not say.
 */
export type PersonRow = { at: number; mark: string; cells: PersonCells; shared: Record<SharedKey, Cell | null> }

const sharedKeys = ['village', 'group', 'household', 'address'] as const
export type SharedKey = (typeof sharedKeys)[number]

/** A cell in one spelling: full-width figures and the spaces around do not make another household. */
export const said = (cell: Cell | null): string => {
  if (cell === null || cell.kind === 'error') return ''
  return usual.test(cell.text) ? cell.text : cell.text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}
const usual = /^[\w\u4e00-\u9fa5-]+$/

/** What a village is called without the words for its committee: 太行村委会 is 太行村. */
export const plainVillage = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?:村民委员会|居民委员会|村委会|居委会|村委|居委)$/, '')
    .replace(/(?:村|社区)$/, '')

/**
 * What tells one household from another: its code, and the village where a list is for several. A list may name the village in the
 * first row of a household only; where the code repeats, it is the same household still. To be asked row by row from the top.
 */
function marking(): (row: PersonRow['shared']) => string {
  let before = { code: '', mark: '' }
  return (shared) => {
    const code = said(shared.household)
    if (code === '') return ''
    if (code === before.code && !shared.village) return before.mark
    before = { code, mark: `${plainVillage(said(shared.village))}\n${code}` }
    return before.mark
  }
}

/** The rows of people below the headings. Titles within the list, its sums, signatures and empty lines are passed over. */
export function* personRows(table: Table, header: Header): Generator<PersonRow> {
  const column = (key: ColumnKey) => header.columns[key] ?? -1
  const [village, group, household, address] = sharedKeys.map((key) => fillingDown(table, column(key)))
  const own = personKeys.map(column)
  const titles = titleRows(table)
  const markOf = marking()
  let at = -1
  for (const row of table.rows) {
    at += 1
    const shared = {
      village: village!(at, row),
      group: group!(at, row),
      household: household!(at, row),
      address: address!(at, row),
    }
    if (at <= header.row || titles.has(at)) continue
    const [name, relation, sex, birthDate, identity, phone, registeredAt, same] = own.map((place) => row[place] ?? null)
    const cells = { name, relation, sex, birthDate, identity, phone, registeredAt, same } as PersonCells
    if ((name ?? relation ?? sex ?? birthDate ?? identity ?? phone) && !isAside(row, cells))
      yield { at, mark: markOf(shared), cells, shared }
  }
}

/** A line that is one cell over several columns is a title, wherever it stands. */
const titleRows = ({ merges }: Table): Set<number> =>
  new Set(merges.filter((one) => one.lastColumn - one.firstColumn >= 3).map(({ firstRow }) => firstRow))

const closing =
  /^(?:填\s*[表报]|制\s*表|审\s*[核批]|负\s*责\s*人|经\s*办|签\s*[字名]|单位|注|说\s*明|备\s*注)[^\d]{0,8}[:：]|^(?:填\s*表|制\s*表)人/
const sum = /^.{0,12}?(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计)\s*[:：]?\s*(?:\d+\s*[户人].*)?$/

/** Sums and signatures, and the headings again as a printed list repeats them on each page. */
function isAside(row: Row, { name, identity }: PersonCells): boolean {
  if (name && isNameHeading(name.text)) return true
  if (name && identity) return false
  const first = row.find((cell) => cell !== null)
  if (first && (closing.test(first.text) || sum.test(first.text))) return true
  return !name && row.some((cell) => cell !== null && cell.kind === 'text' && sum.test(cell.text))
}

const isNameHeading = (text: string): boolean => /[名员]/.test(text) && keyOfHeading(text) === 'name'

/** Where a household's last row is, and how many rows after it do not say whose they are. */
export type End = { at: number; unclear: number }

export function endsOf(table: Table, header: Header): Map<string, End> {
  const ends = new Map<string, End>()
  let current: End | null = null
  for (const row of personRows(table, header)) {
    const { mark } = row
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
