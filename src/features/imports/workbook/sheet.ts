import { type CellObject, read, SSF, type WorkSheet } from '@e965/xlsx'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { checkArchive } from './archive.ts'

/** A register of one village; more rows than this are several villages in one file. */
export const mostRows = 20_000
const mostColumns = 60
const mostSheets = 20

/** What a cell says. `number` is a number as the program keeps it, which has lost the end of an identity number already. */
export type Cell = { text: string; kind: 'text' | 'number' | 'day' }

/** A sheet as plain data: rows from 0, empty cells null. A cell of a merge has its value in the first cell only. */
export type Sheet = {
  name: string
  rows: readonly (readonly (Cell | null)[])[]
  merges: readonly { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }[]
}

/** All sheets that a person sees when opening the workbook, in their order. */
export function readSheets(bytes: Uint8Array): Decision<Sheet[]> {
  const sound = checkArchive(bytes)
  if (!sound.ok) return sound
  const book = openBook(bytes)
  if (!book) return no('import.damaged')
  const visible = book.SheetNames.filter((_, n) => !book.Workbook?.Sheets?.[n]?.Hidden).slice(0, mostSheets)
  const sheets = visible.flatMap((name) => {
    const sheet = book.Sheets[name]
    return sheet ? [toSheet(name, sheet)] : []
  })
  if (sheets.every((sheet) => sheet.rows.length === 0)) return no('import.empty')
  if (sheets.some((sheet) => sheet.rows.length > mostRows)) return no('import.too_many_rows', { most: mostRows })
  return yes(sheets)
}

/** A container that passed the gate may still hold broken XML; the library throws, and the clerk reads a sentence. */
function openBook(bytes: Uint8Array) {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      sheetRows: mostRows + 1,
    })
  } catch {
    return null
  }
}

function toSheet(name: string, sheet: WorkSheet): Sheet {
  const data = (sheet['!data'] ?? []) as (CellObject | null | undefined)[][]
  const rows = Array.from(data, (row) => Array.from((row ?? []).slice(0, mostColumns), toCell))
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === null)) rows.pop()
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    firstRow: s.r,
    lastRow: e.r,
    firstColumn: s.c,
    lastColumn: e.c,
  }))
  return { name, rows, merges }
}

function toCell(cell: CellObject | null | undefined): Cell | null {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'z') return null
  if (cell.t === 'n') return numberCell(Number(cell.v), String(cell.z ?? ''))
  const text = cell.t === 'e' ? String(cell.w ?? '#') : String(cell.v)
  return text.trim() === '' ? null : { text: text.trim(), kind: 'text' }
}

type DateCode = { y: number; m: number; d: number } | null
const formats: { is_date(format: string): boolean; parse_date_code(value: number): DateCode } = SSF

/** A day is a number with the format of a day; every other number is written out without its thousands and exponents. */
function numberCell(value: number, format: string): Cell {
  const day = formats.is_date(format) ? formats.parse_date_code(value) : null
  if (day) {
    const two = (n: number) => String(n).padStart(2, '0')
    return { text: `${day.y}-${two(day.m)}-${two(day.d)}`, kind: 'day' }
  }
  return {
    text: Number.isSafeInteger(value) ? String(value) : value.toLocaleString('en', { useGrouping: false }),
    kind: 'number',
  }
}

/** What a cell says when its merge is counted in: inside a merge the first cell speaks for all, elsewhere nothing is filled. */
export function valueAt(sheet: Sheet, row: number, column: number): Cell | null {
  const own = sheet.rows[row]?.[column] ?? null
  if (own) return own
  const merge = mergesByRow(sheet, column).get(row)
  return merge ? (sheet.rows[merge.firstRow]?.[merge.firstColumn] ?? null) : null
}

type Merge = Sheet['merges'][number]
const known = new WeakMap<Sheet, Map<number, Map<number, Merge>>>()

/** The merge that covers each row of a column, found once: a register has thousands. Merges never overlap; a file in which they do is read as if the first won. */
function mergesByRow(sheet: Sheet, column: number): Map<number, Merge> {
  const columns = known.get(sheet) ?? new Map<number, Map<number, Merge>>()
  known.set(sheet, columns)
  const before = columns.get(column)
  if (before) return before
  const byRow = new Map<number, Merge>()
  columns.set(column, byRow)
  const covering = sheet.merges.filter((one) => one.firstColumn <= column && column <= one.lastColumn)
  let next = 0
  for (const merge of covering.sort((a, b) => a.firstRow - b.firstRow)) {
    const last = Math.min(merge.lastRow, sheet.rows.length - 1)
    for (let row = Math.max(merge.firstRow, next); row <= last; row++) byRow.set(row, merge)
    next = Math.max(next, last + 1)
  }
  return byRow
}

/** A, B … Z, AA: as the clerk's program letters the columns. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
