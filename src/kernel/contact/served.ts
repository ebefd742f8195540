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
