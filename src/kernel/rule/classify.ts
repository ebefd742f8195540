import type { Day } from '../shared/day.ts'
import type { Words } from '../shared/words.ts'
import { type Condition, type Fact, weigh } from './condition.ts'

/** Rows are read from the top; their order is policy. `otherwise` is what holds when no row matches. */
export type Classification = {
  id: string
  effectiveFrom: Day
  source: string
  otherwise: string
  tiers: Readonly<Record<string, Words>>
  rows: readonly (Words & { id: string; tier: string; when: Condition })[]
}

/** The outcome with everything needed to explain it years later: the row, its facts, and rows left open by unknown facts. */
export type Classified = {
  classification: string
  tier: string
  rowId: string | null
  facts: Readonly<Record<string, Fact>>
  undecided: readonly string[]
}

/** The first row that holds decides. A row with an unknown fact never matches, but is named, so that somebody can ask. */
export function classify(
  classification: Classification,
  facts: Readonly<Record<string, Fact | undefined>>,
): Classified {
  const undecided: string[] = []
  for (const row of classification.rows) {
    const found = weigh(row.when, facts)
    if (found.holds) {
      return { classification: classification.id, tier: row.tier, rowId: row.id, facts: found.facts, undecided }
    }
    if (found.holds === null) undecided.push(row.id)
  }
  return { classification: classification.id, tier: classification.otherwise, rowId: null, facts: {}, undecided }
}

type Draft<T extends string> = {
  id: string
  effectiveFrom: Day
  source: string
  otherwise: NoInfer<T>
  tiers: Readonly<Record<T, Words>>
  rows: readonly (Words & { id: string; tier: NoInfer<T>; when: Condition })[]
}

/** Writes a classification so that a misspelt tier is a compile error. */
export const defineClassification = <const T extends string>(draft: Draft<T>): Classification => draft
