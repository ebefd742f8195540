import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { type Cell, mostColumns, type Row } from './cell.ts'
import { decoded, type Encoding, encodingOf } from './encoding.ts'

/** What Excel takes into one cell. A quotation mark that is not closed within it was never meant as one. */
const longestField = 32_767
const delimiters = [',', '\t', ';'] as const
const sampleRows = 40

/** A CSV file that was understood: its fields as they stand, rows from the top each time they are asked for. */
export type CsvFile = { encoding: Encoding; delimiter: string; fields: Iterable<string[]> }

export function openCsv(bytes: Uint8Array): Decision<CsvFile> {
  const encoding = encodingOf(bytes)
  if (!encoding.ok) return encoding
  const delimiter = delimiterOf(bytes, encoding.value)
  const fields = { [Symbol.iterator]: () => fieldsOf(decoded(bytes, encoding.value), delimiter) }
  for (const row of fields)
    if (row.some((field) => field.trim() !== '')) return yes({ encoding: encoding.value, delimiter, fields })
  return no('import.empty')
}

/** The rows of a CSV file as cells, read while they are asked for. */
export function openCsvRows(bytes: Uint8Array): Decision<Iterable<Row>> {
  const file = openCsv(bytes)
  if (!file.ok) return file
  const { fields } = file.value
  return yes({
    *[Symbol.iterator]() {
      for (const row of fields) yield row.length > mostColumns ? row.slice(0, mostColumns).map(toCell) : row.map(toCell)
    },
  })
}

/** Numbers are kept from being rounded by ="…" or a tab before them; neither is part of what the cell says. */
function toCell(field: string): Cell | null {
  const text = field.trim()
  if (text === '') return null
  return { text: text.startsWith('="') && text.endsWith('"') ? text.slice(2, -1).trim() : text, kind: 'text' }
}

/** The sign that parts the first rows into most cells. */
function delimiterOf(bytes: Uint8Array, encoding: Encoding): string {
  const parted = delimiters.map((delimiter) => {
    let cells = 0
    let rows = 0
    for (const row of fieldsOf(decoded(bytes, encoding), delimiter)) {
      cells += row.length
      rows += 1
      if (rows >= sampleRows) break
    }
    return { delimiter, cells }
  })
  return parted.reduce((best, one) => (one.cells > best.cells ? one : best)).delimiter
}

type Read = { fields: string[]; next: number }

/** Rows of fields out of pieces of text; a row is read again when its end comes with the next piece. */
function* fieldsOf(pieces: Iterable<string>, delimiter: string): Generator<string[]> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    let at = 0
    for (let row = rowAt(text, at, delimiter, false); row; row = rowAt(text, at, delimiter, false)) {
      yield row.fields
      at = row.next
    }
    text = text.slice(at)
  }
  let at = 0
  while (at < text.length) {
    const row = rowAt(text, at, delimiter, true)
    if (!row) return
    yield row.fields
    at = row.next
  }
}

/** One row from a place on, or null where the text ends before it does. */
function rowAt(text: string, from: number, delimiter: string, isLast: boolean): Read | null {
  const fields: string[] = []
  const parting = delimiter.charCodeAt(0)
  let at = from
  while (true) {
    let start = at
    let quoted: string | null = null
    if (text.charCodeAt(at) === 0x22) {
      const end = quoteEnd(text, at, isLast)
      if (end === 'later') return null
      if (end !== null) {
        quoted = text.slice(at + 1, end).replaceAll('""', '"')
        start = at = end + 1
      }
    }
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code === parting || code === 0x0a || code === 0x0d) break
      at += 1
    }
    if (at >= text.length && !isLast) return null
    fields.push(quoted === null ? text.slice(start, at) : quoted + text.slice(start, at))
    if (text.charCodeAt(at) === parting) {
      at += 1
      continue
    }
    if (text.charCodeAt(at) !== 0x0d) return { fields, next: at + 1 }
    if (at + 1 >= text.length && !isLast) return null
    return { fields, next: text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1 }
  }
}

/** Where a quoted field ends; null where its mark is never closed and so is a mark like any other. */
function quoteEnd(text: string, open: number, isLast: boolean): number | null | 'later' {
  let at = open + 1
  while (true) {
    const mark = text.indexOf('"', at)
    if (mark - open > longestField) return null
    if (mark < 0) return isLast || text.length - open > longestField ? null : 'later'
    if (mark + 1 >= text.length && !isLast) return 'later'
    if (text.charCodeAt(mark + 1) !== 0x22) return mark
    at = mark + 2
  }
}
