import { expect, test } from 'vitest'
import type { Merge, Table } from '../workbook/cell.ts'
import { checkMapping, findHeader, findTable, shapeKey, suggestMapping, useMapping } from './columns.ts'

const tableOf = (rows: string[][], merges: Merge[] = []): Table => ({
  name: '表',
  kind: 'xlsx',
  merges,
  rows: rows.map((row) => row.map((text) => (text === '' ? null : { text, kind: 'text' as const }))),
})
const headerOf = (rows: string[][], merges: Merge[] = []) => {
  const found = findHeader(tableOf(rows, merges))
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}

test('columns are known by their synonyms, with spaces, brackets and stars', () => {
  const headings = [
    '编号',
    '社 别',
    '家庭编号',
    '成员姓名*',
    '与户主关系（必填）',
    '性 别',
    '出生\n年月日',
    '身份证号码：',
    '手机号码',
    '备  注',
  ]
  expect(suggestMapping(headerOf([['花名册'], headings]))).toEqual({
    0: 'serial',
    1: 'group',
    2: 'household',
    3: 'name',
    4: 'relation',
    5: 'sex',
    6: 'birthDate',
    7: 'identity',
    8: 'phone',
    9: 'note',
  })
})

test('headings over two rows are read with their merges', () => {
  const down = (column: number) => ({ firstRow: 0, lastRow: 1, firstColumn: column, lastColumn: column })
  const rows = [
    ['户号', '组别', '家庭成员情况', '', '', '备注'],
    ['', '', '姓名', '与户主关系', '性别', ''],
    ['1', '一组', '王芳', '户主', '女', ''],
  ]
  const merges = [down(0), down(1), down(5), { firstRow: 0, lastRow: 0, firstColumn: 2, lastColumn: 4 }]
  expect(headerOf(rows, merges)).toMatchObject({ row: 1, columns: { household: 0, group: 1, name: 2, relation: 3 } })
})

test('what the clerk corrected is taken for the next file of that shape, also when it came back with its problems', () => {
  const headings = ['户', '名称', '同户主什么关系', '性别', '电话', '住址']
  const header = headerOf([headings, ['1', '王芳', '户主', '女', '', '']])
  expect(checkMapping(suggestMapping(header))).toMatchObject({
    ok: false,
    problem: { code: 'import.columns_missing', facts: { columns: ['户编号', '姓名', '与户主关系'] } },
  })
  const corrected = { ...suggestMapping(header), 0: 'household', 1: 'name', 2: 'relation' } as const
  const kept = JSON.parse(JSON.stringify(corrected))
  const next = headerOf([['另一村'], ['户', '名 称', '同户主什么关系', '性别', '电话', '住址', '问题']])
  expect(shapeKey(next)).toBe(shapeKey(header))
  const used = useMapping(next, suggestMapping(next, kept))
  expect(used).toMatchObject({ ok: true, value: { row: 1, columns: { household: 0, name: 1, relation: 2, sex: 3 } } })
  expect(shapeKey(headerOf([[...headings].reverse()]))).not.toBe(shapeKey(header))
})

test('two columns for one thing are refused, because one of them would be lost', () => {
  const header = headerOf([['户号', '姓名', '关系', '性别', '手机', '电话']])
  const twice = { ...suggestMapping(header), 4: 'phone', 5: 'phone' } as const
  expect(checkMapping(twice)).toMatchObject({
    ok: false,
    problem: { code: 'import.column_twice', facts: { column: '联系电话' } },
  })
})

test('two sheets of people are not half imported: they are named', () => {
  const people = (name: string) => ({
    ...tableOf([
      ['户号', '姓名', '关系'],
      ['1', '王芳', '户主'],
    ]),
    name,
  })
  expect(findTable([people('一组'), people('二组')])).toMatchObject({
    ok: false,
    problem: { code: 'import.several_lists', facts: { sheets: ['一组', '二组'] } },
  })
  const template = tableOf([['户号', '姓名', '关系']])
  expect(findTable([template, people('一组')])).toMatchObject({ ok: true, value: { table: { name: '一组' } } })
})

test('the sheet with all that is needed goes before a sheet that only looks like it', () => {
  const summary = tableOf([
    ['组别', '户号', '备注'],
    ['一组', '12', ''],
  ])
  const people = tableOf([
    ['户号', '姓名', '关系'],
    ['1', '王芳', '户主'],
  ])
  expect(findTable([summary, people])).toMatchObject({ ok: true, value: { table: people } })
  expect(findTable([tableOf([['说明'], ['请填写']])])).toMatchObject({
    ok: false,
    problem: { code: 'import.no_header' },
  })
})
