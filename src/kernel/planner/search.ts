import { type Item, type Limits, measures, totalOf } from './items.ts'

/** What a complete search found: a division, the certainty that there is none, or that it would take longer than it may. */
export type Found = { kind: 'found'; grids: Item[][] } | { kind: 'none' } | { kind: 'tooLong' }

/**
 * Looks for any division into so many grids within the band, whatever the places and groups: households one by one, the largest
 * first, into grids that are still different; a state that led nowhere is not looked at again. Complete, and so slow in the worst
 * case: after `mostSteps` it says so instead of guessing. Feasibility is a vector packing problem (NP-hard), and villages are small.
 */
export function searchDivision(items: readonly Item[], limits: Limits, grids: number, mostSteps: number): Found {
  const sorted = items.toSorted(
    (a, b) => b.sizes[1] - a.sizes[1] || b.sizes[2] - a.sizes[2] || a.group - b.group || a.id - b.id,
  )
  const search: Search = {
    sorted,
    limits,
    left: leftover(sorted),
    sums: Array.from({ length: grids }, () => [0, 0, 0]),
    to: new Int32Array(sorted.length),
    dead: new Set(),
    steps: mostSteps,
  }
  const found = settle(search, 0)
  if (search.steps <= 0 && !found) return { kind: 'tooLong' }
  if (!found) return { kind: 'none' }
  const parts = search.sums.map((): Item[] => [])
  for (const [i, item] of sorted.entries()) parts[search.to[i]!]!.push(item)
  return { kind: 'found', grids: parts }
}

type Search = {
  sorted: readonly Item[]
  limits: Limits
  left: readonly (readonly number[])[]
  sums: number[][]
  to: Int32Array
  dead: Set<string>
  steps: number
}

/** What is still to come from each household on, by measure. */
function leftover(sorted: readonly Item[]): number[][] {
  const all = [totalOf(sorted) as number[]]
  for (const item of sorted) all.push(all.at(-1)!.map((sum, m) => sum - item.sizes[m]!))
  return all
}

function settle(search: Search, next: number): boolean {
  if (next === search.sorted.length) return search.sums.every((sum) => sum.every((n, m) => n >= search.limits.from[m]!))
  search.steps--
  if (search.steps <= 0 || !canStillFill(search, next)) return false
  const key = `${next}:${search.sums.map(String).sort().join(';')}`
  if (search.dead.has(key)) return false
  const item = search.sorted[next]!
  const tried = new Set<string>()
  for (const grid of neediest(search)) {
    const sum = search.sums[grid]!
    const state = String(sum)
    if (tried.has(state) || !fits(search.limits, sum, item)) continue
    tried.add(state)
    for (let m = 0; m < measures.length; m++) sum[m]! += item.sizes[m]!
    search.to[next] = grid
    if (settle(search, next + 1)) return true
    for (let m = 0; m < measures.length; m++) sum[m]! -= item.sizes[m]!
  }
  if (search.steps > 0) search.dead.add(key)
  return false
}

const fits = (limits: Limits, sum: readonly number[], item: Item): boolean =>
  sum.every((n, m) => n + item.sizes[m]! <= limits.to[m]!)

/** The emptiest grid first: dealt out so, most villages need no step back. */
const neediest = ({ sums }: Search): number[] =>
  sums
    .map((sum, index) => ({ sum, index }))
    .sort((a, b) => a.sum[1]! - b.sum[1]! || a.sum[2]! - b.sum[2]! || a.sum[0]! - b.sum[0]! || a.index - b.index)
    .map(({ index }) => index)

/** What all grids still lack must be there, and what is left must find room. */
function canStillFill({ sums, limits, left }: Search, next: number): boolean {
  return measures.every((_, m) => {
    const rest = left[next]![m]!
    let lack = 0
    let room = 0
    for (const sum of sums) {
      lack += Math.max(0, limits.from[m]! - sum[m]!)
      room += limits.to[m]! - sum[m]!
    }
    return lack <= rest && rest <= room
  })
}
