import type { BodyType } from '#kernel/organisation/bodyType.ts'

export const isAid = (type: BodyType): boolean => type.family === 'mutualAid'

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
