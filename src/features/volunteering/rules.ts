import { randomInt } from 'node:crypto'
import type { BodyType } from '#kernel/organisation/bodyType.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

/** Who offers: known as what, with how many posts in term, from here or from elsewhere, and whether too young for it here. */
export type Willing = { kinds: readonly string[]; posts: number; livesHere: boolean; tooYoungFor: number | null }

/** Whether somebody may offer to sit in a body of this kind. Seats that lead or carry a post are given, not taken. */
export function checkOffer(type: BodyType, role: string, willing: Willing): Decision<null> {
  const wanted = type.roles.find((one) => one.id === role)
  if (!type.takes || !wanted || wanted.leads || wanted.title !== undefined) return no('volunteering.not_offered')
  return mayServe(type, willing)
}

export function mayServe(type: BodyType, { kinds, posts, livesHere, tooYoungFor }: Willing): Decision<null> {
  const { takes } = type
  if (!takes) return no('volunteering.not_offered')
  if (tooYoungFor !== null) return no('volunteering.too_young', { years: tooYoungFor })
  if (!livesHere && !takes.fromElsewhere) return no('volunteering.other_village')
  if (takes.who !== undefined && !kinds.includes(takes.who)) return no('volunteering.not_for_you')
  if (takes.withoutOffice && posts > 0) return no('volunteering.has_office')
  return yes(null)
}

/** A service is written down when it is over, and not years later. */
export function checkDeed(on: Day, today: Day, earliest: Day): Decision<null> {
  if (on > today) return no('volunteering.not_yet')
  return on < earliest ? no('volunteering.too_long_ago') : yes(null)
}

/** Eight digits, told from mouth to mouth. */
export const newCode = (): string => String(randomInt(100_000_000)).padStart(8, '0')
