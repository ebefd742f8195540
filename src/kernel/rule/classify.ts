import type { Day } from '../shared/day.ts'
import type { Words } from '../shared/words.ts'
import { type Condition, type Fact, factsOf, weigh } from './condition.ts'
import type { TierService } from './tierService.ts'

/**
 * Rows are read from the top; their order is policy. `otherwise` is what holds when no row matches. Where `services` say what each tier
 * means for a household, the tiers are computed for every household of the place.
 */
export type Classification = {
  id: string
  effectiveFrom: Day
  source: string
  otherwise: string
  tiers: Readonly<Record<string, Words>>
  services?: Readonly<Record<string, TierService>>
  rows: readonly (Words & { id: string; tier: string; when: Condition })[]
}

/** What is known of something. A fact that is missing is unknown, which is neither yes nor no. */
export type Facts = Readonly<Record<string, Fact | undefined>>

/**
 * The outcome with everything needed to explain it years later: the row, the facts it rests on, rows left open by unknown facts, and
 * which facts those are.
 */
export type Classified = {
  classification: string
  tier: string
  rowId: string | null
  facts: Readonly<Record<string, Fact>>
  undecided: readonly string[]
  missing: readonly string[]
}

/**
 * The first row that holds decides. A row with an unknown fact never matches, but is named, so that somebody can ask. Where none holds,
 * the facts are those by which the rows were refused.
 */
export function classify(classification: Classification, facts: Facts): Classified {
  const undecided: string[] = []
  const missing: string[] = []
  const refused: Record<string, Fact> = {}
  const outcome = (tier: string, rowId: string | null, told: Readonly<Record<string, Fact>>) => {
    return { classification: classification.id, tier, rowId, facts: told, undecided, missing }
  }
  for (const row of classification.rows) {
    const found = weigh(row.when, facts)
    if (found.holds) return outcome(row.tier, row.id, found.facts)
    if (found.holds === null) {
      undecided.push(row.id)
      for (const fact of factsOf(row.when)) {
        if (facts[fact] === undefined && !missing.includes(fact)) missing.push(fact)
      }
    }
    Object.assign(refused, found.facts)
  }
  return outcome(classification.otherwise, null, refused)
}

type Draft<T extends string> = {
  id: string
  effectiveFrom: Day
  source: string
  otherwise: NoInfer<T>
  tiers: Readonly<Record<T, Words>>
  services?: Readonly<Record<NoInfer<T>, TierService>>
  rows: readonly (Words & { id: string; tier: NoInfer<T>; when: Condition })[]
}

/** Writes a classification so that a misspelt tier is a compile error. */
export const defineClassification = <const T extends string>(draft: Draft<T>): Classification => draft
