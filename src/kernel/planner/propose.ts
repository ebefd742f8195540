import { countingReasons, possibleNumbers, wishedNumber } from './bounds.ts'
import { exchange } from './exchange.ts'
import { type Item, itemsOf, type Limits, limitsOf, outside, totalOf } from './items.ts'
import { linesOf } from './orders.ts'
import { searchDivision } from './search.ts'
import { type Cuts, cheaper, cutNear, cutWithin, gridsOf, sumsOf } from './segments.ts'
import type { Ground, Proposal, Reason } from './shapes.ts'

/** Steps of the complete search over one village, all numbers of grids together: half a second. */
const mostSteps = 60_000

/**
 * A division of a village into grids within the band: households are laid in lines along the groups, each line is cut in the best way
 * there is (dynamic programming, exact for the line), and exchanges make the pieces compact. Where no line can be cut within the band,
 * exchanges and then a complete search look for any division at all, so that "impossible" is said only when it was shown. The methods
 * and their sources stand at `linesOf`, `cutWithin`, `exchange` and `searchDivision`. The same village gives the same answer.
 */
export function proposeGrids(ground: Ground): Proposal {
  const { items, placed } = itemsOf(ground)
  if (items.length === 0) return { grids: [], met: true, reasons: [] }
  const limits = limitsOf(ground.band)
  const parts = ground.joinGroups
    ? [{ groupId: null, members: items }]
    : [...Map.groupBy(items, (item) => item.group)]
        .sort(([a], [b]) => a - b)
        .map(([, members]) => ({ groupId: members[0]!.groupId, members }))
  const divided = parts.map(({ groupId, members }) => divide(members, placed, limits, groupId))
  return {
    grids: divided.flatMap(({ grids }) => grids.map(inOrder)),
    met: divided.every(({ reasons }) => reasons.length === 0),
    reasons: divided.flatMap(({ reasons }) => reasons),
  }
}

const inOrder = (grid: readonly Item[]): number[] =>
  grid.toSorted((a, b) => a.group - b.group || a.order - b.order || a.id - b.id).map(({ id }) => id)

type Divided = { grids: Item[][]; reasons: Reason[] }

function divide(items: readonly Item[], placed: boolean, limits: Limits, groupId: number | null): Divided {
  const reasons = countingReasons(items, limits, groupId)
  const lines = linesOf(items, placed).map((line) => ({ line, sums: sumsOf(line) }))
  const wished = wishedNumber(items, limits)
  const numbers = reasons.length > 0 ? [] : possibleNumbers(items, limits)
  if (numbers.length > 0) {
    const cut = bestCut(lines, (line) => withinBand(line.line, line.sums, limits, wished, Math.max(...numbers)))
    if (cut) return { grids: placed ? exchange(cut, limits, false) : cut, reasons: [] }
  }
  const near = bestCut(lines, ({ line, sums }) => cutNear(line, sums, limits, wished)) ?? [[...items]]
  if (reasons.length > 0) return { grids: near, reasons }
  const repaired = exchange(near, limits, true)
  if (met(repaired, limits)) return { grids: repaired, reasons: [] }
  return searched(items, limits, groupId, numbers, repaired)
}

type Laid = { line: ReturnType<typeof linesOf>[number]; sums: ReturnType<typeof sumsOf> }

/** More grids than twice the wished are tried only where fewer do not do: it is slow, and seldom of use. */
function withinBand(line: Laid['line'], sums: Laid['sums'], limits: Limits, wished: number, most: number): Cuts | null {
  const few = Math.min(most, 2 * wished + 2)
  return cutWithin(line, sums, limits, wished, few) ?? (few < most ? cutWithin(line, sums, limits, wished, most) : null)
}

function bestCut(lines: readonly Laid[], cut: (laid: Laid) => Cuts | null): Item[][] | null {
  let best: { cuts: Cuts; laid: Laid } | null = null
  for (const laid of lines) {
    const cuts = cut(laid)
    if (cuts && (!best || cheaper(cuts.cost, best.cuts.cost))) best = { cuts, laid }
  }
  return best && gridsOf(best.laid.line, best.cuts.ends)
}

/** The last word: a division that no line shows, or the households that stand in the way, or the honest "not decided". */
function searched(
  items: readonly Item[],
  limits: Limits,
  groupId: number | null,
  numbers: readonly number[],
  near: Item[][],
): Divided {
  const each = Math.ceil(mostSteps / Math.max(1, numbers.length))
  let decided = true
  for (const grids of numbers) {
    const found = searchDivision(items, limits, grids, Math.max(each, 2_000))
    if (found.kind === 'found') return { grids: exchange(found.grids, limits, true), reasons: [] }
    if (found.kind === 'tooLong') decided = false
  }
  const largest = items.toSorted((a, b) => b.sizes[1] - a.sizes[1] || a.id - b.id).slice(0, 3)
  const grids = numbers.toSorted((a, b) => a - b)
  const reason: Reason = decided
    ? { code: 'noCombination', facts: { groupId, grids, householdIds: largest.map(({ id }) => id) } }
    : { code: 'undecided', facts: { groupId, grids } }
  return { grids: near, reasons: [reason] }
}

const met = (grids: readonly (readonly Item[])[], limits: Limits): boolean =>
  grids.every((grid) => outside(limits, totalOf(grid)) === 0)
