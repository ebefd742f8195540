import { expect, test } from 'vitest'
import { groupSortKey, readChineseNumber, readGroupName, writeChineseNumber } from './chineseNumber.ts'

test.each([
  ['12', 12],
  ['１２', 12],
  ['十二', 12],
  ['二十', 20],
  ['廿一', 21],
  ['一百零三', 103],
  ['一百一十', 110],
  ['二〇', 20],
  ['两千零五', 2005],
  ['零', 0],
])('%s is %i', (text, n) => expect(readChineseNumber(text)).toBe(n))

test.each(['', '组', '十十', '一百百', '三二十', '-1', '1.5'])('%s is no number', (text) =>
  expect(readChineseNumber(text)).toBeNull(),
)

test('every number up to two thousand is written as it is read', () => {
  for (let n = 0; n <= 2000; n++) expect(readChineseNumber(writeChineseNumber(n))).toBe(n)
  expect([1, 10, 12, 20, 103, 110].map(writeChineseNumber)).toEqual([
    '一',
    '十',
    '十二',
    '二十',
    '一百零三',
    '一百一十',
  ])
})

test.each([
  ['一组', 1, '组'],
  ['1组', 1, '组'],
  ['第一组', 1, '组'],
  ['第1村民小组', 1, '组'],
  ['１组', 1, '组'],
  ['1社', 1, '社'],
  ['十二社', 12, '社'],
  ['三队', 3, '队'],
  [' 十 二 组 ', 12, '组'],
  ['7', 7, '组'],
])('%s is group %i, called %s', (text, n, kind) => expect(readGroupName(text)).toEqual({ n, kind }))

test.each(['罗家湾', '', '组', '零组', '一组二组'])('%s names no numbered group', (text) =>
  expect(readGroupName(text)).toBeNull(),
)

test('groups sort by value whatever they are written in, named ones after them', () => {
  const names = ['罗家湾', '十二组', '2组', '一组', '十组', '第三组']
  const sorted = names.toSorted((a, b) => (groupSortKey(a) < groupSortKey(b) ? -1 : 1))
  expect(sorted).toEqual(['一组', '2组', '第三组', '十组', '十二组', '罗家湾'])
})
