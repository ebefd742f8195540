import type { GridLevel } from '#kernel/area/grids.ts'
import { pairUp } from '#kernel/planner/measure.ts'
import type { Grid } from './rules.ts'

/** A grid that a plan wants, and who shall lie in it. */
export type WantedGrid = { name: string; kind: string; building: string; unit: string; householdIds: readonly number[] }

/** The net of a village as it is: its grids, and of each household its group and where it lies. */
export type Net = {
  grids: readonly Grid[]
  households: readonly { id: number; groupId: number | null; gridId: number }[]
  groups: readonly { id: number; name: string }[]
}

/** A grid of the new net. `id` is there where an old one goes on; `parent` points into the same list. */
export type Node = {
  id: number | null
  parent: number | null
  level: number
  name: string
  kind: string
  building: string
  unit: string
  groupId: number | null
  isLeaf: boolean
  /** One for all villages of the township: it is set up once, and a village's plan leaves it as it is. */
  ofTownship: boolean
}

export type Layout = {
  /** Parents before those below them. */
  nodes: Node[]
  /** Where each household of the village shall lie: an index of `nodes`, or null for the system leaf 未划入. */
  homes: Map<number, number | null>
  closes: number[]
}

/**
 * The new net of a village: grids of the levels above are kept or set up, each wanted grid is hung below the grid of its group where
 * such a level exists, and a wanted grid that is mostly an old one goes on as that one, with its people. A group that stays whole is
 * a leaf itself. Whoever joined the village since the plan was made goes where all of the group goes, else to 未划入.
 */
export function layOut(net: Net, wanted: readonly WantedGrid[], levels: readonly GridLevel[], level: number): Layout {
  const upper = levels.filter((one) => one.level < level)
  const groupLevel = upper.findLast((one) => one.unit === 'group')
  const nodes: Node[] = []
  const top = topNodes(net, upper, nodes)
  const groupNodes = groupNodesOf(net, groupLevel, top, nodes)
  const leaves = leafNodes(net, wanted, level, { top, groupNodes, nodes })
  const kept = new Set(nodes.flatMap(({ id }) => id ?? []))
  const inUse = new Set(net.households.map(({ gridId }) => gridId))
  const closes = net.grids
    .filter((grid) => grid.villageId !== null && !grid.isUnassigned && !kept.has(grid.id))
    .filter((grid) => grid.kind === 'general' || inUse.has(grid.id))
    .map(({ id }) => id)
  return { nodes, homes: homesOf(net, wanted, leaves, nodes), closes }
}

const nodeOf = (grid: Partial<Node> & Pick<Node, 'level' | 'name'>): Node => ({
  id: null,
  parent: null,
  kind: 'general',
  building: '',
  unit: '',
  groupId: null,
  isLeaf: false,
  ofTownship: false,
  ...grid,
})

/** One grid of each level that stands over the whole village or its township, from the top. The last of them is where the rest hangs. */
function topNodes(net: Net, upper: readonly GridLevel[], nodes: Node[]): number | null {
  let above: number | null = null
  for (const one of upper.filter(({ unit }) => unit === 'village' || unit === 'township')) {
    const ofTownship = one.unit === 'township'
    const old = net.grids.find(
      (grid) =>
        grid.level === one.level &&
        grid.groupId === null &&
        !grid.isUnassigned &&
        (grid.villageId === null) === ofTownship,
    )
    const name = old?.name ?? one.zh
    nodes.push(nodeOf({ id: old?.id ?? null, parent: above, level: one.level, name, ofTownship }))
    above = nodes.length - 1
  }
  return above
}

/** Every group with households has its grid where a level follows the groups. */
function groupNodesOf(net: Net, level: GridLevel | undefined, top: number | null, nodes: Node[]): Map<number, number> {
  const found = new Map<number, number>()
  if (!level) return found
  for (const group of net.groups) {
    const old = net.grids.find((grid) => grid.level === level.level && grid.groupId === group.id)
    if (!old && !net.households.some((one) => one.groupId === group.id)) continue
    const name = old?.name ?? group.name
    nodes.push(nodeOf({ id: old?.id ?? null, parent: top, level: level.level, name, groupId: group.id }))
    found.set(group.id, nodes.length - 1)
  }
  return found
}

type Above = { top: number | null; groupNodes: ReadonlyMap<number, number>; nodes: Node[] }

function leafNodes(
  net: Net,
  wanted: readonly WantedGrid[],
  level: number,
  { top, groupNodes, nodes }: Above,
): number[] {
  const groupOf = new Map(net.households.map((one) => [one.id, one.groupId]))
  const sizes = Map.groupBy(net.households, (one) => one.groupId)
  const uppers = new Set(nodes.flatMap(({ id }) => id ?? []))
  const old = net.grids.filter(
    (grid) => grid.isLeaf && !grid.isUnassigned && !uppers.has(grid.id) && grid.level === level,
  )
  const before = old.map((grid) => net.households.filter((one) => one.gridId === grid.id).map(({ id }) => id))
  const division = wanted.map(({ householdIds }) => householdIds)
  const goesOn = pairUp(before, division)
  return wanted.map(({ name, kind, building, unit, householdIds }, index) => {
    const groups = new Set(householdIds.map((id) => groupOf.get(id) ?? null))
    const groupId = groups.size === 1 ? [...groups][0]! : null
    const groupNode = groupId === null ? undefined : groupNodes.get(groupId)
    const whole = groupNode !== undefined && kind === 'general' && sizes.get(groupId)!.length === householdIds.length
    if (whole) {
      nodes[groupNode]!.isLeaf = true
      return groupNode
    }
    const from = goesOn.get(index)
    const id = from === undefined ? null : old[from]!.id
    const about = { id, level, name, kind, building, unit, groupId, isLeaf: true }
    return nodes.push(nodeOf({ ...about, parent: groupNode ?? top })) - 1
  })
}

function homesOf(net: Net, wanted: readonly WantedGrid[], leaves: readonly number[], nodes: readonly Node[]) {
  const planned = new Map(wanted.flatMap((grid, index) => grid.householdIds.map((id) => [id, leaves[index]!] as const)))
  const homes = new Map<number, number | null>()
  const ofGroup = new Map<number | null, Set<number>>()
  for (const one of net.households) {
    const home = planned.get(one.id)
    if (home !== undefined) ofGroup.set(one.groupId, (ofGroup.get(one.groupId) ?? new Set()).add(home))
  }
  const remains = new Map(nodes.flatMap((node, index) => (node.id !== null && node.isLeaf ? [[node.id, index]] : [])))
  for (const one of net.households) {
    const group = one.groupId === null ? undefined : ofGroup.get(one.groupId)
    const follows = group?.size === 1 ? [...group][0]! : (remains.get(one.gridId) ?? null)
    homes.set(one.id, planned.get(one.id) ?? follows)
  }
  return homes
}

/**
 * Grids that end and are there again under another number, because the plan stands on another level: all of their households, and nobody
 * else, lie in one grid. Where a grid is divided or joined to another, who looks after what is decided anew.
 */
export function sameAgain(
  households: Net['households'],
  gridOf: (householdId: number) => number,
  closes: ReadonlySet<number>,
): { from: number; to: number }[] {
  const before = Map.groupBy(households, ({ gridId }) => gridId)
  const after = Map.groupBy(households, ({ id }) => gridOf(id))
  return [...closes].flatMap((from) => {
    const lay = before.get(from) ?? []
    const to = lay[0] && gridOf(lay[0].id)
    return to !== undefined && lay.every(({ id }) => gridOf(id) === to) && after.get(to)?.length === lay.length
      ? [{ from, to }]
      : []
  })
}
