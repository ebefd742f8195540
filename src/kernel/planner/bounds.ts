import { type Item, type Limits, measures, middleOf, totalOf } from './items.ts'
import type { Reason } from './shapes.ts'

/** How many grids there may be, by counting alone: enough that none must overflow, few enough that each gets its least. */
type Numbers = { fewest: number; most: number }

function numbersFor(total: number, from: number, to: number, households: number): Numbers {
  const fewest = Math.max(1, Number.isFinite(to) ? (to > 0 ? Math.ceil(total / to) : total > 0 ? Infinity : 1) : 1)
  return { fewest, most: from > 0 ? Math.floor(total / from) : households }
}

/** Every number of grids that counting allows, the one nearest to the middle of the band first. */
export function possibleNumbers(items: readonly Item[], limits: Limits): number[] {
  const { fewest, most } = together(items, limits)
  if (fewest > most) return []
  const wished = wishedNumber(items, limits)
  return Array.from({ length: most - fewest + 1 }, (_, index) => fewest + index).sort(
    (a, b) => Math.abs(a - wished) - Math.abs(b - wished) || a - b,
  )
}

function together(items: readonly Item[], limits: Limits): Numbers {
  const all = totalOf(items).map((total, i) => numbersFor(total, limits.from[i]!, limits.to[i]!, items.length))
  return {
    fewest: Math.max(...all.map((one) => one.fewest)),
    most: Math.min(items.length, ...all.map((one) => one.most)),
  }
}

/** So many grids that each comes near the middle of its band in the measure that needs most grids. */
export function wishedNumber(items: readonly Item[], limits: Limits): number {
  const totals = totalOf(items)
  const wishes = totals.map((total, measure) => Math.round(total / (middleOf(limits, measure) ?? Infinity)))
  const { fewest, most } = together(items, limits)
  return Math.max(1, Math.min(Math.max(fewest, ...wishes), Math.max(most, 1)))
}

/** Why counting alone forbids every division. Empty where it does not; then only the single households can stand in the way. */
export function countingReasons(items: readonly Item[], limits: Limits, groupId: number | null): Reason[] {
  const totals = totalOf(items)
  const tooLarge = items.flatMap((item) =>
    measures.flatMap((measure, i): Reason[] => {
      const count = item.sizes[i]!
      const to = limits.to[i]!
      return count > to
        ? [{ code: 'householdTooLarge', facts: { groupId, householdId: item.id, measure, count, to } }]
        : []
    }),
  )
  const single = measures.flatMap((measure, i) =>
    singleReason(measure, totals[i]!, limits.from[i]!, limits.to[i]!, groupId),
  )
  if (tooLarge.length + single.length > 0) return [...tooLarge, ...single]
  return apart(items, limits, groupId)
}

function singleReason(
  measure: (typeof measures)[number],
  total: number,
  from: number,
  to: number,
  groupId: number | null,
): Reason[] {
  if (total < from) return [{ code: 'tooFew', facts: { groupId, measure, total, from, short: from - total } }]
  const { fewest, most } = numbersFor(total, from, to, Number.POSITIVE_INFINITY)
  if (fewest <= most || from === 0) return []
  const more = most + 1
  return [
    { code: 'between', facts: { groupId, measure, total, grids: most, most: most * to, more, least: more * from } },
  ]
}

/** Each measure alone could be met, but with different numbers of grids: small families, or few Party members. */
function apart(items: readonly Item[], limits: Limits, groupId: number | null): Reason[] {
  const totals = totalOf(items)
  const numbers = measures.map((_, i) => numbersFor(totals[i]!, limits.from[i]!, limits.to[i]!, items.length))
  for (const [i, one] of numbers.entries()) {
    for (const [j, other] of numbers.entries()) {
      if (one.fewest <= other.most || i === j) continue
      const facts = { groupId, measure: measures[i]!, fewest: one.fewest, most: Math.min(one.most, items.length) }
      const others = { other: measures[j]!, otherFewest: other.fewest, otherMost: other.most }
      return [{ code: 'measuresApart', facts: { ...facts, ...others } }]
    }
  }
  return []
}
