import type { ContactLine } from './line.ts'

export type Served = { by: 'oneToOne' | 'line'; lines: string[] }

/**
 * In which lines a tier’s promise of a contact is kept: one by name in a line made for that tier; otherwise in any line that everybody has.
 * Null where the tier promises nobody by name, or the models have no such line.
 */
export function servedIn(
  lines: Readonly<Record<string, ContactLine>>,
  tier: { tier: string; contact: 'oneToOne' | 'line' | 'onRequest' } | undefined,
): Served | null {
  if (!tier || tier.contact === 'onRequest') return null
  const by = tier.contact
  const forIt = (line: ContactLine) =>
    by === 'oneToOne' ? line.tiers?.includes(tier.tier) === true : line.everybody === true && line.tiers === undefined
  const ids = Object.values(lines).flatMap((line) => (forIt(line) ? line.id : []))
  return ids.length > 0 ? { by, lines: ids } : null
}

/**
 * In which lines a contact reads what a household needs. Where the place gives tiers, only in those that serve its tier: a household has a
 * contact in several lines, and most of them come for something else. Where it gives none, being named is all the assignment there is.
 */
export function readIn(
  lines: Readonly<Record<string, ContactLine>>,
  tier: Parameters<typeof servedIn>[1],
  givesTiers: boolean,
): readonly string[] {
  if (givesTiers) return servedIn(lines, tier)?.lines ?? []
  return Object.values(lines).flatMap((line) => (line.tiers === undefined ? line.id : []))
}
