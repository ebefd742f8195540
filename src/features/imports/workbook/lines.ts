import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { plainHeading } from '../register/headings.ts'
import { checkUnkept } from '../register/unkept.ts'
import type { Table } from './cell.ts'
import { openTable } from './table.ts'

/** A line of a short list: the number that the clerk's program shows beside it, what each known column says, and all headings. */
export type Line<Key extends string> = { line: number; said: Record<Key, string>; headings: readonly string[] }
type Asked<Key extends string> = {
  /** How each column is called. What is not named is not read. */
  names: Readonly<Record<Key, readonly string[]>>
  /** Whether these columns are enough to be the list that is meant. */
  enough(has: (key: Key) => boolean): boolean
  most: number
}

const mostTitleRows = 20

/** The lines of the first sheet that has the headings; a file with columns that nobody may keep is refused whatever the list. */
export function readShortList<Key extends string>(
  file: { bytes: Uint8Array; name: string },
  asked: Asked<Key>,
): Decision<Line<Key>[]> {
  const tables = openTable(file.bytes, file.name)
  if (!tables.ok) return tables
  for (const table of tables.value) {
    const lines = linesOf(table, asked)
    if (!lines.ok || lines.value.length > 0) return lines
  }
  return yes([])
}

function linesOf<Key extends string>(table: Table, { names, enough, most }: Asked<Key>): Decision<Line<Key>[]> {
  const keys = Object.keys(names) as Key[]
  const lines: Line<Key>[] = []
  let headings: string[] | null = null
  let line = 0
  for (const row of table.rows) {
    line += 1
    if (headings === null) {
      const found = row.map((cell) => plainHeading(cell?.text ?? ''))
      if (enough((key) => found.some((heading) => names[key].includes(heading)))) {
        headings = found
        const kept = checkUnkept(table, { row: line - 1, headings: row.map((cell) => cell?.text ?? ''), columns: {} })
        if (!kept.ok) return kept
      } else if (line > mostTitleRows) break
      continue
    }
    if (row.every((cell) => cell === null)) continue
    if (lines.length >= most) return no('import.list_too_long', { most })
    const here = headings
    const said = (key: Key) => (row[here.findIndex((heading) => names[key].includes(heading))]?.text ?? '').trim()
    lines.push({ line, headings, said: Object.fromEntries(keys.map((key) => [key, said(key)])) as Record<Key, string> })
  }
  return yes(lines)
}
