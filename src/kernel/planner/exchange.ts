import { type Item, type Limits, measures, outsideOne } from './items.ts'

/** A grid while it is being improved: who is in it, its sums, and how many of each group. */
type Pot = { members: Set<Item>; sizes: number[]; x: number; y: number; groups: Map<number, number> }

/** Passes over the village; each must improve something, and in practice it takes five or six. */
const mostPasses = 30

/**
 * Makes grids compact by moving single households and exchanging pairs while every step is a gain: location and allocation in turn,
 * as Hess et al. drew districts ("Nonpartisan political redistricting by computer", Operations Research 13(6), 1965). A step never
 * leaves the band, never divides a group further, and with `repair` may do so only to come nearer to the band.
 */
export function exchange(grids: readonly (readonly Item[])[], limits: Limits, repair: boolean): Item[][] {
  const pots = grids.map(potOf)
  const at = new Map<Item, number>()
  for (const [index, grid] of grids.entries()) for (const item of grid) at.set(item, index)
  const items = [...at.keys()].sort((a, b) => a.id - b.id)
  const state: State = { pots, at, items, limits, repair }
  for (let pass = 0, gained = true; gained && pass < mostPasses; pass++) {
    gained = false
    for (const item of items) {
      if (moveBest(state, item)) gained = true
      else if (swapBest(state, item)) gained = true
    }
  }
  return pots.map(({ members }) => items.filter((item) => members.has(item)))
}

type State = {
  pots: readonly Pot[]
  at: Map<Item, number>
  items: readonly Item[]
  limits: Limits
  repair: boolean
}

function potOf(grid: readonly Item[]): Pot {
  const pot: Pot = { members: new Set(), sizes: measures.map(() => 0), x: 0, y: 0, groups: new Map() }
  for (const item of grid) put(pot, item)
  return pot
}

function put(pot: Pot, item: Item, sign: 1 | -1 = 1): void {
  if (sign === 1) pot.members.add(item)
  else pot.members.delete(item)
  for (let m = 0; m < measures.length; m++) pot.sizes[m]! += sign * item.sizes[m]!
  pot.x += sign * item.x
  pot.y += sign * item.y
  pot.groups.set(item.group, (pot.groups.get(item.group) ?? 0) + sign)
}

/** What a step would gain, compared from the left; below nought is better. */
type Gain = readonly [outside: number, pieces: number, spread: number]
const better = (a: Gain, b: Gain): boolean => {
  if (a[0] !== b[0]) return a[0] < b[0]
  if (a[1] !== b[1]) return a[1] < b[1]
  return a[2] < b[2] - 1e-6
}
const nothing: Gain = [0, 0, 0]

const spreadAfter = (pot: Pot, leaves: Item | null, comes: Item | null): number => {
  const n = pot.members.size - (leaves ? 1 : 0) + (comes ? 1 : 0)
  const x = pot.x - (leaves?.x ?? 0) + (comes?.x ?? 0)
  const y = pot.y - (leaves?.y ?? 0) + (comes?.y ?? 0)
  return n === 0 ? 0 : -(x * x + y * y) / n
}

function gainOf({ limits }: State, pot: Pot, other: Pot, item: Item, back: Item | null): Gain {
  const off = offAfter(limits, pot, item, back) + offAfter(limits, other, back, item)
  const spread =
    spreadAfter(pot, item, back) -
    spreadAfter(pot, null, null) +
    spreadAfter(other, back, item) -
    spreadAfter(other, null, null)
  return [off, pieces(pot, item, back) + pieces(other, back, item), spread]
}

/** How much farther from the band a grid would be after the step. */
function offAfter(limits: Limits, { sizes }: Pot, leaves: Item | null, comes: Item | null): number {
  let off = 0
  for (let m = 0; m < measures.length; m++) {
    const now = sizes[m]!
    const then = now - (leaves?.sizes[m] ?? 0) + (comes?.sizes[m] ?? 0)
    if (then !== now) off += outsideOne(limits, m, then) - outsideOne(limits, m, now)
  }
  return off
}

/** How many more pieces of groups lie in a grid after the step. */
function pieces({ groups }: Pot, leaves: Item | null, comes: Item | null): number {
  if (leaves?.group === comes?.group) return 0
  const left = leaves && groups.get(leaves.group) === 1 ? -1 : 0
  const come = comes && (groups.get(comes.group) ?? 0) === 0 ? 1 : 0
  return left + come
}

/** Grids that this household may go to: those that hold a part of its group already, or any when the band is to be reached. */
function choices({ pots, at, repair }: State, item: Item): number[] {
  const here = at.get(item)!
  return pots.flatMap((pot, index) =>
    index !== here && (repair || (pot.groups.get(item.group) ?? 0) > 0) ? [index] : [],
  )
}

function moveBest(state: State, item: Item): boolean {
  const { pots, at } = state
  const from = pots[at.get(item)!]!
  if (from.members.size === 1) return false
  let best = { gain: nothing, to: -1 }
  for (const to of choices(state, item)) {
    const gain = gainOf(state, from, pots[to]!, item, null)
    if (better(gain, best.gain)) best = { gain, to }
  }
  if (best.to < 0) return false
  step(state, item, best.to)
  return true
}

function swapBest(state: State, item: Item): boolean {
  const { pots, at } = state
  const here = at.get(item)!
  let best: { gain: Gain; with: Item | null } = { gain: nothing, with: null }
  for (const to of choices(state, item)) {
    for (const other of pots[to]!.members) {
      if (!state.repair && other.group !== item.group) continue
      const gain = gainOf(state, pots[here]!, pots[to]!, item, other)
      const tie = best.with !== null && !better(best.gain, gain) && !better(gain, best.gain) && other.id < best.with.id
      if (better(gain, best.gain) || tie) best = { gain, with: other }
    }
  }
  if (!best.with) return false
  const to = at.get(best.with)!
  step(state, best.with, here)
  step(state, item, to)
  return true
}

function step({ pots, at }: State, item: Item, to: number): void {
  put(pots[at.get(item)!]!, item, -1)
  put(pots[to]!, item)
  at.set(item, to)
}
