import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, compareDays, dayOf, daysBetween, instantOn, isDay, weekdayOf } from './day.ts'

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2024-02-29', true],
  ['2026-13-01', false],
  ['2026-1-01', false],
  ['20260101', false],
  [20260101, false],
])('a day is a day that exists: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected)
})

test('days are added over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
})

test('adding days and taking them away leads back, and the order of text is the order of days', () => {
  const aDay = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('1970-01-01', n))
  fc.assert(
    fc.property(aDay, fc.integer({ min: -9000, max: 9000 }), (day, n) => {
      const other = addDays(day, n)
      expect(addDays(other, -n)).toBe(day)
      expect(daysBetween(day, other)).toBe(n)
      expect(Math.sign(compareDays(other, day))).toBe(Math.sign(n))
      expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day))
    }),
  )
})

test('the business day is that of Shanghai, whatever the zone of the machine', () => {
  expect(dayOf('2026-03-01T15:59:59.999Z')).toBe('2026-03-01')
  expect(dayOf('2026-03-01T16:00:00Z')).toBe('2026-03-02')
  expect(dayOf('2026-03-02T00:30:00+08:00')).toBe('2026-03-02')
  expect(instantOn('2026-03-02', '08:30')).toBe('2026-03-02T00:30:00.000Z')
  expect(instantOn('2026-03-02', '24:00')).toBe('2026-03-02T16:00:00.000Z')
})

test('weekdays count from Monday', () => {
  expect(weekdayOf('2026-03-02')).toBe(1)
  expect(weekdayOf('2026-03-01')).toBe(7)
  expect(weekdayOf('1969-12-31')).toBe(3)
})

test('what is no day is a fault in the code and throws', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow('not a day')
  expect(() => dayOf('yesterday')).toThrow('not an instant')
})
