import { expect, test } from 'vitest'
import { addDays } from '#kernel/shared/day.ts'
import { dayHere, dayText, momentText, untilText } from './dates.ts'

test('a day of this year is said without its year', () => {
  expect(dayText('2026-03-04', 'zh', '2026-05-01')).toBe('3月4日')
  expect(dayText('2025-12-31', 'zh', '2026-01-01')).toBe('2025年12月31日')
  expect(dayText('2026-03-04', 'en', '2026-05-01')).toBe('4 Mar')
  expect(dayText('2025-12-31', 'en', '2026-01-01')).toBe('31 Dec 2025')
})

test('every day is said as the formatter of a browser would say it', () => {
  for (const [language, locale, month] of [
    ['zh', 'zh-CN', 'long'],
    ['en', 'en-GB', 'short'],
  ] as const) {
    const format = new Intl.DateTimeFormat(locale, { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' })
    for (let day = '1931-01-01'; day < '2031-01-01'; day = addDays(day, 17))
      expect(dayText(day, language, '2040-01-01')).toBe(format.format(new Date(`${day}T00:00:00Z`)))
  }
})

test('a moment is said in the county’s time, not in the phone’s', () => {
  expect(momentText('2026-03-04T17:30:00Z', 'zh', '2026-05-01')).toBe('3月5日 01:30')
  expect(momentText('2026-12-31T16:05:00+00:00', 'en', '2026-05-01')).toBe('1 Jan 2027 00:05')
  expect(dayHere(new Date('2026-03-04T17:30:00Z'))).toBe('2026-03-05')
})

test('a time that ends at midnight ends on its own day', () => {
  expect(untilText('2026-12-01T16:00:00Z', 'zh', '2026-05-01')).toBe('12月1日 24:00')
  expect(untilText('2026-12-01T10:00:00Z', 'zh', '2026-05-01')).toBe('12月1日 18:00')
})
