import type { Day } from '../shared/day.ts'
import { groupOf, type Kin, sexOf } from './relations.ts'
import { yearsBetween } from './validity.ts'

/** Whoever stays at home while those who would care for them are away. Derived from the household each time, typed by nobody. */
export type LeftBehind = 'child' | 'elder' | 'woman'

export type AtHome = Kin & { id: number; away: boolean }

/** Until when somebody is a child, from when grown and from when old: what a place says, by the law in force. */
export type AgeLimits = { childUntil: number; adultFrom: number; elderFrom: number }

/**
 * Ages at which anything of this changes, as the last birthday of those who have reached them, the oldest first. Two people between the
 * same two of them count alike, so that a county of a million is reckoned by a few hundred kinds of households.
 */
export const birthdaysThatCount = (limits: readonly AgeLimits[], today: Day): readonly Day[] =>
  [...new Set(limits.flatMap(({ childUntil, adultFrom, elderFrom }) => [elderFrom, adultFrom, childUntil]))]
    .sort((one, other) => other - one)
    .map((age) => `${String(Number(today.slice(0, 4)) - age).padStart(4, '0')}${today.slice(4)}`)

/**
 * 留守儿童: a child with a parent (or, where the register names none, every grown member who is not old) away. 留守老人: an elder with a child
 * away and no grown member younger than that at home. 留守妇女: a grown wife, not old, whose husband is away.
 */
export function leftBehindOf(
  members: readonly AtHome[],
  today: Day,
  { childUntil, adultFrom, elderFrom }: AgeLimits,
): Map<number, LeftBehind> {
  const age = ({ birthDate }: AtHome) => (birthDate === null ? null : yearsBetween(birthDate, today))
  const between = (one: AtHome, from: number, to: number) => {
    const years = age(one)
    return years !== null && years >= from && years < to
  }
  const working = members.filter((one) => between(one, adultFrom, elderFrom))
  const someAway = working.some((one) => one.away)
  const noneHere = !working.some((one) => !one.away)
  const found = new Map<number, LeftBehind>()
  for (const one of members) {
    if (one.away) continue
    const parents = parentsOf(one, members)
    if (between(one, 0, childUntil)) {
      if (parents.length > 0 ? parents.some((parent) => parent.away) : someAway && noneHere) found.set(one.id, 'child')
    } else if (between(one, elderFrom, 200)) {
      if (someAway && noneHere) found.set(one.id, 'elder')
    } else if (working.includes(one) && sexOf(one) === '2' && husbandOf(one, members)?.away) found.set(one.id, 'woman')
  }
  return found
}

const groups: Record<string, readonly string[]> = { child: ['head', 'spouse'], grandchild: ['child', 'childInLaw'] }

/** The generation above, as far as the relations to the head tell it. */
function parentsOf(one: AtHome, members: readonly AtHome[]): AtHome[] {
  const above = groups[groupOf(one.relation)] ?? []
  return members.filter((other) => other.id !== one.id && above.includes(groupOf(other.relation)))
}

/** The husband where the relations name one couple of that generation; of two sons' wives nobody guesses. */
function husbandOf(one: AtHome, members: readonly AtHome[]): AtHome | null {
  const pairs: Record<string, string> = { head: 'spouse', spouse: 'head', childInLaw: 'child', child: 'childInLaw' }
  const group = groupOf(one.relation)
  const wives = members.filter((other) => groupOf(other.relation) === group && sexOf(other) === '2')
  const men = members.filter((other) => groupOf(other.relation) === pairs[group] && sexOf(other) === '1')
  return wives.length === 1 && men.length === 1 ? (men[0] ?? null) : null
}
