import type { Setting } from '#features/feature.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { ContactKind, VisitRhythm } from '#kernel/rule/tierService.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Words } from '#kernel/shared/words.ts'
import { listStandings } from './queries.ts'
import { ruleOf, serviceOf } from './rules.ts'

/** What a household is promised now. Whoever shows it asks its own permission first: a tier is never public. */
export type HouseholdTier = {
  tier: string
  words: Words
  since: Day
  reviewOn: Day
  mode: Words
  visits: VisitRhythm
  contact: ContactKind
}

/** Whether the models of a place sort its households into tiers at all. */
export const givesTiers = (model: Pick<Model, 'classifications'>): boolean => ruleOf(model) !== null

/** The tiers of these households by the pack in force where each lies. A household that has none is not in the answer. */
export async function tierOf(
  { tx, county, packs }: Pick<Setting, 'tx' | 'county' | 'packs'>,
  householdIds: readonly number[],
): Promise<Map<number, HouseholdTier>> {
  const found = new Map<number, HouseholdTier>()
  for (const row of await listStandings(tx, county.id, householdIds)) {
    const rule = ruleOf(packs.at(row))
    const service = rule && serviceOf(rule, row.tier)
    const words = rule?.tiers[row.tier]
    if (!service || !words) continue
    const { tier, since, reviewOn } = row
    found.set(row.householdId, { tier, words: { zh: words.zh, en: words.en }, since, reviewOn, ...service })
  }
  return found
}

export { computeCounty, computeHouseholds } from './computing.ts'
