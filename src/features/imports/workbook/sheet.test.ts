import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { withPart } from './repack.ts'
import { readSheets } from './sheet.ts'

/** A workbook whose first row is written as given, as other programs may write it. */
function bookOf(cells: string, since1904 = false): Buffer {
  const book = utils.book_new()
  const sheet = utils.aoa_to_sheet([['甲']])
  sheet.A1 = { t: 'n', v: 1, z: 'yyyy"年"m"月"' }
  utils.book_append_sheet(book, sheet, '表')
  if (since1904) book.Workbook = { WBProps: { date1904: true } }
  const bytes: Buffer = write(book, { type: 'buffer', bookType: 'xlsx' })
  const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`
  return withPart(bytes, 'xl/worksheets/sheet1.xml', xml)
}
const firstRow = (bytes: Buffer) => {
  const sheets = readSheets(bytes)
  return sheets.ok ? sheets.value[0]!.rows[0] : sheets.problem.code
}

test('a formula that failed or was never reckoned is an error, one with its result is its result', () => {
  const cells =
    '<c r="A1" t="e"><f>B9</f><v>#REF!</v></c><c r="B1"><f>A1+1</f></c><c r="C1" t="str"><f>D1</f><v>王芳</v></c>'
  expect(firstRow(bookOf(cells))).toEqual([
    { text: '#REF!', kind: 'error' },
    { text: '=A1+1', kind: 'error' },
    { text: '王芳', kind: 'text' },
  ])
})

test('a format that shows the month alone tells no day, and days since 1904 are four years later', () => {
  const cell = (serial: number) => `<c r="A1" s="1"><v>${serial}</v></c>`
  expect(firstRow(bookOf(cell(29160)))).toEqual([{ text: '1979-11', kind: 'day' }])
  expect(firstRow(bookOf(cell(29160 - 1462), true))).toEqual([{ text: '1979-11', kind: 'day' }])
})
