import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fileProblems } from './fileProblems.ts'
import { openTable } from './table.ts'

const answer = (bytes: Uint8Array, name = '名册.xlsx') => {
  const opened = openTable(bytes, name)
  return opened.ok ? opened.value.map(({ kind }) => kind).join() : opened.problem.code
}
const starting = (hex: string) => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(200, 7)])

test('a file of another kind is named for what it is, whatever its name says', () => {
  expect(answer(Buffer.from('%PDF-1.7\n%âãÏÓ'))).toBe('import.pdf')
  expect(answer(starting('89504e470d0a1a0a'))).toBe('import.picture')
  expect(answer(starting('ffd8ffe0'))).toBe('import.picture')
  expect(answer(starting('000000186674797068656963'))).toBe('import.picture')
  expect(answer(starting('526172211a0700'))).toBe('import.packed')
  expect(answer(starting('d0cf11e0a1b11ae1'))).toBe('import.old_format')
  expect(answer(Buffer.concat([starting('d0cf11e0a1b11ae1'), Buffer.from('WordDocument', 'utf16le')]))).toBe(
    'import.word',
  )
  expect(answer(Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'))).toBe('import.web_page')
  expect(answer(Buffer.from('<?xml version="1.0"?><Workbook/>'))).toBe('import.web_page')
  expect(answer(Buffer.alloc(0))).toBe('import.empty')
  expect(answer(Buffer.alloc(41 * 1024 * 1024, 65))).toBe('import.too_large')
})

test('a workbook is a workbook and a list a list under any name', () => {
  expect(answer(readFileSync(new URL('../../../../fixtures/taihang-register.xlsx', import.meta.url)), 'a.csv')).toBe(
    'xlsx',
  )
  expect(answer(Buffer.from('BM,姓名\n1,王芳\n'), 'a.xlsx')).toBe('csv')
})

test('every refusal says what to do', () => {
  for (const [code, words] of Object.entries(fileProblems)) expect(words.next, code).toBeTruthy()
})
