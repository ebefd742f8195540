import { expect, test } from 'vitest'
import { groupWays, withParts } from './groupWays.ts'

const rows = [
  { id: 1, depth: 0, name: '一组' },
  { id: 2, depth: 1, name: '上院' },
  { id: 3, depth: 2, name: '东厢' },
  { id: 4, depth: 1, name: '下院' },
  { id: 5, depth: 0, name: '二组' },
  { id: 6, depth: 1, name: '上院' },
]

test('[A-21] a group of any depth is called by its whole way, so that two of one name are told apart', () => {
  expect(groupWays(rows).map(({ label }) => label)).toEqual([
    '一组',
    '一组 › 上院',
    '一组 › 上院 › 东厢',
    '一组 › 下院',
    '二组',
    '二组 › 上院',
  ])
})

test('a group with its parts ends where the next one of its level begins', () => {
  expect([...withParts(rows, 1)]).toEqual([1, 2, 3, 4])
  expect([...withParts(rows, 2)]).toEqual([2, 3])
  expect([...withParts(rows, 6)]).toEqual([6])
  expect([...withParts(rows, 9)]).toEqual([])
})
