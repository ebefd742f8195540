import { addDays, type Day } from '../shared/day.ts'
import { neededOf } from './seating.ts'
import type { Share } from './share.ts'

/**
 * How a post is called out openly: so many days to put oneself forward, then so many to vote, one vote for each household. `present` is
 * the least share of the households, `agree` the least share of those that voted. A secret vote is added up and kept nowhere beside
 * the household.
 */
export type CallRule = {
  secret?: true
  offersDays: number
  votesDays: number
  present: Share
  agree: Share
  termYears?: number
}

export type CallDays = { offersUntil: Day; votesUntil: Day }

/** The last days of both halves of a call that begins today. */
export const daysOf = (rule: CallRule, today: Day): CallDays => ({
  offersUntil: addDays(today, rule.offersDays - 1),
  votesUntil: addDays(today, rule.offersDays + rule.votesDays - 1),
})

export type Stage = 'offers' | 'votes' | 'over'

/** What a call is at on a day; both last days are included. */
export const stageOn = ({ offersUntil, votesUntil }: CallDays, today: Day): Stage =>
  today <= offersUntil ? 'offers' : today <= votesUntil ? 'votes' : 'over'

type Standing = { id: number; votes: number }
export type Outcome = { chosen: number } | { without: 'nobody' | 'quorum' | 'agree' | 'tie' }

/** Who was chosen, or why nobody was. Compared in whole numbers; two who are level are decided by nobody but the households. */
export function outcomeOf(rule: CallRule, roll: number, candidates: readonly Standing[]): Outcome {
  if (candidates.length === 0) return { without: 'nobody' }
  const voted = candidates.reduce((sum, one) => sum + one.votes, 0)
  if (voted === 0 || voted < neededOf(rule.present, roll)) return { without: 'quorum' }
  const [first, second] = candidates.toSorted((a, b) => b.votes - a.votes)
  if (second && second.votes === first!.votes) return { without: 'tie' }
  return first!.votes < neededOf(rule.agree, voted) ? { without: 'agree' } : { chosen: first!.id }
}
