/** A calendar day as `YYYY-MM-DD`. A string, never a `Date`: a birthday or a holiday has no hour and no time zone. */
export type Day = string

/** A moment as an ISO 8601 string with its offset, e.g. `2026-03-02T01:30:00.000Z`. */
export type Instant = string

const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000
const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * True only for a day that exists and that somebody may mean: 2026-02-29 and the year 0000 come from a typing mistake, and what is
 * reckoned from a day of the year 9999 would be no day any more.
 */
export const isDay = (value: unknown): value is Day => exists(value) && value >= '1000' && value < '3000'

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Reckoned, not asked of a `Date`: a county's list asks it half a million times. */
function exists(value: unknown): value is Day {
  if (typeof value !== 'string' || !DAY_FORM.test(value)) return false
  const month = Number(value.slice(5, 7))
  const day = Number(value.slice(8))
  const most = month === 2 && isLeap(Number(value.slice(0, 4))) ? 29 : (daysOfMonth[month - 1] ?? 0)
  return day >= 1 && day <= most
}

/** The day as a count from 1970-01-01. Whoever passes something that is no day has a fault in the code, so it throws. */
function dayNumber(day: Day): number {
  if (!exists(day)) throw new RangeError(`not a day: ${day}`)
  return Date.parse(`${day}T00:00:00.000Z`) / DAY_MS
}

export const addDays = (day: Day, days: number): Day =>
  new Date((dayNumber(day) + days) * DAY_MS).toISOString().slice(0, 10)

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** Negative, zero or positive, for sorting. The form makes the order of text the order of time. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

/** Milliseconds of an instant; throws on text that is none, because that is a fault in the code. */
export function timeOf(instant: Instant): number {
  if (instant === read.instant) return read.time
  const time = Date.parse(instant)
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${instant}`)
  read = { instant, time }
  return time
}

/** One call compares its own moment with others a dozen times. */
let read = { instant: '1970-01-01T00:00:00.000Z', time: 0 }

export const instantAt = (time: number): Instant => new Date(time).toISOString()

/** The business day on which an instant falls. China has kept one offset without summer time since 1991. */
export function dayOf(instant: Instant): Day {
  if (instant !== asked.instant) asked = { instant, day: instantAt(timeOf(instant) + SHANGHAI_MS).slice(0, 10) }
  return asked.day
}

/** One call asks for the day of its own moment a dozen times. */
let asked: { instant: Instant; day: Day } = { instant: '', day: '' }

/** What the clocks of the county show at an instant: `08:30`. */
export const clockOf = (instant: Instant): string => instantAt(timeOf(instant) + SHANGHAI_MS).slice(11, 16)

/** The instant of a clock time such as `08:30` on a business day; `24:00` is the end of the day. */
export function instantOn(day: Day, clockTime: string): Instant {
  const [hours, minutes] = clockTime.split(':').map(Number)
  return instantAt(dayNumber(day) * DAY_MS - SHANGHAI_MS + ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000)
}
