import chineseDays from 'chinese-days'
import { type Calendar, eightHourDay } from '#kernel/shared/workingTime.ts'

const isKnown = (year: number) => chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0

/** The last year for which the kept library has the State Council's notice; weekends alone do not count as holidays there. */
function lastKnownYear(): number {
  let year = 2024
  while (isKnown(year + 1)) year += 1
  return year
}

/** Holidays and make-up working days as published; beyond the last known year every due time is provisional. */
export const chinaCalendar: Calendar = {
  isWorkingDay: (day) => chineseDays.isWorkday(day),
  knownUntil: `${lastKnownYear()}-12-31`,
  openingHours: eightHourDay,
}
