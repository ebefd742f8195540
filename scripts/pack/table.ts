/** Chinese characters stand two columns wide in a terminal; a table that forgets it falls out of line. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, sign) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(sign)
        ? 2
        : 1),
    0,
  )

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
