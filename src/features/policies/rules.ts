import type { OfferingFact } from '#kernel/circumstance/offering.ts'
import type { Facts } from '#kernel/rule/classify.ts'
import type { Day } from '#kernel/shared/day.ts'

export type Policy = {
  id: number
  validFrom: Day | null
  validTo: Day | null
  pilots: readonly { areaId: number; from: Day }[]
}
type PolicyState = 'announced' | 'piloted' | 'inForce' | 'replaced'

/** Where a version stands today, seen from the whole county. */
export function stateOf(policy: Policy, today: Day): PolicyState {
  if (policy.validTo !== null && policy.validTo < today) return 'replaced'
  if (policy.validFrom !== null && policy.validFrom <= today) return 'inForce'
  return policy.pilots.some((pilot) => pilot.from <= today) ? 'piloted' : 'announced'
}

/** A version holds here if it holds everywhere, or if one of the areas this place lies in tries it. */
export function holdsHere(policy: Policy, areas: readonly number[], on: Day): boolean {
  if (policy.validTo !== null && policy.validTo < on) return false
  if (policy.validFrom !== null && policy.validFrom <= on) return true
  return policy.pilots.some((pilot) => areas.includes(pilot.areaId) && pilot.from <= on)
}

/** The newest of those that hold: in a pilot place the version being tried goes before the one that it may replace. */
export const inForce = <P extends Policy>(policies: readonly P[], areas: readonly number[], on: Day): P | null =>
  policies.filter((policy) => holdsHere(policy, areas, on)).toSorted((a, b) => b.id - a.id)[0] ?? null

/** Whether a thing is on trial elsewhere and not yet here. What no policy speaks of may be done anywhere. */
export const waitsHere = (policies: readonly Policy[], areas: readonly number[], on: Day): boolean =>
  inForce(policies, areas, on) === null && policies.some((one) => ['announced', 'piloted'].includes(stateOf(one, on)))

type Offer = Policy & { facts: readonly OfferingFact[] }

/**
 * The policies that hold here, that the household does not use yet, and of whose facts at least one is known to be true of it, each with those
 * facts. What nobody knows offers nothing, and a policy without facts is offered to nobody by itself.
 */
export const matchesOf = <P extends Offer>(
  policies: readonly P[],
  { facts, areas, used, on }: { facts: Facts; areas: readonly number[]; used: ReadonlySet<number>; on: Day },
): { policy: P; because: OfferingFact[] }[] =>
  policies
    .filter((policy) => !used.has(policy.id) && holdsHere(policy, areas, on))
    .map((policy) => ({ policy, because: policy.facts.filter((fact) => facts[fact] === true) }))
    .filter(({ because }) => because.length > 0)
