import type { ColumnKey } from './headings.ts'

/** A fault of one cell, by the row as the clerk's program counts it. `row` is 1 for the first row of the sheet. */
export type RowProblem = {
  row: number
  key: ColumnKey
  severity: 'error' | 'warning'
  code: string
  facts: Record<string, unknown>
}

export const error = (row: number, key: ColumnKey, code: string, facts: Record<string, unknown> = {}): RowProblem => ({
  row,
  key,
  severity: 'error',
  code,
  facts,
})

export const warning = (
  row: number,
  key: ColumnKey,
  code: string,
  facts: Record<string, unknown> = {},
): RowProblem => ({
  row,
  key,
  severity: 'warning',
  code,
  facts,
})
