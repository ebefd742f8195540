import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { Table } from './cell.ts'
import { openCsvRows } from './csv.ts'
import { kindOf } from './kinds.ts'
import { readSheets } from './sheet.ts'

/** A county of 200,000 people is a list of about 25 MB. An upload is stopped before; a file from the terminal here. */
const fileMaxBytes = 40 * 1024 * 1024

/** What a clerk may send: the visible sheets of a workbook, or the one table of a CSV file. Every other file is refused by its kind. */
export function openTable(bytes: Uint8Array, name: string): Decision<Table[]> {
  if (bytes.length > fileMaxBytes) return no('import.too_large', { most: '40 MB' })
  const kind = kindOf(bytes)
  if (!kind.ok) return kind
  if (kind.value === 'xlsx') return readSheets(bytes)
  const rows = openCsvRows(bytes)
  return rows.ok ? yes([{ name, kind: 'csv', rows: rows.value, merges: [] }]) : rows
}
