import { askedFor, type GridLevel, rankCandidates } from '#kernel/area/grids.ts'
import { inTerm, type PostLevel } from '#kernel/authority/post.ts'
import type { BodyFamily, BodyType } from '#kernel/organisation/bodyType.ts'
import type { GridKind } from '#kernel/pack/pack.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

/** A grid as it stands in the village, with the households that lie directly in it. */
export type Grid = {
  id: number
  parentId: number | null
  townshipId: number
  /** None for a grid of a whole township: all its villages lie below it. */
  villageId: number | null
  groupId: number | null
  level: number
  name: string
  /** What it is made by: a kind of the packs. */
  kind: string
  building: string
  unit: string
  /** The organisation that an exclusive grid is of. */
  bodyId: number | null
  sort: number
  isLeaf: boolean
  isUnassigned: boolean
  ancestorIds: readonly number[]
}
/** Party members are counted only where a band asks for them. */
export type Counts = { households: number; persons: number; partyMembers?: number }
export type CountedGrid = Grid & Counts

/** A post of the village with the person's name, as the grid page looks at it. */
export type Holder = {
  id: number
  personId: number
  name: string
  role: string
  title: string
  /** The kind of body that the post is a seat of, where one is written down. */
  bodyKind?: string | null
  level: PostLevel
  areaId: number
  groupId: number | null
  termFrom: Day
  termTo: Day | null
}

/** Somebody of the village who may be asked to lead a vacant grid. */
export type Asked = {
  personId: number
  name: string
  kinds: readonly string[]
  /** Kinds of bodies in which the person sits by a post. */
  bodies?: readonly string[]
  groupId: number | null
  gridId: number | null
  householdCode: string | null
}

/** What lies in a grid of any level: the sum of its leaves. */
export function rollUp<G extends Grid & Counts>(grids: readonly G[]): Map<number, Counts> {
  const sums = new Map<number, Counts>(grids.map(({ id }) => [id, { households: 0, persons: 0 }]))
  const byId = new Map(grids.map((grid) => [grid.id, grid]))
  for (const { id, households, persons, partyMembers } of grids) {
    for (
      let at: number | null = id, seen = 0;
      at !== null && seen <= deepestLevel;
      at = byId.get(at)?.parentId ?? null, seen++
    ) {
      const sum = sums.get(at)
      if (!sum) break
      sum.households += households
      sum.persons += persons
      if (partyMembers !== undefined) sum.partyMembers = (sum.partyMembers ?? 0) + partyMembers
    }
  }
  return sums
}

/**
 * Roles that make their holder on this very grid its chief: the level's own, and where the level asks for no post, those who are
 * asked for it – the head of a cluster is its grid chief (H-18).
 */
export const chiefRoles = (level: GridLevel): readonly string[] =>
  level.chief.mustHold.length > 0 ? [level.chief.role] : [level.chief.role, ...level.chief.candidates]

/** The same by number. A grid of a level that the place's models no longer know keeps the chief it has. */
export const chiefRolesAt = (level: number, levels: readonly GridLevel[]): readonly string[] => {
  const known = levels.find((one) => one.level === level)
  return known ? chiefRoles(known) : [...new Set(levels.map((one) => one.chief.role))]
}

/** Who leads a grid now: the first of its posts whose role leads grids of its level. */
export function chiefOf(
  grid: Grid,
  holders: readonly Holder[],
  levels: readonly GridLevel[],
  today: Day,
): Holder | null {
  if (grid.isUnassigned) return null
  const here = holders.filter((one) => one.level === 'grid' && one.areaId === grid.id && inTerm(one, today))
  for (const role of chiefRolesAt(grid.level, levels)) {
    const found = here.find((one) => one.role === role)
    if (found) return found
  }
  return null
}

export type Via = 'grid' | 'above' | 'group' | 'village'

/** Where a post serves this grid from, or null where it does not: on it, above it, in its group, in all of its village. */
export function serves(grid: Grid, holder: Holder): Via | null {
  if (holder.level === 'grid') {
    if (holder.areaId === grid.id) return 'grid'
    return grid.ancestorIds.includes(holder.areaId) ? 'above' : null
  }
  if (holder.level === 'group') return holder.areaId === grid.groupId ? 'group' : null
  return holder.level === 'village' && holder.areaId === grid.villageId ? 'village' : null
}

const nearness: readonly Via[] = ['grid', 'above', 'group', 'village']

/** All posts in term that serve a grid, the nearest first. */
export const serving = (grid: Grid, holders: readonly Holder[], today: Day): (Holder & { via: Via })[] =>
  holders
    .flatMap((holder) => {
      const via = inTerm(holder, today) ? serves(grid, holder) : null
      return via ? [{ ...holder, via }] : []
    })
    .sort((a, b) => nearness.indexOf(a.via) - nearness.indexOf(b.via))

