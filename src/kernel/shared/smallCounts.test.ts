import { expect, test } from 'vitest'
import { hideOne, hideSmall } from './smallCounts.ts'

test('[D-01 R-05] a count below five is hidden, nought is not, and a hidden one cannot be had from the sum', () => {
  expect(hideSmall([12, 3, 4, 0, 5])).toEqual([12, null, null, 0, 5])
  expect(hideSmall([12, 3, 0, 7])).toEqual([12, null, 0, null])
  expect(hideSmall([0, 2, 0])).toEqual([0, null, 0])
  expect(hideSmall([])).toEqual([])
  expect([0, 1, 4, 5].map(hideOne)).toEqual([0, null, null, 5])
})
