import type { Item } from './items.ts'

/** Households in a line, and which neighbouring places of the line belong to groups that are no neighbours on the ground. */
export type Line = { items: readonly Item[]; strange: readonly boolean[] }

type Group = { rank: number; items: Item[]; x: number; y: number }

/**
 * The lines along which a village is cut. Without places there is one: groups in their order, houses in theirs. With places the
 * groups are walked in several ways and the best division of all is taken: in their own order, along a Hilbert curve (Bartholdi and
 * Platzman, "Heuristics based on spacefilling curves", Management Science 34(3), 1988), west to east, south to north, and along a
 * short path from group to group.
 */
export function linesOf(items: readonly Item[], placed: boolean): Line[] {
  const groups = groupsOf(items)
  if (!placed) return [lineOf(groups, byRegister, () => true)]
  const neighbours = gabriel(groups)
  const extent = Math.max(1, ...items.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))))
  const curve = new Map(items.map((item) => [item.id, hilbert(item.x, item.y, extent)]))
  const ofGroup = new Map(groups.map((group) => [group.rank, hilbert(group.x, group.y, extent)]))
  const byCurve = (a: Item, b: Item) => curve.get(a.id)! - curve.get(b.id)! || a.id - b.id
  const sorted = (by: (a: Group, b: Group) => number) => groups.toSorted((a, b) => by(a, b) || a.rank - b.rank)
  return [
    lineOf(groups, byCurve, neighbours),
    lineOf(
      sorted((a, b) => ofGroup.get(a.rank)! - ofGroup.get(b.rank)!),
      byCurve,
      neighbours,
    ),
    lineOf(
      sorted((a, b) => a.x - b.x),
      (a, b) => a.x - b.x || a.id - b.id,
      neighbours,
    ),
    lineOf(
      sorted((a, b) => a.y - b.y),
      (a, b) => a.y - b.y || a.id - b.id,
      neighbours,
    ),
    lineOf(shortPath(groups), byCurve, neighbours),
  ]
}

const byRegister = (a: Item, b: Item): number => a.order - b.order || a.id - b.id

function groupsOf(items: readonly Item[]): Group[] {
  return [...Map.groupBy(items, (item) => item.group)]
    .map(([rank, members]) => ({
      rank,
      items: members,
      x: members.reduce((sum, one) => sum + one.x, 0) / members.length,
      y: members.reduce((sum, one) => sum + one.y, 0) / members.length,
    }))
    .sort((a, b) => a.rank - b.rank)
}

function lineOf(
  groups: readonly Group[],
  within: (a: Item, b: Item) => number,
  neighbours: (a: number, b: number) => boolean,
): Line {
  const items = groups.flatMap((group) => group.items.toSorted(within))
  const strange = items.map((item, i) => {
    const before = items[i - 1]
    return before !== undefined && before.group !== item.group && !neighbours(before.group, item.group)
  })
  return { items, strange }
}

/**
 * Two groups are neighbours when no third one lies in the circle between them (Gabriel and Sokal, "A new statistical approach to
 * geographic variation analysis", Systematic Zoology 18(3), 1969). Households in no group are everybody's neighbours.
 */
function gabriel(groups: readonly Group[]): (a: number, b: number) => boolean {
  const byRank = new Map(groups.map((group) => [group.rank, group]))
  return (a, b) => {
    const one = byRank.get(a)!
    const two = byRank.get(b)!
    if (one.items[0]!.groupId === null || two.items[0]!.groupId === null) return true
    const x = (one.x + two.x) / 2
    const y = (one.y + two.y) / 2
    const reach = square(one.x - x, one.y - y) * (1 - 1e-9)
    return groups.every((third) => third === one || third === two || square(third.x - x, third.y - y) >= reach)
  }
}

const square = (x: number, y: number): number => x * x + y * y

/** From the westernmost group always to the nearest one left, then turned over where that is shorter (2-opt). */
function shortPath(groups: readonly Group[]): Group[] {
  const left = groups.toSorted((a, b) => a.x - b.x || a.rank - b.rank)
  const path = left.splice(0, 1)
  while (left.length > 0) {
    const from = path.at(-1)!
    const near = left.reduce((best, one) => (far(from, one) < far(from, best) ? one : best))
    left.splice(left.indexOf(near), 1)
    path.push(near)
  }
  for (let turned = true, rounds = 0; turned && rounds < 20; rounds++) turned = turnOnce(path)
  return path
}

const far = (a: Group | undefined, b: Group | undefined): number =>
  a && b ? Math.sqrt(square(a.x - b.x, a.y - b.y)) : 0

function turnOnce(path: Group[]): boolean {
  let turned = false
  for (let i = 0; i < path.length - 1; i++) {
    for (let j = i + 1; j < path.length; j++) {
      const now = far(path[i - 1], path[i]) + far(path[j], path[j + 1])
      const then = far(path[i - 1], path[j]) + far(path[i], path[j + 1])
      if (then >= now - 1e-6) continue
      path.splice(i, j - i + 1, ...path.slice(i, j + 1).reverse())
      turned = true
    }
  }
  return turned
}

/** How far along the Hilbert curve of 2^16 steps a side a point lies: near on the curve is near on the ground. */
function hilbert(pointX: number, pointY: number, extent: number): number {
  const side = 65_536
  const cell = (value: number) => Math.min(side - 1, Math.max(0, Math.floor(((value + extent) / (2 * extent)) * side)))
  let x = cell(pointX)
  let y = cell(pointY)
  let along = 0
  for (let step = side / 2; step >= 1; step /= 2) {
    const right = (x & step) > 0 ? 1 : 0
    const up = (y & step) > 0 ? 1 : 0
    along += step * step * ((3 * right) ^ up)
    if (up === 0) {
      if (right === 1) {
        x = side - 1 - x
        y = side - 1 - y
      }
      const kept = x
      x = y
      y = kept
    }
  }
  return along
}
