import chineseDays from 'chinese-days'
import type { Day } from '#kernel/shared/day.ts'
import { type Calendar, eightHourDay } from '#kernel/shared/workingTime.ts'

const isKnown = (year: number) => chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0

/** The last year for which the kept library has the State Council's notice; weekends alone do not count as holidays there. */
function lastKnownYear(): number {
  let year = 2024
  while (isKnown(year + 1)) year += 1
  return year
}

/** A clock that runs for days asks for each of them, and every step of every request sets one. */
const asked = new Map<Day, boolean>()
const mostAsked = 10_000

function isWorkingDay(day: Day): boolean {
  const known = asked.get(day)
  if (known !== undefined) return known
  if (asked.size >= mostAsked) asked.clear()
  const working = chineseDays.isWorkday(day)
  asked.set(day, working)
  return working
}

/** Holidays and make-up working days as published; beyond the last known year every due time is provisional. */
export const chinaCalendar: Calendar = {
  isWorkingDay,
  knownUntil: `${lastKnownYear()}-12-31`,
  openingHours: eightHourDay,
}
