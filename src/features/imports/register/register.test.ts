import { expect, test } from 'vitest'
import { identityCheckDigit } from '#kernel/shared/identityNumber.ts'
import { type Cell, columnLetter } from '../workbook/cell.ts'
import type { Sheet } from '../workbook/sheet.ts'
import { checkMapping, findHeader, suggestMapping } from './columns.ts'
import { findGroup, readRegister } from './households.ts'
import { readWrittenDay } from './writtenDay.ts'

const groups = [
  { id: 1, name: '一组' },
  { id: 2, name: '二组' },
]
const where = { demonstration: true, today: '2026-03-02' }
const number = (birth: string, place: string) => `990921${birth}${place}${identityCheckDigit(`990921${birth}${place}`)}`

const sheetOf = (rows: (string | Cell | null)[][], merges: Sheet['merges'] = []): Sheet => ({
  name: '表',
  kind: 'xlsx',
  rows: rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? (cell === '' ? null : { text: cell, kind: 'text' }) : cell)),
  ),
  merges,
})
const headings = ['序号', '组别', '户号', '姓 名', '与户主的关系', '性别', '出生年月', '身份证号码', '手机号', '备注']

function read(rows: (string | Cell | null)[][], merges: Sheet['merges'] = []) {
  const sheet = sheetOf([['太行村花名册'], headings, ...rows], merges)
  const header = findHeader(sheet)
  if (!header.ok) throw new Error(header.problem.code)
  return readRegister(sheet, header.value, groups, where)
}
const faults = (result: ReturnType<typeof read>) => result.problems.map(({ row, key, code }) => `${row} ${key} ${code}`)

test('headings are found below titles under any of their names; what is missing is named', () => {
  expect(findHeader(sheetOf([['花名册'], ['单位：太行村'], headings]))).toMatchObject({
    ok: true,
    value: { row: 2, columns: { household: 2, identity: 7 } },
  })
  const incomplete = findHeader(sheetOf([['序号', '姓名', '性别', '关系']]))
  expect(incomplete.ok && checkMapping(suggestMapping(incomplete.value))).toMatchObject({
    ok: false,
    problem: { code: 'import.columns_missing', facts: { columns: ['户编号'] } },
  })
  expect(findHeader(sheetOf([['甲', '乙']]))).toMatchObject({ ok: false, problem: { code: 'import.no_header' } })
})

test('a value is filled down inside a merge and nowhere else', () => {
  const rows = [
    ['1', '1组', 'H1', '王芳', '户主', '女', '', '', '', ''],
    ['2', '', '', '王明', '子', '男', '', '', '', ''],
    ['3', '', '', '李四', '户主', '男', '', '', '', ''],
  ]
  const merge = (column: number) => ({ firstRow: 2, lastRow: 3, firstColumn: column, lastColumn: column })
  const result = read(rows, [merge(1), merge(2)])
  expect(result.households).toMatchObject([
    { code: 'H1', group: '一组', groupId: 1, persons: [{ name: '王芳' }, { name: '王明' }] },
  ])
  expect(faults(result)).toEqual(['5 household household.code_blank'])
})

test('sums, signatures and empty rows of the form are no people', () => {
  const result = read([
    ['1', '一组', 'H1', '王芳', '户主', '女', '', '', '', ''],
    ['2', '', '', '', '', '', '', '', '', ''],
    ['合计', '', '', '', '1户', '1人', '', '', '', ''],
    ['填表人：王芳', '', '', '', '', '', '', '', '', ''],
  ])
  expect(result).toMatchObject({ rows: 1, problems: [] })
})

test('a number kept as a number is lost, 15 digits are read, an empty cell is a newborn', () => {
  const born = { row: 3, sex: '2', birthDate: '1979-11-02' }
  const result = read([
    ['1', '一组', 'H1', '王芳', '户主', '', '1979年11月', number('19791102', '022'), '138 0000 0000', ''],
    ['2', '一组', 'H1', '王明', '子', '男', '2026.2.1', '', '无', ''],
    ['3', '一组', 'H1', '王强', '子', '男', '', { text: '990921200101010000', kind: 'number' }, '12', ''],
  ])
  expect(result.households[0]?.persons[0]).toMatchObject({ ...born, phone: '13800000000' })
  expect(result.households[0]?.persons[1]).toMatchObject({ identity: null, birthDate: '2026-02-01' })
  expect(faults(result)).toEqual(['5 identity identity.rounded', '5 phone phone.unreadable'])
})

