import { columnLetter } from './cell.ts'

/** A sheet as it is written: `<row r="5">…</row>`, each cell with or without its address. */
const rowPattern = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g
const cellPattern = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g

type WrittenCell = { column: number; text: string; style: string; isEmpty: boolean }
type WrittenRow = { row: number; prefix: string; attributes: string; cells: WrittenCell[] }

const columnOf = (letters: string): number => [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1

function cellsOf(content: string): WrittenCell[] {
  let column = -1
  return [...content.matchAll(cellPattern)].map(([text, attributes = '', inside = '']) => {
    const address = /\br="([A-Z]+)\d+"/.exec(attributes)
    column = address ? columnOf(address[1]!) : column + 1
    return {
      column,
      text,
      style: /\bs="\d+"/.exec(attributes)?.[0] ?? '',
      isEmpty: !/<(?:\w+:)?(?:v|is|f)\b/.test(inside),
    }
  })
}

/** Calls for each written row, from 0, and writes what comes back in its place. */
function eachRow(xml: string, change: (row: WrittenRow) => WrittenRow | null): string {
  let last = 0
  return xml.replace(rowPattern, (whole, prefix: string, attributes: string, content = '') => {
    last = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? last + 1)
    const changed = change({ row: last - 1, prefix, attributes, cells: cellsOf(content) })
    if (!changed) return whole
    const kept = attributes.replace(/\s*\bspans="[^"]*"/, '')
    return `<${prefix}row${kept}>${changed.cells.map(({ text }) => text).join('')}</${prefix}row>`
  })
}

/** The first column after all that is written anywhere in the sheet. */
export function freeColumn(xml: string): number {
  let most = -1
  eachRow(xml, ({ cells }) => {
    for (const { column, isEmpty } of cells) if (!isEmpty && column > most) most = column
    return null
  })
  return most + 1
}

/** XML has no place for most control characters, not even escaped. */
const isWritable = (character: string): boolean => character >= ' ' || '\t\n\r'.includes(character)

const escaped = (text: string): string =>
  [...text].filter(isWritable).join('').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * The sheet with one column written anew: `texts` by row from 0, rows of it without a text are emptied from `from` on. Nothing else
 * of the sheet changes, so merges, widths, colours and formats stay the clerk's own.
 */
export function withColumn(xml: string, column: number, from: number, texts: ReadonlyMap<number, string>): string {
  const letter = columnLetter(column)
  const changed = eachRow(xml, (row) => {
    const text = texts.get(row.row)
    const had = row.cells.find((cell) => cell.column === column)
    if (text === undefined && (!had || row.row < from)) return null
    const before = row.cells.filter((cell) => cell.column < column)
    const after = row.cells.filter((cell) => cell.column > column)
    const style = had?.style || (row.row === from ? (before.at(-1)?.style ?? '') : '')
    const open = `<${row.prefix}c r="${letter}${row.row + 1}"${style ? ` ${style}` : ''}`
    const inside = `<${row.prefix}is><${row.prefix}t xml:space="preserve">${escaped(text ?? '')}</${row.prefix}t></${row.prefix}is>`
    const written = text === undefined ? `${open}/>` : `${open} t="inlineStr">${inside}</${row.prefix}c>`
    return { ...row, cells: [...before, { column, text: written, style, isEmpty: text === undefined }, ...after] }
  })
  return widened(changed, column)
}

/** The sheet says how far it reaches; programs that believe it would not look at a column beyond. */
const widened = (xml: string, column: number): string =>
  xml.replace(
    /(<(?:\w+:)?dimension\b[^>]*\bref="[A-Z]+\d+:)([A-Z]+)(\d+")/,
    (whole, start: string, last: string, end: string) =>
      columnOf(last) >= column ? whole : `${start}${columnLetter(column)}${end}`,
  )
