import { readFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { findCode } from '#kernel/shared/codes/dictionary.ts'
import { sexCodes } from '#kernel/shared/codes/sex.ts'
import { identityMismatches, readIdentityNumber } from '#kernel/shared/identityNumber.ts'
import { registerColumns, registerOf } from './register.ts'
import { taihangVillage } from './taihang.ts'

const village = taihangVillage()
const cellsOf = (name: string) => {
  const sheet = read(readFileSync(new URL(`../../../../fixtures/${name}`, import.meta.url))).Sheets.花名册!
  return { sheet, rows: utils.sheet_to_json<string[]>(sheet, { header: 1, raw: true, defval: '' }) }
}

test('太行村 has eight groups, clusters in three of them, and about a thousand people', () => {
  expect(village).toMatchObject({ code: '610921103214', source: 'workbook' })
  expect(village.groups.map((group) => group.name).join()).toBe('一组,二组,三组,四组,五组,六组,七组,八组')
  expect(village.households.length).toBeGreaterThanOrEqual(240)
  expect(village.households.length).toBeLessThanOrEqual(300)
  expect(Math.round(village.households.flatMap((household) => household.persons).length / 100)).toBe(10)
  expect(new Set(village.grids.map((grid) => grid.level))).toEqual(new Set([1, 2, 3]))
  expect(village.households.some((household) => household.gridKey === null)).toBe(true)
})

test('the committed workbook is what the generator says today', () => {
  const title = { name: '平梁镇太行村户籍人口花名册', body: '太行村村民委员会', day: '2026年9月30日' }
  const { rows, merges } = registerOf(village, title)
  const { sheet, rows: written } = cellsOf('taihang-register.xlsx')
  const width = registerColumns.length
  expect(written).toEqual(rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? '')))
  expect(sheet['!merges']).toEqual(merges)
})

test('the small workbook bears the faults that its list names', () => {
  const expected = JSON.parse(
    readFileSync(new URL('../../../../fixtures/small-with-problems.expected.json', import.meta.url), 'utf8'),
  ) as { row: number; column: string; code: string }[]
  const { rows } = cellsOf('small-with-problems.xlsx')
  const cell = (code: string) => {
    const problem = expected.find((one) => one.code === code)!
    return rows[problem.row - 1]![rows[2]!.indexOf(problem.column)]
  }
  expect(expected).toHaveLength(9)
  expect(['household.two_heads', 'name.blank', 'relation.unknown', 'group.unknown'].map(cell)).toEqual([
    '户主',
    '',
    '邻家',
    '十九组',
  ])
  const numbers = rows.slice(3).map((row, i) => ({ row: i + 4, answer: readIdentityNumber(row[7]!), said: row }))
  const faults = numbers.flatMap(({ row, answer, said }) =>
    answer.ok
      ? identityMismatches(answer.value, { birthDate: said[6], sex: findCode(sexCodes, said[5]!) }).map((p) => [
          row,
          p.code,
        ])
      : [[row, answer.problem.code]],
  )
  const wanted = expected.filter(({ code }) => code.startsWith('identity.') && code !== 'identity.duplicate_in_file')
  expect(faults).toEqual(wanted.map(({ row, code }) => [row, code]))
})
