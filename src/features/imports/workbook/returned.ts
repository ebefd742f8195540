import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { findTable, type Header } from '../register/columns.ts'
import { keyOfHeading, problemHeading } from '../register/headings.ts'
import type { RowProblem } from '../register/problem.ts'
import { sentenceOf } from '../register/sentence.ts'
import { directoryOf, textOf } from './archive.ts'
import { openCsv } from './csv.ts'
import { kindOf } from './kinds.ts'
import { withPart } from './repack.ts'
import { readSheets } from './sheet.ts'
import { freeColumn, withColumn } from './sheetText.ts'

/**
 * The clerk's own file given back with the same rows and columns and one more, which says in plain words what is wrong in each row.
 * A column of that name from an earlier return is written over, and is not read when the corrected file comes in again.
 */
export function returnWorkbook(
  bytes: Uint8Array,
  _name: string,
  header: Header,
  problems: readonly RowProblem[],
): Decision<Uint8Array> {
  const kind = kindOf(bytes)
  if (!kind.ok) return kind
  const texts = textsOf(header, problems)
  return kind.value === 'xlsx' ? returnBook(bytes, header, texts) : returnCsv(bytes, header, texts)
}

/** What stands in the further column, by row from 0: its heading, then the sentences of each row. */
function textsOf(header: Header, problems: readonly RowProblem[]): Map<number, string> {
  const texts = new Map([[header.row, problemHeading]])
  for (const problem of problems) {
    const column = header.columns[problem.key]
    const heading = (column === undefined ? '' : (header.headings[column] ?? '')).replace(/\s/g, '')
    const { zh, next } = sentenceOf(problem)
    const kind = problem.severity === 'error' ? '错误' : '提醒'
    const text = `【${kind}】${heading && `${heading}：`}${zh}${next ? `（${next.zh}）` : ''}`
    const before = texts.get(problem.row - 1)
    texts.set(problem.row - 1, before ? `${before}；${text}` : text)
  }
  return texts
}

/** The column of an earlier return, when it is the last. */
const earlier = ({ headings }: Header): number | null =>
  keyOfHeading(headings.at(-1) ?? '') === 'problem' ? headings.length - 1 : null

function returnBook(given: Uint8Array, header: Header, texts: ReadonlyMap<number, string>): Decision<Uint8Array> {
  const sheets = readSheets(given)
  if (!sheets.ok) return sheets
  const found = findTable(sheets.value)
  if (!found.ok) return found
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const part = partOfSheet(bytes, found.value.table.name)
  if (!part) return no('import.damaged')
  const xml = textOf(bytes, part)
  const last = freeColumn(xml)
  const before = earlier(header)
  const column = before === last - 1 ? before : last
  return yes(withPart(bytes, part.name, withColumn(xml, column, header.row, texts)))
}

const plain = (text: string): string =>
  text
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** Where a sheet of this name lies in the archive: the book names it, its relations say the file. */
function partOfSheet(bytes: Buffer, sheet: string) {
  const parts = directoryOf(bytes) ?? []
  const text = (name: string) => {
    const part = parts.find((one) => one.name === name)
    return part ? textOf(bytes, part) : ''
  }
  const attribute = (tag: string, name: string) => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  const tags = (xml: string, name: string) => xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g')) ?? []
  const own = tags(text('xl/workbook.xml'), 'sheet').find((tag) => attribute(tag, 'name') === sheet)
  const id = own && attribute(own, '\\w+:id')
  const relation = tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').find((tag) => attribute(tag, 'Id') === id)
  const target = relation && attribute(relation, 'Target')
  const path = target?.startsWith('/') ? target.slice(1) : `xl/${target}`
  return parts.find(({ name }) => name === path)
}

/** A program that opens a CSV file rounds long numbers unless something stands before them; a tab is read over everywhere. */
const shielded = (field: string): string => (/^\d{12,}X?$/i.test(field) ? `\t${field}` : field)
const quoted = (field: string): string => (/[",\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

function returnCsv(bytes: Uint8Array, header: Header, texts: ReadonlyMap<number, string>): Decision<Uint8Array> {
  const file = openCsv(bytes)
  if (!file.ok) return file
  let widest = 0
  for (const row of file.value.fields) widest = Math.max(widest, row.findLastIndex((field) => field.trim() !== '') + 1)
  const before = earlier(header)
  const column = before === widest - 1 ? before : widest
  const lines: string[] = []
  let at = 0
  for (const row of file.value.fields) {
    const kept = Array.from({ length: column }, (_, n) => shielded(row[n] ?? ''))
    lines.push([...kept, texts.get(at) ?? ''].map(quoted).join(','))
    at += 1
  }
  return yes(Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`))
}
