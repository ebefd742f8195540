import { readFileSync } from 'node:fs'
import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { findTable } from '../register/columns.ts'
import { readRegister } from '../register/households.ts'
import { checkArchive } from './archive.ts'
import { openCsv } from './csv.ts'
import { returnWorkbook } from './returned.ts'
import { openTable } from './table.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../../fixtures/${name}`, import.meta.url))
const groups = ['一组', '二组', '三组', '四组', '十二组'].map((name, n) => ({ id: n + 1, name }))

function take(bytes: Uint8Array, name: string) {
  const tables = openTable(bytes, name)
  const found = tables.ok ? findTable(tables.value) : tables
  if (!found.ok) throw new Error(found.problem.code)
  const { table, header } = found.value
  return { header, ...readRegister(table, header, groups, { demonstration: true, today: '2026-10-12' }) }
}

function giveBack(bytes: Uint8Array, name: string): Buffer {
  const { header, problems } = take(bytes, name)
  const back = returnWorkbook(bytes, name, header, problems)
  if (!back.ok) throw new Error(back.problem.code)
  return Buffer.from(back.value)
}

const sheetOf = (bytes: Buffer) => {
  const book = read(bytes, { type: 'buffer', dense: true, cellNF: true })
  return book.Sheets[book.SheetNames[0]!]!
}
const valuesOf = (bytes: Buffer) =>
  Array.from(sheetOf(bytes)['!data'] ?? [], (row) =>
    Array.from({ length: 11 }, (_, column) => {
      const cell = row?.[column]
      return cell ? [cell.t, cell.v, cell.z] : null
    }),
  )

test('a workbook comes back with the same rows, columns and merges and one column more', () => {
  const given = fixture('messy-register.xlsx')
  const back = giveBack(given, 'messy-register.xlsx')
  expect(checkArchive(back)).toMatchObject({ ok: true })
  expect(valuesOf(back).map((row) => row.slice(0, 10))).toEqual(valuesOf(given).map((row) => row.slice(0, 10)))
  expect(sheetOf(back)['!merges']).toEqual(sheetOf(given)['!merges'])
  const more = valuesOf(back).map((row) => row[10]?.[1])
  expect(more[2]).toBe('问题')
  expect(more[19]).toBe('【错误】身份证号：公民身份号码校验位不对，可能抄错了一位（请对照证件逐位核对）')
  expect(more[22]).toMatch(/^【错误】身份证号：.*；【提醒】手机号码：/)
  expect(more.filter(Boolean)).toHaveLength(1 + new Set(take(given, 'x').problems.map(({ row }) => row)).size)
})

test('what came back comes in again as the same people, and its further column is written over', () => {
  const given = fixture('messy-register.xlsx')
  const back = giveBack(given, 'a.xlsx')
  const again = take(back, 'a.xlsx')
  expect(again.households).toEqual(take(given, 'a.xlsx').households)
  expect(again.problems).toEqual(take(given, 'a.xlsx').problems)
  expect(valuesOf(giveBack(back, 'a.xlsx'))).toEqual(valuesOf(back))
})

test('a sentence of an earlier return is taken away where the row is right now', () => {
  const back = giveBack(fixture('messy-register.xlsx'), 'a.xlsx')
  const { header } = take(back, 'a.xlsx')
  const clean = returnWorkbook(back, 'a.xlsx', header, [])
  if (!clean.ok) throw new Error(clean.problem.code)
  const more = valuesOf(Buffer.from(clean.value)).map((row) => row[10]?.[1])
  expect(more.filter(Boolean)).toEqual(['问题'])
})

test('a list comes back as UTF-8 that any program opens, with its long numbers whole', () => {
  const given = fixture('messy-register.gbk.csv')
  const back = giveBack(given, 'a.csv')
  expect([...back.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const fields = (bytes: Buffer) => {
    const file = openCsv(bytes)
    return file.ok ? [...file.value.fields] : []
  }
  expect(fields(back).map((row) => row[10])).toEqual(
    expect.arrayContaining(['问题', expect.stringContaining('【提醒】联系方式')]),
  )
  expect(fields(back)[3]!.slice(0, 7)).toEqual(fields(given)[3]!.slice(0, 7))
  expect(fields(back)[3]![7]).toMatch(/^\t99/)
  const again = take(back, 'a.csv')
  expect(again.households).toEqual(take(given, 'a.csv').households)
  expect(fields(giveBack(back, 'a.csv'))).toEqual(fields(back))
})
