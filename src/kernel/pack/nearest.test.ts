import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

test.each([
  ['phaze', ['zh', 'en', 'phase', 'due'], 'phase'],
  ['workingDay', ['workingDays', 'workingHours'], 'workingDays'],
  ['dispathcer', ['dispatcher', 'handler'], 'dispatcher'],
  ['opne', ['open', 'done'], 'open'],
  ['ZH', ['en', 'zh'], 'zh'],
  ['king', ['handler', 'resident'], undefined],
  ['x', [], undefined],
])('%s among %j is probably %s', (name, known, expected) => {
  expect(nearest(name, known)).toBe(expected)
})
