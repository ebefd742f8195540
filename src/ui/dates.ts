import { clockOf, dayOf, instantAt, timeOf } from '#kernel/shared/day.ts'
import type { Language } from './words.ts'

/**
 * Reckoned by ourselves: a browser's own formatter takes a slow phone 50 ms to make, and a page needs three of them before it can show
 * its first list.
 */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

/** A day as people say it: 2026-03-04 → 3月4日; the year only when it is not this one. */
export function dayText(day: string, language: Language, today: string = todayHere()): string {
  const [year = '', month, date] = day.split('-')
  const sameYear = year === today.slice(0, 4)
  if (language === 'zh') return `${sameYear ? '' : `${year}年`}${Number(month)}月${Number(date)}日`
  return `${Number(date)} ${months[Number(month) - 1]}${sameYear ? '' : ` ${year}`}`
}

/** A moment in the county's time: 3月4日 15:30. */
export const momentText = (instant: string, language: Language, today: string = todayHere()): string =>
  `${dayText(dayOf(instant), language, today)} ${clockOf(instant)}`

/** The end of a time allowed: midnight belongs to the day that ends with it, as people say it (24:00, not 00:00 of the next). */
export function untilText(instant: string, language: Language, today: string = todayHere()): string {
  const before = dayOf(instantAt(timeOf(instant) - 1))
  return before === dayOf(instant) ? momentText(instant, language, today) : `${dayText(before, language, today)} 24:00`
}

/** The day in Shanghai, as YYYY-MM-DD: the business day of the product wherever the phone is. */
export const dayHere = (at: Date): string => dayOf(at.toISOString())

export const todayHere = (): string => dayHere(new Date())
