import { widthOf } from '#kernel/procedure/drawing/widthOf.ts'

/** Rows under their headings, each column as wide as its widest cell and no wider than `widest`. */
export function tableOf(rows: readonly (readonly string[])[], widest = 36): string {
  const cut = rows.map((row) => row.map((cell) => shortened(cell, widest)))
  const widths = (cut[0] ?? []).map((_, column) => Math.max(...cut.map((row) => widthOf(row[column] ?? ''))))
  return cut
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat(widths[column]! - widthOf(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function shortened(text: string, widest: number): string {
  if (widthOf(text) <= widest) return text
  let kept = ''
  for (const sign of text) {
    if (widthOf(kept) + widthOf(sign) > widest - 1) break
    kept += sign
  }
  return `${kept}…`
}
