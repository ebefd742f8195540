import { expect, test } from 'vitest'
import type { Table } from '../workbook/cell.ts'
import { findHeader } from './columns.ts'
import { checkUnkept } from './unkept.ts'

const check = (rows: string[][]) => {
  const table: Table = {
    name: '表',
    kind: 'xlsx',
    merges: [],
    rows: rows.map((row) => row.map((text) => (text === '' ? null : { text, kind: 'text' as const }))),
  }
  const header = findHeader(table)
  if (!header.ok) throw new Error(header.problem.code)
  return checkUnkept(table, header.value)
}
const standard = ['公民身份号码', '姓名', '性别', '户号', '与户主关系', '宗教信仰', '是否重点关注人员']

test('[R-08] a form after GB/T 31000 that says what somebody believes, or whom to watch, is refused by the names of those columns', () => {
  expect(check([standard, ['', '王芳', '2', '1', '02', '无', '']])).toMatchObject({
    ok: false,
    problem: { code: 'import.unkept_columns', facts: { columns: ['宗教信仰'] } },
  })
  expect(check([['花名册'], standard, ['', '王芳', '2', '1', '02', '', '否']])).toMatchObject({
    problem: { facts: { columns: ['是否重点关注人员'] } },
  })
})

test('left empty, such a column is as if it were not there', () => {
  expect(check([standard, ['', '王芳', '2', '1', '02', '', ' ']]).ok).toBe(true)
})
