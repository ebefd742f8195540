import { addDays, type Day, dayOf, type Instant, instantAt, instantOn, timeOf } from './day.ts'

/** A length of time with its unit in its name, so that nobody can write a bare number. Exactly one unit. */
export type Clock = { workingHours: number } | { workingDays: number } | { calendarDays: number } | { hours: number }

/** When offices are open. It comes in as an argument because holidays are decided each year and differ by place. */
export type Calendar = {
  isWorkingDay(day: Day): boolean
  /** The last day for which the holidays are published; beyond it every answer is provisional. */
  knownUntil: Day
  /** Hours of a working day in order, e.g. `08:00` to `12:00`. */
  openingHours: readonly { from: string; to: string }[]
}

/** When something is due; `provisional` says that holidays not yet published may still move it. */
export type Due = { at: Instant; provisional: boolean }

/** Eight hours with the noon rest that county offices keep. The server may supply others. */
export const eightHourDay: Calendar['openingHours'] = [
  { from: '08:00', to: '12:00' },
  { from: '14:00', to: '18:00' },
]

/** No clock of the product runs longer; a calendar without working days must not hang the server. */
const LONGEST_DAYS = 4000

/**
 * When a clock that starts at `from` runs out. Counting follows the Civil Code: the first day is not counted (art. 201), a last
 * day that is a holiday moves to the next working day, and the day ends when the office closes (art. 203).
 */
export function dueAt(from: Instant, clock: Clock, calendar: Calendar): Due {
  if ('hours' in clock) return { at: instantAt(timeOf(from) + clock.hours * 3_600_000), provisional: false }
  if ('workingHours' in clock) return afterWorkingHours(from, clock.workingHours, calendar)
  const last =
    'workingDays' in clock
      ? afterWorkingDays(from, clock.workingDays, calendar)
      : afterCalendarDays(from, clock, calendar)
  return { at: instantOn(last, closingTime(calendar)), provisional: last > calendar.knownUntil }
}

const closingTime = (calendar: Calendar) => calendar.openingHours.at(-1)?.to ?? '24:00'

function afterCalendarDays(from: Instant, clock: { calendarDays: number }, calendar: Calendar): Day {
  return nextWorkingDay(addDays(dayOf(from), clock.calendarDays), calendar)
}

function afterWorkingDays(from: Instant, workingDays: number, calendar: Calendar): Day {
  let day = dayOf(from)
  for (let left = workingDays; left > 0; left -= 1) day = nextWorkingDay(addDays(day, 1), calendar)
  return workingDays > 0 ? day : nextWorkingDay(day, calendar)
}

function nextWorkingDay(from: Day, calendar: Calendar): Day {
  for (let ahead = 0; ahead < LONGEST_DAYS; ahead += 1) {
    const day = addDays(from, ahead)
    if (calendar.isWorkingDay(day)) return day
  }
  throw new RangeError('the calendar has no working day')
}

function afterWorkingHours(from: Instant, workingHours: number, calendar: Calendar): Due {
  let left = workingHours * 3_600_000
  let day = dayOf(from)
  for (let walked = 0; walked < LONGEST_DAYS; walked += 1, day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue
    for (const opening of calendar.openingHours) {
      const start = Math.max(timeOf(from), timeOf(instantOn(day, opening.from)))
      const open = timeOf(instantOn(day, opening.to)) - start
      if (open <= 0) continue
      if (left <= open) return { at: instantAt(start + left), provisional: day > calendar.knownUntil }
      left -= open
    }
  }
  throw new RangeError('the calendar has too few working hours')
}

/** Working days from one day to another, counted as clocks count them: the first is not, the last is. Same day: none. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let passed = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) passed += 1
  return passed
}

/** The traffic light of a queue: red when overdue, yellow in the last quarter of the time allowed, green before. */
export function dueLight(due: Instant, startedAt: Instant, now: Instant): 'green' | 'yellow' | 'red' {
  const left = timeOf(due) - timeOf(now)
  if (left < 0) return 'red'
  return left * 4 <= timeOf(due) - timeOf(startedAt) ? 'yellow' : 'green'
}