test('one household in two groups, namesakes without numbers and a birthday to come are told', () => {
  const result = read([
    ['1', '一组', 'H1', '王芳', '户主', '女', '1980-01-01', '', '', ''],
    ['2', '二组', 'H1', '王芳', '女', '女', '1980-01-01', '', '', ''],
    ['3', '', 'H2', '李四', '妻', '男', '2027-01-01', '', '', ''],
  ])
  expect(faults(result).sort()).toEqual(
    [
      '4 birthDate age.child_is_older',
      '4 group group.two_in_household',
      '4 name person.twice_in_household',
      '5 birthDate birth.in_future',
      '5 group group.blank',
      '5 relation household.no_head',
      '5 sex sex.unlike_relation',
    ].sort(),
  )
})

test('days as lists write them', () => {
  for (const text of ['1979-11-02', '1979.11.2', '1979/11/02', '19791102', '1979年11月2日', '１９７９．１１．２']) {
    expect(readWrittenDay(text)).toEqual({ kind: 'day', day: '1979-11-02' })
  }
  expect(readWrittenDay('1979年11月')).toEqual({ kind: 'month', months: ['1979-11'] })
  for (const text of ['1979-02-30', '79.11.2', '去年']) expect(readWrittenDay(text)).toEqual({ kind: 'unreadable' })
})

test('days with a time, counted days and years alone are what they are', () => {
  for (const text of ['1979-11-02 00:00:00', '1979/11/2 0:00', '29161', '1979.11.02.', '1979年11月2日生'])
    expect(readWrittenDay(text)).toEqual({ kind: 'day', day: '1979-11-02' })
  expect(readWrittenDay('1979')).toEqual({ kind: 'month', months: ['1979'] })
  expect(readWrittenDay('1979.1', true)).toEqual({ kind: 'month', months: ['1979-01', '1979-10'] })
  for (const text of ['99999', '20141311', '1979年13月']) expect(readWrittenDay(text)).toEqual({ kind: 'unreadable' })
})

test('relations are read as people write them, and 媳妇 is asked', () => {
  const relations = (said: string[]) => {
    const rows = said.map((word, n) => ['', '一组', 'H1', `王${'芳明强'[n]}`, word, '', '', '', '', ''])
    return read(rows).households[0]!.persons.map(({ relation }) => relation)
  }
  expect(relations(['主', '户主之妻', '大儿子'])).toEqual(['02', '12', '22'])
  expect(relations(['本人', '老伴', '上门女婿'])).toEqual(['01', '10', '28'])
  expect(relations(['户主', '媳妇', '儿媳妇'])).toEqual(['02', null, '38'])
})

test('old numbers kept as numbers are read, and what stands for none is none', () => {
  const old = { text: '990921791102022', kind: 'number' } as const
  const result = read([
    ['1', '一组', 'H1', '王芳', '户主', '女', '1979-11-02', old, '1.39E+10', ''],
    ['2', '一组', 'H1', '王明', '子', '男', '', '暂无', '——', ''],
    ['3', '一组', 'H1', '王强', '子', '男', '', '未办', '13800000000/13900000000', ''],
  ])
  expect(result.households[0]?.persons).toMatchObject([
    { identity: number('19791102', '022') },
    { identity: null, phone: null },
    { identity: null, phone: '13800000000' },
  ])
  expect(faults(result)).toEqual(['3 phone phone.unreadable'])
})

test('rows of one household may stand apart; the group and the address are said once', () => {
  const result = read([
    ['1', '一组', 'H1', '王芳', '户主', '女', '', '', '', ''],
    ['2', '二组', 'H2', '李四', '户主', '男', '', '', '', ''],
    ['3', '', 'H1', '王明', '子', '男', '', '', '', ''],
  ])
  expect(result.households.map(({ code, group, persons }) => [code, group, persons.length])).toEqual([
    ['H2', '二组', 1],
    ['H1', '一组', 2],
  ])
  expect(result.problems).toEqual([])
})

test('a household whose rows may go on without a code waits, and one before a new head does not', () => {
  const rows = (relation: string) => [
    ['1', '一组', 'H1', '王芳', '户主', '女', '', '', '', ''],
    ['2', '', '', '王明', relation, '男', '', '', '', ''],
  ]
  expect(faults(read(rows('子')))).toEqual(['3 household household.end_unclear', '4 household household.code_blank'])
  expect(faults(read(rows('户主')))).toEqual(['4 household household.code_blank'])
})

test('a group is found however its number is written, but not guessed between two', () => {
  for (const said of ['一组', '1组', '第一村民小组', '１组']) expect(findGroup(said, groups)?.id).toBe(1)
  expect(findGroup('九组', groups)).toBeNull()
  expect(findGroup('1组', [...groups, { id: 9, name: '一社' }])).toBeNull()
  expect(findGroup('一社', [...groups, { id: 9, name: '一社' }])?.id).toBe(9)
})

test('columns are lettered as the clerk sees them', () => {
  expect([0, 25, 26, 59].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'BH'])
})
