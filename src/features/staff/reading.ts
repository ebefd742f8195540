import { createHash } from 'node:crypto'
import { must, refuse } from '#features/feature.ts'
import { openTable, plainHeading, readWrittenDay } from '#features/imports/public.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { type Column, columnNames, mostLines } from './rules.ts'

/** A line of the list as it is written; nothing of it is believed yet. */
export type WrittenLine = { line: number } & Record<Column, string>

type Row = readonly ({ text: string } | null)[]
type Columns = Partial<Record<Column, number>>

const keys = Object.entries(columnNames) as [Column, readonly string[]][]

const columnsOf = (row: Row): Columns =>
  Object.fromEntries(
    row.flatMap((cell, at) => {
      const heading = plainHeading(cell?.text ?? '')
      const key = keys.find(([, names]) => names.includes(heading))?.[0]
      return key ? [[key, at] as const] : []
    }),
  )

const isHeader = (found: Columns): boolean =>
  found.name !== undefined && found.phone !== undefined && found.title !== undefined

/** The lines of the first sheet that has the headings, with the number that the clerk's program shows beside them. */
export function readLines(file: { bytes: Uint8Array; name: string }): WrittenLine[] {
  for (const { rows } of must(openTable(file.bytes, file.name))) {
    const lines: WrittenLine[] = []
    let columns: Columns | null = null
    let line = 0
    for (const row of rows) {
      line += 1
      if (columns === null) {
        const found = columnsOf(row)
        if (isHeader(found)) columns = found
        else if (line > 20) break
        continue
      }
      if (row.every((cell) => cell === null)) continue
      if (lines.length >= mostLines) refuse('staff.too_many', { most: mostLines })
      lines.push(lineOf(line, row, columns))
    }
    if (lines.length > 0) return lines
  }
  return refuse('staff.no_table')
}

const lineOf = (line: number, row: Row, columns: Columns): WrittenLine => {
  const said = (key: Column) => (columns[key] === undefined ? '' : (row[columns[key]]?.text ?? '').trim())
  const texts = Object.fromEntries(keys.map(([key]) => [key, said(key)])) as Record<Column, string>
  return { line, ...texts }
}

/** Where the line stands, in the words of the list. */
export const placeOf = ({ township, place, group }: WrittenLine): string =>
  [township, place, group].filter(Boolean).join(' ')

/** A day of the term; nothing written stands for `otherwise`. */
export function readDay<T>(text: string, otherwise: T): Decision<Day | T> {
  if (text === '') return yes(otherwise)
  const read = readWrittenDay(text)
  return read.kind === 'day' ? yes(read.day) : no('staff.day_unreadable', { text })
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
