import { type CellObject, read, SSF, type WorkSheet } from '@e965/xlsx'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { checkArchive } from './archive.ts'
import { type Cell, mostColumns, type Row, type Table } from './cell.ts'

/** A register of one village; a longer list is several villages and comes as CSV, which is read row by row. */
export const mostRows = 20_000
const mostSheets = 20

/** A sheet of a workbook is in memory whole, because a workbook cannot be read in parts. */
export type Sheet = Table & { rows: readonly Row[] }

/** All sheets that a person sees when opening the workbook, in their order. */
export function readSheets(bytes: Uint8Array): Decision<Sheet[]> {
  const sound = checkArchive(bytes)
  if (!sound.ok) return sound
  const book = openBook(bytes)
  if (!book) return no('import.damaged')
  const since1904 = book.Workbook?.WBProps?.date1904 === true
  const visible = book.SheetNames.filter((_, n) => !book.Workbook?.Sheets?.[n]?.Hidden).slice(0, mostSheets)
  const sheets = visible.flatMap((name) => {
    const sheet = book.Sheets[name]
    return sheet ? [{ sheet, name, rows: rowsOf(sheet, since1904) }] : []
  })
  if (sheets.every(({ rows }) => rows.length === 0)) return no('import.empty')
  if (sheets.some(({ rows }) => rows.length > mostRows)) return no('import.too_many_rows', { most: mostRows })
  return yes(sheets.map(({ sheet, name, rows }) => ({ name, kind: 'xlsx', rows, merges: mergesOf(sheet) })))
}

/** A container that passed the gate may still hold broken XML; the library throws, and the clerk reads a sentence. */
function openBook(bytes: Uint8Array) {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellHTML: false,
      sheetStubs: true,
      sheetRows: mostRows + 1,
    })
  } catch {
    return null
  }
}

function rowsOf(sheet: WorkSheet, since1904: boolean): Row[] {
  const data = (sheet['!data'] ?? []) as (CellObject | null | undefined)[][]
  const rows = Array.from(data, (row) =>
    Array.from((row ?? []).slice(0, mostColumns), (cell) => toCell(cell, since1904)),
  )
  while (rows.length > 0 && rows.at(-1)?.every((cell) => cell === null)) rows.pop()
  return rows
}

const mergesOf = (sheet: WorkSheet): Table['merges'] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({ firstRow: s.r, lastRow: e.r, firstColumn: s.c, lastColumn: e.c }))

/** A formula that failed, or that no program has reckoned yet, says nothing that a register could take. */
function toCell(cell: CellObject | null | undefined, since1904: boolean): Cell | null {
  if (!cell) return null
  if (cell.t === 'e') return { text: String(cell.w ?? '#'), kind: 'error' }
  if (cell.v === undefined || cell.v === null || cell.t === 'z')
    return cell.f ? { text: `=${cell.f}`, kind: 'error' } : null
  if (cell.t === 'n') return numberCell(Number(cell.v), String(cell.z ?? ''), since1904)
  const text = String(cell.v).trim()
  return text === '' ? null : { text, kind: 'text' }
}

type DateCode = { y: number; m: number; d: number } | null
type Formats = {
  is_date(format: string): boolean
  parse_date_code(value: number, options: { date1904: boolean }): DateCode
}
const formats: Formats = SSF

const two = (n: number) => String(n).padStart(2, '0')
const showsDay = (format: string): boolean => /d/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

/**
 * A day is a number with the format of a day; every other number is written out without its thousands and exponents. A format
 * that shows 1979年11月 alone keeps the first of the month behind it, and that was nobody's birthday.
 */
function numberCell(value: number, format: string, since1904: boolean): Cell {
  const day = formats.is_date(format) ? formats.parse_date_code(value, { date1904: since1904 }) : null
  if (day) {
    const month = `${day.y}-${two(day.m)}`
    return { text: showsDay(format) ? `${month}-${two(day.d)}` : month, kind: 'day' }
  }
  return {
    text: Number.isSafeInteger(value) ? String(value) : value.toLocaleString('en', { useGrouping: false }),
    kind: 'number',
  }
}
