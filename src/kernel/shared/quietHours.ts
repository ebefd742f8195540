import { addDays, clockOf, dayOf, type Instant, instantOn, timeOf } from './day.ts'

/** Full hours of a clock in Shanghai between which nobody is disturbed; the same hour twice means none. */
export type QuietHours = { from: number; to: number }

/** The hour that a clock in Shanghai shows. */
export const hourOf = (at: Instant): number => Number(clockOf(at).slice(0, 2))

const isQuiet = ({ from, to }: QuietHours, hour: number): boolean =>
  from < to ? hour >= from && hour < to : from > to && (hour >= from || hour < to)

/** The next time a clock in Shanghai shows this full hour. */
export function nextAt(hour: number, now: Instant): Instant {
  const clock = `${String(hour).padStart(2, '0')}:00`
  const today = instantOn(dayOf(now), clock)
  return timeOf(today) > timeOf(now) ? today : instantOn(addDays(dayOf(now), 1), clock)
}

/** The moment itself, or where it is quiet then, the end of the quiet hours. */
export const outsideOf = (quiet: QuietHours, at: Instant): Instant =>
  isQuiet(quiet, hourOf(at)) ? nextAt(quiet.to, at) : at
