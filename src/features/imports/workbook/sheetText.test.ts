import { expect, test } from 'vitest'
import { freeColumn, withColumn } from './sheetText.ts'

const sheet = (rows: string) => `<worksheet><dimension ref="A1:B3"/><sheetData>${rows}</sheetData></worksheet>`

test('a column is written after the last, in the style of the headings, and the rest stays letter for letter', () => {
  const xml = sheet('<row r="1" spans="1:2"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="4"/></row><row r="3"/>')
  expect(freeColumn(xml)).toBe(1)
  const texts = new Map([
    [0, '问题'],
    [2, 'a<b & "c"\u0001'],
  ])
  expect(withColumn(xml, 2, 0, texts)).toBe(
    '<worksheet><dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" s="4"/><c r="C1" s="4" t="inlineStr"><is><t xml:space="preserve">问题</t></is></c></row><row r="3"><c r="C3" t="inlineStr"><is><t xml:space="preserve">a&lt;b &amp; "c"</t></is></c></row></sheetData></worksheet>',
  )
})

test('rows and cells without addresses and with a prefix are counted as they stand', () => {
  const xml = sheet('<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>')
  expect(freeColumn(xml)).toBe(2)
  expect(withColumn(xml, 2, 0, new Map([[0, '问题']]))).toContain(
    '<x:c r="C1" t="inlineStr"><x:is><x:t xml:space="preserve">问题</x:t></x:is></x:c></x:row>',
  )
})

test('a text made to be slow is walked through once', () => {
  const begun = performance.now()
  expect(freeColumn('<row>'.repeat(200_000) + '<c '.repeat(200_000))).toBe(0)
  expect(performance.now() - begun).toBeLessThan(2_000)
})
