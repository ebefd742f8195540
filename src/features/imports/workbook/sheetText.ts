import { columnLetter } from './cell.ts'

type Element = { from: number; to: number; prefix: string; attributes: string; content: string }

/** Elements of one name, in one walk however the text is made: what is opened and never closed ends it. */
function* elements(xml: string, name: string): Generator<Element> {
  const opening = new RegExp(`<((?:\\w+:)?)${name}\\b([^<>]*)>`, 'g')
  for (let found = opening.exec(xml); found; found = opening.exec(xml)) {
    const [, prefix = '', attributes = ''] = found
    const inside = opening.lastIndex
    if (attributes.endsWith('/')) {
      yield { from: found.index, to: inside, prefix, attributes: attributes.slice(0, -1), content: '' }
      continue
    }
    const closing = `</${prefix}${name}>`
    const end = xml.indexOf(closing, inside)
    if (end < 0) return
    opening.lastIndex = end + closing.length
    yield { from: found.index, to: opening.lastIndex, prefix, attributes, content: xml.slice(inside, end) }
  }
}

type WrittenCell = { column: number; text: string; style: string; isEmpty: boolean }
type WrittenRow = { row: number; prefix: string; cells: WrittenCell[] }

const columnOf = (letters: string): number => [...letters].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1

/** The cells of a row, each with or without its address. */
function cellsOf(row: string): WrittenCell[] {
  let column = -1
  return Array.from(elements(row, 'c'), ({ from, to, attributes, content }) => {
    const address = /\br="([A-Z]{1,3})\d+"/.exec(attributes)
    column = address ? columnOf(address[1]!) : column + 1
    const style = /\bs="\d+"/.exec(attributes)?.[0] ?? ''
    return { column, text: row.slice(from, to), style, isEmpty: !/<(?:\w+:)?(?:v|is|f)\b/.test(content) }
  })
}

/** Calls for each written row, from 0, and writes what comes back in its place. */
function eachRow(xml: string, change: (row: WrittenRow) => WrittenCell[] | null): string {
  const pieces: string[] = []
  let done = 0
  let last = 0
  for (const { from, to, prefix, attributes, content } of elements(xml, 'row')) {
    last = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? last + 1)
    const cells = change({ row: last - 1, prefix, cells: cellsOf(content) })
    if (!cells) continue
    const kept = attributes.replace(/\s*\bspans="[^"]*"/, '')
    const inside = cells.map(({ text }) => text).join('')
    pieces.push(xml.slice(done, from), `<${prefix}row${kept}>${inside}</${prefix}row>`)
    done = to
  }
  return pieces.join('') + xml.slice(done)
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
    return [...before, { column, text: written, style, isEmpty: text === undefined }, ...after]
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
