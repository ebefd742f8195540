import type { BodyType } from '#kernel/organisation/bodyType.ts'
import type { Instant } from '#kernel/shared/day.ts'

export const isAid = (type: BodyType): boolean => type.family === 'mutualAid'

const dayMs = 86_400_000

/** Nobody waits for ever: where no leader reads it here, or none did for so many days, the office may write down the leader's word. */
export const officeMayAnswer = (one: { leaderReads: boolean; askedAt: Instant }, now: Instant, days: number): boolean =>
  !one.leaderReads || Date.parse(now) - Date.parse(one.askedAt) >= days * dayMs

type Standing = 'none' | 'asked' | 'member' | 'leader'

/** A seat counts before a question, and the leader's before a member's. */
export function standingOf(
  bodyId: number,
  standings: readonly { body_id: number; leads: boolean; asked: boolean }[],
): Standing {
  const mine = standings.filter((one) => one.body_id === bodyId)
  const seat = mine.find((one) => !one.asked)
  if (seat) return seat.leads ? 'leader' : 'member'
  return mine.length > 0 ? 'asked' : 'none'
}
