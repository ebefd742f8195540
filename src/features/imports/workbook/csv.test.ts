import { expect, test } from 'vitest'
import { openCsv, openCsvRows } from './csv.ts'

const rowsOf = (bytes: Uint8Array) => {
  const rows = openCsvRows(bytes)
  return rows.ok ? [...rows.value].map((row) => row.map((cell) => cell?.text ?? null)) : rows.problem.code
}
const text = (content: string) => Buffer.from(content)
const list = '姓名,性别\n王芳,女\n'
const plain = [
  ['姓名', '性别'],
  ['王芳', '女'],
]
/** 姓名,性别 / 王芳,女 as GBK writes it. */
const inGbk = Buffer.from('d0d5c3fb2cd0d4b1f00acdf5b7bc2cc5ae0a', 'hex')

test('a list is read in every encoding that Chinese programs save', () => {
  const wide = Buffer.from(`\ufeff${list}`, 'utf16le')
  for (const bytes of [text(list), text(`\ufeff${list}`), inGbk, wide, Buffer.from(wide).swap16()])
    expect(rowsOf(bytes)).toEqual(plain)
})

test('a rare character of GB 18030 in four bytes is read', () => {
  const rare = Buffer.concat([inGbk, Buffer.from('cdf59532b7362cc5ae0a', 'hex')])
  expect(rowsOf(rare)).toEqual([
    ...plain,
    [`王${new TextDecoder('gb18030').decode(Buffer.from('9532b736', 'hex'))}`, '女'],
  ])
})

test('an encoding that is not known is said, not guessed', () => {
  const big5 = Buffer.from('a96da657a974a7cfa9caa74fa5c0a4eba5d1a9fa2c0aa4fda9daa6b32ca46b0a', 'hex')
  const japanese = Buffer.from('8e819696', 'hex')
  const latin = Buffer.from('Mu\xf1oz;Garc\xeda;Fran\xe7ois\n', 'latin1')
  const withoutMark = Buffer.from(list, 'utf16le')
  for (const bytes of [big5, japanese, latin, withoutMark]) expect(rowsOf(bytes)).toBe('import.unknown_encoding')
  expect(rowsOf(Buffer.from([1, 2, 3, 0, 0, 0, 5, 9]))).toBe('import.not_a_workbook')
  expect(rowsOf(text(' \n\n'))).toBe('import.empty')
})

test('commas, semicolons and tabs part the cells, whichever makes most', () => {
  for (const delimiter of [',', ';', '\t']) expect(rowsOf(text(list.replaceAll(',', delimiter)))).toEqual(plain)
  expect(rowsOf(text('标题\n姓名;地址\n王芳;1组,2号\n'))).toEqual([['标题'], ['姓名', '地址'], ['王芳', '1组,2号']])
})

test('quoted cells keep their line breaks and marks; rows end as any system ends them', () => {
  const quoted = '姓名,备注\r\n王芳,"外出\n""务工"",明年回"\r李四,\r\n\r\n张三,x'
  expect(rowsOf(text(quoted))).toEqual([
    ['姓名', '备注'],
    ['王芳', '外出\n"务工",明年回'],
    ['李四', null],
    [null],
    ['张三', 'x'],
  ])
})

test('a quotation mark that is never closed swallows no row', () => {
  const rows = rowsOf(text(`姓名,备注\n王芳,"5寸\n${'李四,在家\n'.repeat(9000)}`))
  expect(rows).toHaveLength(9002)
  expect(rows[1]).toEqual(['王芳', '"5寸'])
})

test('rows that lie over the seams of a long file are whole', () => {
  const file = openCsv(text(`姓名,备注\r\n${'王芳,"外出，\r\n务工"\r\n'.repeat(120_000)}`))
  if (!file.ok) throw new Error(file.problem.code)
  let whole = 0
  for (const row of file.value.fields) if (row.join('|') === '王芳|外出，\r\n务工') whole += 1
  expect(whole).toBe(120_000)
})

test('what keeps a number from being rounded is no part of it', () => {
  expect(rowsOf(text('身份证号,户号\n="990921199911010011",\t0012\n'))[1]).toEqual(['990921199911010011', '0012'])
})
