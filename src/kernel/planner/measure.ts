import type { Band } from '../area/grids.ts'
import { type Item, itemsOf, limitsOf, outside, totalOf } from './items.ts'
import type { Ground } from './shapes.ts'

/** What can be said of a division by counting: so that two drafts are compared by numbers and not by taste. */
export type Figures = {
  grids: number
  inBand: number
  outOfBand: number
  /** Groups whose households lie in more than one grid. */
  groupsCut: number
  /** Grids with households of more than one group. */
  groupsJoined: number
  /** How far a household lies on average from the middle of its grid; null where places are not known. */
  metresToMiddle: number | null
}

/** A division as the planner or a person made it: which households lie together. */
export type Division = readonly (readonly number[])[]

export function figuresOf(ground: Ground, division: Division): Figures {
  const { items, placed } = itemsOf(ground)
  const byId = new Map(items.map((item) => [item.id, item]))
  const grids = division.map((ids) => ids.flatMap((id) => byId.get(id) ?? []))
  const limits = limitsOf(ground.band)
  const inBand = grids.filter((grid) => outside(limits, totalOf(grid)) === 0).length
  const groupsOf = (grid: readonly Item[]) => new Set(grid.map((item) => item.group))
  const pieces = grids.reduce((sum, grid) => sum + groupsOf(grid).size, 0)
  const groups = groupsOf(grids.flat())
  const cut = [...groups].filter((group) => grids.filter((grid) => groupsOf(grid).has(group)).length > 1)
  return {
    grids: grids.length,
    inBand,
    outOfBand: grids.length - inBand,
    groupsCut: pieces === groups.size ? 0 : cut.length,
    groupsJoined: grids.filter((grid) => groupsOf(grid).size > 1).length,
    metresToMiddle: placed ? metres(grids) : null,
  }
}

function metres(grids: readonly (readonly Item[])[]): number {
  let sum = 0
  let households = 0
  for (const grid of grids) {
    const x = grid.reduce((all, item) => all + item.x, 0) / (grid.length || 1)
    const y = grid.reduce((all, item) => all + item.y, 0) / (grid.length || 1)
    for (const item of grid) sum += Math.hypot(item.x - x, item.y - y)
    households += grid.length
  }
  return households === 0 ? 0 : Math.round(sum / households)
}

/** Whether a grid of these sizes lies within the band. */
export const isWithin = (band: Band, sizes: { households: number; persons: number; partyMembers: number }): boolean =>
  outside(limitsOf(band), [sizes.households, sizes.persons, sizes.partyMembers]) === 0

/**
 * Which grid of one division goes on as which of another: the pair with most households in common first, each only once, and only
 * where more than half of the old grid stays together. What is not paired is new, or ends.
 */
export function pairUp(before: Division, after: Division): Map<number, number> {
  const old = new Map(before.flatMap((ids, index) => ids.map((id) => [id, index] as const)))
  const shared = after.flatMap((ids, to) =>
    [...Map.groupBy(ids, (id) => old.get(id))].flatMap(([from, common]) =>
      from !== undefined && common.length * 2 > before[from]!.length ? [{ from, to, common: common.length }] : [],
    ),
  )
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { from, to } of shared.sort((a, b) => b.common - a.common || a.from - b.from || a.to - b.to)) {
    if (taken.has(from) || pairs.has(to)) continue
    taken.add(from)
    pairs.set(to, from)
  }
  return pairs
}

/** Households that do not lie in the grid that goes on from theirs. */
export function movedBetween(before: Division, after: Division): number[] {
  const pairs = pairUp(before, after)
  return after.flatMap((ids, to) => {
    const stayed = new Set(before[pairs.get(to) ?? -1] ?? [])
    return ids.filter((id) => !stayed.has(id))
  })
}
