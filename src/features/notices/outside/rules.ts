import { addDays, dayOf, type Instant, instantOn, timeOf } from '#kernel/shared/day.ts'
import { kindsBy, type NoticeKind } from '../kinds.ts'

/** The ways that lead to a person; groups have their robots. */
export const outsideWays = ['sms', 'email', 'push'] as const
export type OutsideWay = (typeof outsideWays)[number]

export type Choice = {
  waysOff: readonly string[]
  kindsOff: readonly string[]
  dailyAt: number | null
  quietFrom: number
  quietTo: number
  language: 'zh' | 'en'
}

/** Who chose nothing is told at once, by day, in Chinese. */
export const usualChoice: Choice = {
  ...{ waysOff: [], kindsOff: [], dailyAt: null },
  ...{ quietFrom: 22, quietTo: 7, language: 'zh' },
}

/** Whether somebody wants to hear this on this way. By SMS only what waits for them. */
export const wants = ({ waysOff, kindsOff }: Choice, way: OutsideWay, kind: NoticeKind): boolean =>
  !waysOff.includes(way) && !kindsOff.includes(kind) && (way !== 'sms' || kindsBy[kind].pressing)

const hourOf = (at: Instant): number => (new Date(timeOf(at)).getUTCHours() + 8) % 24

const isQuiet = ({ quietFrom: from, quietTo: to }: Choice, hour: number): boolean =>
  from < to ? hour >= from && hour < to : from > to && (hour >= from || hour < to)

/** The next time a clock in Shanghai shows this full hour. */
function nextAt(hour: number, now: Instant): Instant {
  const clock = `${String(hour).padStart(2, '0')}:00`
  const today = instantOn(dayOf(now), clock)
  return timeOf(today) > timeOf(now) ? today : instantOn(addDays(dayOf(now), 1), clock)
}

/** When a message may go: now, at the hour of the one message a day, or when the quiet hours are over. */
export function momentFor(choice: Choice, now: Instant): Instant {
  const wished = choice.dailyAt === null ? now : nextAt(choice.dailyAt, now)
  return isQuiet(choice, hourOf(wished)) ? nextAt(choice.quietTo, wished) : wished
}
