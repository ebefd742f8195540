import type { ClientBase } from 'pg'
import { copyIn } from './copying.ts'
import type { DB } from './types.ts'

type Row = Record<string, unknown>

/** What `insertRows` does, by COPY: for a whole prefecture's rows. All rows have the columns of the first; it runs as the owner. */
export async function copyRows(client: ClientBase, table: keyof DB, rows: readonly Row[]): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = Object.keys(first)
  const lines = rows.map((row) => columns.map((name) => cellOf(row[name])).join('\t'))
  await copyIn(client, { name: table, columns }, Buffer.from(`${lines.join('\n')}\n`))
}

const special: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One value in the text form of COPY. Bytes are hexadecimal, their backslash doubled; a list is an array of plain values. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`
  if (Array.isArray(value)) return escaped(`{${value.map((one) => JSON.stringify(one)).join(',')}}`)
  return escaped(value instanceof Date ? value.toISOString() : String(value))
}

const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (one) => special[one]!) : text
