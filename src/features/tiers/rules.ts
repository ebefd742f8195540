import type { Model } from '#kernel/pack/model.ts'
import type { Classification, Classified, Facts } from '#kernel/rule/classify.ts'
import type { Fact } from '#kernel/rule/condition.ts'
import type { TierService } from '#kernel/rule/tierService.ts'
import { addDays, type Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

/** A rule that gives every household of a place a tier of service. */
export type TierRule = Classification & Required<Pick<Classification, 'services'>>

/** The rule in force in a place: the last pack that says what each tier means. A place without one has no tiers, and nobody is sorted. */
export const ruleOf = (model: Pick<Model, 'classifications'>): TierRule | null =>
  Object.values(model.classifications).findLast((one): one is TierRule => one.services !== undefined) ?? null

export const serviceOf = (rule: TierRule, tier: string): TierService | null => rule.services[tier] ?? null

/** What is kept of an outcome. */
export type Standing = {
  tier: string
  rowId: string | null
  facts: Readonly<Record<string, Fact>>
  missing: readonly string[]
  rule: string
  ruleFrom: Day
}

export const standingOf = (rule: TierRule, { tier, rowId, facts, missing }: Classified): Standing => ({
  ...{ tier, rowId, facts, missing, rule: rule.id, ruleFrom: rule.effectiveFrom },
})

const keys = (facts: Standing['facts']) => Object.keys(facts)

const sameFacts = (a: Standing['facts'], b: Standing['facts'], same: (one: Fact, other: Fact) => boolean): boolean =>
  keys(a).length === keys(b).length && keys(a).every((fact) => b[fact] !== undefined && same(a[fact]!, b[fact]!))

const alike = (a: Fact, b: Fact): boolean => a === b || (typeof a === 'number' && typeof b === 'number')

/**
 * Whether two outcomes rest on the same ground. A number that moved without leading to another row is no new ground: the village's mean
 * moves with every declaration in it, and a household's history is not for that.
 */
export const sameGround = (a: Standing, b: Standing): boolean =>
  a.tier === b.tier &&
  a.rowId === b.rowId &&
  a.rule === b.rule &&
  a.ruleFrom === b.ruleFrom &&
  sameFacts(a.facts, b.facts, alike)

export const sameStanding = (a: Standing, b: Standing): boolean =>
  sameGround(a, b) &&
  sameFacts(a.facts, b.facts, (one, other) => one === other) &&
  a.missing.length === b.missing.length &&
  a.missing.every((fact, i) => b.missing[i] === fact)

const daysToReview = 365

/** Income and awards are of a year, so no tier stands longer than that without being looked at. */
export const reviewAfter = (day: Day): Day => addDays(day, daysToReview)

/** Only what the tier rests on can be said to be wrong, be it known or not. */
export function checkFact(fact: string | null, standing: Pick<Standing, 'facts' | 'missing'>): Decision<true> {
  const used = fact === null || standing.facts[fact] !== undefined || standing.missing.includes(fact)
  return used ? yes(true) : no('tiers.no_such_fact')
}

/** A refusal says why. */
export function checkDecision(found: { state: string }, said: { accept: boolean; answer: string }): Decision<true> {
  if (found.state !== 'waiting') return no('tiers.decided_already')
  return said.accept || said.answer !== '' ? yes(true) : no('tiers.why')
}

/** Whether what was objected to has been corrected since: the fact that was named, or any where none was. */
export function checkCorrected(
  objected: Pick<Standing, 'facts' | 'missing'> & { fact: string | null },
  now: Facts,
): Decision<true> {
  const named = objected.fact === null ? [...Object.keys(objected.facts), ...objected.missing] : [objected.fact]
  return named.some((fact) => objected.facts[fact] !== now[fact]) ? yes(true) : no('tiers.fact_unchanged')
}
