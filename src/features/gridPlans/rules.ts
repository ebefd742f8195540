import type { Band, GridLevel } from '#kernel/area/grids.ts'
import type { Division } from '#kernel/planner/measure.ts'
import { isWithin } from '#kernel/planner/measure.ts'
import { outlineOf } from '#kernel/planner/outline.ts'
import type { Ground, PlannedHousehold, Reason } from '#kernel/planner/shapes.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { gridPlansWords } from './words.ts'

/** One grid of a plan: its name, what it is made by, and who lies in it. */
export type PlanGrid = { name: string; kind: string; building: string; unit: string; householdIds: number[] }

/** A household of the village with all that a plan looks at. */
export type VillageHousehold = PlannedHousehold & {
  code: string
  address: string
  groupName: string | null
  gridId: number
  building: string
  unit: string
}

export const divisionOf = (grids: readonly PlanGrid[]): Division => grids.map(({ householdIds }) => householdIds)

/** The level a village is divided at: the lowest that has a band, else the lowest of all. */
export const plannedLevel = (levels: readonly GridLevel[]): GridLevel | null =>
  levels.findLast((one) => one.band !== undefined) ?? levels.at(-1) ?? null

/** Where a level of grids follows the groups, a grid below it stays within its group unless somebody decides otherwise. */
export const mayJoin = (levels: readonly GridLevel[], planned: GridLevel | null): boolean =>
  !levels.some((one) => one.unit === 'group' && one.level < (planned?.level ?? 0))

export const groundOf = (
  households: readonly VillageHousehold[],
  groups: readonly { id: number }[],
  band: Band,
  joinGroups: boolean,
): Ground => ({ households, groupIds: groups.map(({ id }) => id), band, joinGroups })

/**
 * Names for proposed grids: a grid that goes on keeps its name, others are called by their groups, and parts of one group are numbered.
 */
export function nameGrids(
  grids: readonly (readonly number[])[],
  households: readonly VillageHousehold[],
  kept: (index: number) => string | null,
  fallback: string,
): PlanGrid[] {
  const groupOf = new Map(households.map((one) => [one.id, one.groupName]))
  const base = grids.map((ids) => {
    const names = [...new Set(ids.flatMap((id) => groupOf.get(id) ?? []))]
    return names.length === 0
      ? fallback
      : names.length > 2
        ? `${names[0]}${gridPlansWords.to.zh}${names.at(-1)}`
        : names.join('')
  })
  const taken = new Set(grids.flatMap((_, index) => kept(index) ?? []))
  return grids.map((ids, index) => {
    const name = kept(index) ?? freeName(base[index]!, base.filter((one) => one === base[index]).length > 1, taken)
    taken.add(name)
    return { name, kind: 'general', building: '', unit: '', householdIds: [...ids] }
  })
}

function freeName(base: string, numbered: boolean, taken: ReadonlySet<string>): string {
  if (!numbered && !taken.has(base)) return base
  for (let n = 1; ; n++) if (!taken.has(`${base}${n}`)) return `${base}${n}`
}

/** One grid to each building, or to each unit of one; who lives in neither stays where no grid is. */
export function byBuildings(households: readonly VillageHousehold[], units: boolean): PlanGrid[] {
  const within = households.filter((one) => one.building !== '')
  const grids = Map.groupBy(within, (one) => `${one.building}\n${units ? one.unit : ''}`)
  return [...grids.values()]
    .map((members) => {
      const { building, unit } = members[0]!
      const name = units && unit !== '' ? `${building}${unit}` : building
      const kind = units && unit !== '' ? 'unit' : 'building'
      return { name, kind, building, unit: units ? unit : '', householdIds: members.map(({ id }) => id) }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }))
}

/** Households move into a grid of the plan, or into a new one past the last; a grid that is left empty goes, unless it stands for something. */
export function moveInto(
  grids: readonly PlanGrid[],
  ids: readonly number[],
  to: number,
  name?: string,
): Decision<PlanGrid[]> {
  if (to > grids.length || (to === grids.length && ids.length === 0)) return no('gridPlan.no_such_grid')
  const moving = new Set(ids)
  const left = grids.map((grid) => ({ ...grid, householdIds: grid.householdIds.filter((id) => !moving.has(id)) }))
  const taken = new Set(grids.map((grid) => grid.name))
  const fresh: PlanGrid = {
    name: name ?? freeName(gridPlansWords.fresh.zh, true, taken),
    ...{ kind: 'general', building: '', unit: '', householdIds: [] },
  }
  const all = to === grids.length ? [...left, fresh] : left
  const target = all[to]!
  all[to] = { ...target, name: name ?? target.name, householdIds: [...target.householdIds, ...moving] }
  if (name !== undefined && all.some((grid, index) => index !== to && grid.name === name))
    return no('gridPlan.name_taken')
  return yes(all.filter((grid) => grid.householdIds.length > 0))
}

/** A proposed grid as the page shows it. */
export function shownGrid(grid: PlanGrid, byId: ReadonlyMap<number, VillageHousehold>, band: Band) {
  const members = grid.householdIds.flatMap((id) => byId.get(id) ?? [])
  const sizes = {
    households: members.length,
    persons: members.reduce((sum, one) => sum + one.persons, 0),
    partyMembers: members.reduce((sum, one) => sum + one.partyMembers, 0),
  }
  return {
    name: grid.name,
    kind: grid.kind,
    ...sizes,
    inBand: isWithin(band, sizes),
    groups: [...new Set(members.flatMap((one) => one.groupName ?? []))],
    outline: outlineOf(members.flatMap((one) => one.place ?? [])),
  }
}

/** A reason with the names of the group and households it speaks of. */
export function shownReason(
  { code, facts }: Reason,
  byId: ReadonlyMap<number, VillageHousehold>,
  groups: readonly { id: number; name: string }[],
) {
  const ids = 'householdIds' in facts ? facts.householdIds : 'householdId' in facts ? [facts.householdId] : []
  return {
    code,
    facts: facts as Record<string, string | number | number[] | null>,
    groupName: groups.find((one) => one.id === facts.groupId)?.name ?? null,
    households: ids.flatMap((id) => {
      const household = byId.get(id)
      return household ? [{ id, code: household.code }] : []
    }),
  }
}
