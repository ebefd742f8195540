/** What a cell says. `number` is a number as the program keeps it, `error` a formula that failed: #REF!. */
export type Cell = { text: string; kind: 'text' | 'number' | 'day' | 'error' }

export type Row = readonly (Cell | null)[]

/** Cells that are one: the first of them holds the value. Counted from 0. */
export type Merge = { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }

/**
 * A sheet or a CSV file as plain data: rows from 0, empty cells null. Going through `rows` again begins at the top again; those of
 * a CSV file are read as they are asked for, so that a whole county's list needs no memory of its own.
 */
export type Table = { name: string; kind: 'xlsx' | 'csv'; rows: Iterable<Row>; merges: readonly Merge[] }

/** Columns beyond these are no register's. */
export const mostColumns = 60

/** A, B … Z, AA: as the clerk's program letters the columns. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/**
 * What a column says with its merges counted in: inside a merge the first cell speaks for all, elsewhere nothing is filled. To be
 * asked row by row from the top. Merges never overlap; a file in which they do is read as if the first won.
 */
export function fillingDown({ merges }: Table, column: number): (at: number, row: Row) => Cell | null {
  const covering = merges
    .filter((one) => one.firstColumn <= column && column <= one.lastColumn)
    .sort((a, b) => a.firstRow - b.firstRow)
  if (covering.length === 0) return (_, row) => row[column] ?? null
  let next = 0
  let inside: Merge | null = null
  let held: Cell | null = null
  return (at, row) => {
    if (inside && at > inside.lastRow) inside = null
    while (!inside && next < covering.length && covering[next]!.firstRow <= at) {
      const merge = covering[next++]!
      if (merge.lastRow < at) continue
      inside = merge
      held = merge.firstRow === at ? (row[merge.firstColumn] ?? null) : null
    }
    return row[column] ?? (inside ? held : null)
  }
}