/** Longest list of people to ask for one vacant grid. */
const mostCandidates = 10

/** People for a vacant grid in the order the level names; of equals, who lives in the grid comes first, then the group. */
export function candidatesFor(grid: Grid, people: readonly Asked[], levels: readonly GridLevel[]): Asked[] {
  const distance = (one: Asked) => (one.gridId === grid.id ? 0 : one.groupId === grid.groupId ? 1 : 2)
  const near = [...people].sort((a, b) => distance(a) - distance(b) || a.personId - b.personId)
  return rankCandidates(grid.level, near, levels).slice(0, mostCandidates)
}

/** The kind that put a candidate into the list. */
export const kindOf = (grid: Grid, one: Asked, levels: readonly GridLevel[]): string =>
  levels.flatMap((at) => (at.level === grid.level ? askedFor(at, one) : []))[0] ?? ''

type Moving = { villageId: number; gridId: number; building: string }

/**
 * A household moves to a leaf of its own village and nowhere else. A grid that is made without households takes those of its own
 * building (a dormitory of the works) and nobody else: whoever lives in the village stays in the grid of the village.
 */
export function checkMove(household: Moving, grid: Grid, kind: GridKind | undefined): Decision<null> {
  if (grid.villageId !== household.villageId) return no('grid.other_village')
  if (!grid.isLeaf) return no('grid.not_a_leaf', { name: grid.name })
  if (kind?.withoutHouseholds && (grid.building === '' || grid.building !== household.building))
    return no(grid.building === '' ? 'grid.no_households_here' : 'grid.other_building', grid)
  if (grid.id === household.gridId) return no('grid.already_there', { name: grid.name })
  return yes(null)
}

/** A grid below needs a level of the model below its parent's; nothing lies below 未划入. */
export function levelBelow(parent: Grid, levels: readonly GridLevel[]): Decision<GridLevel> {
  if (parent.villageId === null) return no('grid.below_township', { name: parent.name })
  const below = parent.isUnassigned ? undefined : levels.find((one) => one.level === parent.level + 1)
  return below ? yes(below) : no('grid.no_level_below', { name: parent.name })
}

/**
 * Where a grid of a kind hangs. A kind with a level of its own goes one below whatever it divides, as deep as the place likes; a grid
 * without households stands beside a leaf and never within it, so that nobody has to move out for it.
 */
export function placeFor(
  parent: Grid,
  kind: GridKind,
  levels: readonly GridLevel[],
): Decision<{ beside: boolean; level: number }> {
  if (parent.isUnassigned) return no('grid.no_level_below', { name: parent.name })
  if (parent.villageId === null) return no('grid.below_township', { name: parent.name })
  if (kind.withoutHouseholds && parent.isLeaf) return yes({ beside: true, level: parent.level })
  const below = kind.ownLevel ? null : levelBelow(parent, levels)
  if (below && !below.ok) return below
  const level = below?.value.level ?? parent.level + 1
  return level > deepestLevel ? no('grid.no_level_below', { name: parent.name }) : yes({ beside: false, level })
}

/** As the database has it: deeper than any place goes, so that a mistake in a loop ends. */
const deepestLevel = 99

/** Each household of the leaf is named in exactly one part, and nothing else is. */
export function checkParts(inLeaf: readonly number[], parts: readonly (readonly number[])[]): Decision<null> {
  const named = parts.flat()
  const all = new Set(inLeaf)
  if (new Set(named).size !== named.length) return no('grid.household_twice')
  if (named.some((id) => !all.has(id))) return no('grid.household_elsewhere')
  const left = inLeaf.length - named.length
  return left > 0 ? no('grid.households_left', { left }) : yes(null)
}

/** Families of organisations that a grid may be of: enterprises, associations, schools and other institutions. Offices lead grids instead. */
const families: readonly BodyFamily[] = ['economic', 'social', 'facility', 'service']

export const gridBodyKinds = (types: Readonly<Record<string, BodyType>>): string[] =>
  Object.values(types).flatMap(({ id, family, roles }) =>
    families.includes(family) && roles.some((role) => role.leads) ? id : [],
  )

/** A grid of an enterprise is made for one; another kind of grid is of nobody. */
export function checkBody(kind: GridKind, bodyId: number | null, choices: readonly number[]): Decision<null> {
  if (bodyId === null) return yes(null)
  if (kind.by !== 'enterprise') return no('grid.of_no_body')
  return choices.includes(bodyId) ? yes(null) : no('grid.body_elsewhere')
}
