import type { Instant } from '#kernel/shared/day.ts'
import { nextAt, outsideOf, type QuietHours } from '#kernel/shared/quietHours.ts'
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

/** When a message may go, now or at the hour of the one message a day, and the quiet hours that hold for each further try. */
export function timesFor(choice: Choice, now: Instant): { nextAt: Instant; quiet: QuietHours } {
  const quiet = { from: choice.quietFrom, to: choice.quietTo }
  return { quiet, nextAt: outsideOf(quiet, choice.dailyAt === null ? now : nextAt(choice.dailyAt, now)) }
}
