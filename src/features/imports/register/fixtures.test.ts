import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openTable } from '../workbook/table.ts'
import { findTable, letterOf } from './columns.ts'
import { readRegister, type Village } from './households.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../../fixtures/${name}`, import.meta.url))
const groups = (names: readonly string[]) => names.map((name, n) => ({ id: n + 1, name }))

function read(name: string, villages: readonly Village[], bytes: Uint8Array = fixture(name)) {
  const tables = openTable(bytes, name)
  const found = tables.ok ? findTable(tables.value) : tables
  if (!found.ok) throw new Error(found.problem.code)
  const { table, header } = found.value
  const register = readRegister(table, header, { villages, demonstration: true, today: '2026-10-12' })
  const problems = register.problems
    .map(({ row, key, code, severity }) => ({ row, column: letterOf(header, key), code, severity }))
    .sort((a, b) => a.row - b.row || (String(a.column) < String(b.column) ? -1 : 1))
  return { ...register, problems, header }
}

const expected = (name: string) => JSON.parse(fixture(`${name}.expected.json`).toString())
const village = { id: 1, name: '石泉村', groups: groups(['一组', '二组', '三组', '四组', '十二组']) }

test('[D-27] the workbook a village keeps is read as it is: everything wrong in it is found, and nothing else', () => {
  const register = read('messy-register.xlsx', [village])
  expect(register.problems).toEqual(expected('messy-register.xlsx'))
  expect(register.rows).toBe(45)
  expect(register.households).toHaveLength(16)
})

test('however the right rows are written, they are read as the cards say', () => {
  const { households } = read('messy-register.xlsx', [village])
  expect(households.slice(0, 5)).toMatchObject([
    {
      code: '1',
      group: '一组',
      villageId: 1,
      persons: [
        { name: '贺长林', relation: '02', birthDate: '1964-05-07', sex: '1', phone: '13900000011' },
        { name: '汤月娥', relation: '12', birthDate: '1966-02-21', sex: '2' },
        { name: '贺志强', relation: '22', birthDate: '1988-03-14' },
        {
          name: '贺子涵',
          relation: '42',
          birthDate: '2014-11-03',
          identity: expect.stringMatching(/^990923201411030\d{3}$/),
        },
      ],
    },
    {
      code: '2',
      persons: [
        { birthDate: '1958-01-09', identity: expect.stringMatching(/^99092319580109/) },
        { relation: '10', birthDate: '1960-12-25', phone: '13900000026' },
        { name: '龙·阿依古丽', relation: '38', birthDate: '1985-10-01' },
      ],
    },
    {
      code: '3',
      group: '二组',
      persons: [{ sex: '1', phone: '09155550017' }, {}, { identity: null, birthDate: '2026-06-02' }],
    },
    { code: '4', group: '四组', persons: [{ relation: '02' }] },
    { code: '5', group: '十二组', persons: [{ phone: null }, { relation: '11' }, { birthDate: '2003-02-28' }] },
  ])
})

test('[D-27] remarks and serial numbers of a list are not kept', () => {
  const { households } = read('messy-register.gbk.csv', [village])
  expect(JSON.stringify(households)).not.toContain('外出')
  expect(Object.keys(households[0]!).sort()).toEqual(['address', 'code', 'group', 'groupId', 'persons', 'villageId'])
})

test('a list saved by WPS in GBK is read with the same care', () => {
  const register = read('messy-register.gbk.csv', [village])
  expect(register.problems).toEqual(expected('messy-register.gbk.csv'))
  expect(register.households[0]).toMatchObject({
    code: 'A001',
    group: '一组',
    persons: [
      { row: 4, name: '祝文远', birthDate: '1967-01-19', phone: '13900000111' },
      { row: 5, name: '祝英', birthDate: '1992-05-06', relation: '32' },
      { row: 6, name: '古丽·买买提', identity: expect.stringMatching(/^990924/) },
    ],
  })
})

test('a list for several villages in UTF-8 places each household in its own', () => {
  const villages = [
    { id: 1, name: '东坡村', groups: groups(['一组', '二组']) },
    { id: 2, name: '西岭村', groups: groups(['一社', '二社']) },
  ]
  const register = read('register.utf8.csv', villages)
  expect(register.problems).toEqual(expected('register.utf8.csv'))
  expect(register.households.slice(0, 2)).toMatchObject([
    {
      villageId: 1,
      code: '1',
      group: '一组',
      address: '东坡村1组8号',
      persons: [{ birthDate: '1972-09-09' }, { phone: '13900000212' }],
    },
    { villageId: 2, code: '1', group: '二社', persons: [{ isHead: true }, { isHead: false }] },
  ])
})
