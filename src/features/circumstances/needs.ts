import type { Setting } from '#features/feature.ts'
import type { CircumstanceField } from '#kernel/circumstance/field.ts'
import type { Value } from '#kernel/circumstance/value.ts'
import type { Words } from '#kernel/shared/words.ts'
import { listHomes, listKnown } from './factQueries.ts'

/** One need as whoever calls on the household reads it: what is meant, and what was chosen. */
export type Need = { field: string; words: Words; chosen: readonly Words[] }

/**
 * What these households need, for their assigned contact: only fields that a contact may read, only what holds now, and never why. The
 * caller has asked whose contact it is.
 */
export async function needsOf(
  { tx, county, packs, today }: Pick<Setting, 'tx' | 'county' | 'packs' | 'today'>,
  householdIds: readonly number[],
): Promise<Map<number, Need[]>> {
  const homes = new Map((await listHomes(tx, county.id, householdIds)).map((home) => [home.id, home]))
  const needs = new Map<number, Need[]>()
  for (const { of, field: id, value } of await listKnown(tx, county.id, householdIds, today)) {
    const home = homes.get(of)
    const field = home && packs.at(home).circumstances[id]
    const need = field && needIn(field, value)
    if (need) needs.set(of, [...(needs.get(of) ?? []), need])
  }
  return needs
}

function needIn(field: CircumstanceField, value: Value): Need | null {
  if (field.reads !== 'contact' || field.yearly) return null
  const none = field.gives.find((given) => given.how === 'chosen')
  const ids = typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
  const chosen = (field.options ?? [])
    .filter(({ id }) => ids.includes(id) && !(none?.how === 'chosen' && none.none === id))
    .map(({ zh, en }) => ({ zh, en }))
  if (value !== true && chosen.length === 0) return null
  return { field: field.id, words: { zh: field.zh, en: field.en }, chosen }
}
