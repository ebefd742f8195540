import { describe, expect, test } from 'vitest'
import { instantOn, weekdayOf } from './day.ts'
import { type Calendar, type Clock, dueAt, dueLight, eightHourDay } from './workingTime.ts'

/** Weekdays, with the first week of October off and Saturday 10 October worked instead. */
const calendar: Calendar = {
  isWorkingDay: (day) => day === '2026-10-10' || (weekdayOf(day) <= 5 && !(day >= '2026-10-01' && day <= '2026-10-07')),
  knownUntil: '2026-12-31',
  openingHours: eightHourDay,
}

const due = (from: [string, string], clock: Clock) => dueAt(instantOn(...from), clock, calendar)

describe('when a clock runs out', () => {
  test.each<[string, [string, string], Clock, [string, string]]>([
    ['within one morning', ['2026-03-02', '08:30'], { workingHours: 2 }, ['2026-03-02', '10:30']],
    ['over the noon rest', ['2026-03-02', '11:00'], { workingHours: 4 }, ['2026-03-02', '17:00']],
    [
      'placed at night, it starts in the morning',
      ['2026-03-02', '23:00'],
      { workingHours: 1 },
      ['2026-03-03', '09:00'],
    ],
    ['over a weekend', ['2026-03-06', '17:00'], { workingHours: 2 }, ['2026-03-09', '09:00']],
    ['a full day ends when the office closes', ['2026-03-02', '08:00'], { workingHours: 8 }, ['2026-03-02', '18:00']],
    ['hours run day and night', ['2026-03-06', '17:00'], { hours: 24 }, ['2026-03-07', '17:00']],
    ['the first day is not counted', ['2026-03-02', '08:00'], { workingDays: 1 }, ['2026-03-03', '18:00']],
    ['five working days are a week', ['2026-03-04', '10:00'], { workingDays: 5 }, ['2026-03-11', '18:00']],
    ['a holiday week and its worked Saturday', ['2026-09-30', '10:00'], { workingDays: 3 }, ['2026-10-10', '18:00']],
    ['calendar days go through weekends', ['2026-03-02', '10:00'], { calendarDays: 7 }, ['2026-03-09', '18:00']],
    ['a last day on a Saturday moves to Monday', ['2026-03-02', '10:00'], { calendarDays: 5 }, ['2026-03-09', '18:00']],
    [
      'a last day in the holidays moves behind them',
      ['2026-09-24', '10:00'],
      { calendarDays: 10 },
      ['2026-10-08', '18:00'],
    ],
  ])('%s', (_, from, clock, expected) => {
    expect(due(from, clock)).toEqual({ at: instantOn(...expected), provisional: false })
  })

  test('beyond the published holidays the time is provisional', () => {
    expect(due(['2026-12-30', '10:00'], { workingDays: 2 }).provisional).toBe(true)
    expect(due(['2026-12-31', '17:00'], { workingHours: 2 }).provisional).toBe(true)
    expect(due(['2026-12-30', '10:00'], { workingDays: 1 }).provisional).toBe(false)
    expect(due(['2026-12-31', '17:00'], { hours: 48 }).provisional).toBe(false)
  })

  test('a calendar without working days throws instead of running for ever', () => {
    const closed = { ...calendar, isWorkingDay: () => false }
    expect(() => dueAt('2026-03-02T00:00:00Z', { workingDays: 1 }, closed)).toThrow('no working day')
    expect(() => dueAt('2026-03-02T00:00:00Z', { workingHours: 1 }, closed)).toThrow('too few')
  })
})

test('a light is green at first, yellow in the last quarter, red when the time is over', () => {
  const light = (clockTime: string) =>
    dueLight(instantOn('2026-03-02', '18:00'), instantOn('2026-03-02', '10:00'), instantOn('2026-03-02', clockTime))
  expect(light('10:00')).toBe('green')
  expect(light('15:59')).toBe('green')
  expect(light('16:00')).toBe('yellow')
  expect(light('18:00')).toBe('yellow')
  expect(light('18:01')).toBe('red')
})
