import { getVillage } from '#features/areas/public.ts'
import { refuse, type Work } from '#features/feature.ts'
import { type PresentGrid, presentGrids, villageGroups } from '#features/grids/public.ts'
import type { Band, GridLevel } from '#kernel/area/grids.ts'
import { figuresOf, movedBetween } from '#kernel/planner/measure.ts'
import type { In, Out } from '#wire/contract.ts'
import type { gridPlans } from './contract.ts'
import { findPlan, listPlans, listVillageHouseholds, type Plan } from './queries.ts'
import {
  divisionOf,
  groundOf,
  mayJoin,
  type PlanGrid,
  plannedLevel,
  shownGrid,
  shownReason,
  type VillageHousehold,
} from './rules.ts'

/** Everything about a village that a plan is made from, at this moment. */
export type Ground = {
  village: { id: number; name: string; townshipId: number }
  households: VillageHousehold[]
  groups: { id: number; name: string }[]
  present: (PresentGrid & PlanGrid & { isUpper: boolean })[]
  level: GridLevel | null
  band: Band
  joinGroups: boolean
}

export async function groundOfVillage(
  { tx, scope, packs, today }: Pick<Work, 'tx' | 'scope' | 'packs' | 'today'>,
  villageId: number,
): Promise<Ground> {
  const village = await getVillage(tx, scope, villageId)
  const households = await listVillageHouseholds(tx, scope, village.id, today)
  const groups = await villageGroups(tx, scope, village.id)
  const byGrid = Map.groupBy(households, (one) => one.gridId)
  const leaves = await presentGrids(tx, scope, village.id)
  const levels = packs.at({ townshipId: village.townshipId, villageId: village.id }).gridLevels
  const level = plannedLevel(levels)
  const present = leaves
    .map((leaf) => ({ ...leaf, householdIds: (byGrid.get(leaf.id) ?? []).map(({ id }) => id) }))
    .filter((leaf) => leaf.householdIds.length > 0)
    .map((leaf) => ({ ...leaf, isUpper: leaf.level < (level?.level ?? 1) }))
  const joinGroups = mayJoin(levels, level)
  return { village, households, groups, present, level, band: level?.band ?? {}, joinGroups }
}

const figures = (ground: Ground, band: Band, grids: readonly PlanGrid[]) =>
  figuresOf(groundOf(ground.households, ground.groups, band, true), divisionOf(grids))

const line = (plan: Plan, ground: Ground) => ({
  id: plan.id,
  name: plan.name,
  state: plan.state,
  madeFrom: plan.madeFrom,
  edition: plan.edition,
  figures: figures(ground, plan.band, plan.division),
  met: plan.reasons.length === 0,
  byTitle: plan.byTitle,
  madeAt: plan.madeAt,
  effectiveOn: plan.effectiveOn,
  publishedAt: plan.publishedAt,
  outcome: plan.outcome,
})

/** The plans of a village and how things are there now. */
export async function readVillagePlans(
  work: Work,
  { villageId }: In<typeof gridPlans.ofVillage>,
): Promise<Out<typeof gridPlans.ofVillage>> {
  const ground = await groundOfVillage(work, villageId)
  const plans = await listPlans(work.tx, work.scope, ground.village.id)
  const { level, households, band } = ground
  return {
    village: { id: ground.village.id, name: ground.village.name },
    level: level ? { level: level.level, zh: level.zh, en: level.en } : null,
    band,
    joinGroups: ground.joinGroups,
    households: households.length,
    withPlace: households.filter(({ place }) => place !== null).length,
    inBuildings: households.filter(({ building }) => building !== '').length,
    present: figures(ground, band, ground.present),
    plans: plans.map((plan) => line(plan, ground)),
  }
}

/** One plan, with the village as it is today: who died or moved away since is gone from it, who came is not in it yet. */
export async function readPlan(work: Work, { planId }: In<typeof gridPlans.read>): Promise<Out<typeof gridPlans.read>> {
  const plan = (await findPlan(work.tx, work.scope, planId)) ?? refuse('gridPlan.missing')
  const ground = await groundOfVillage(work, plan.villageId)
  const byId = new Map(ground.households.map((one) => [one.id, one]))
  const at = new Map(plan.division.flatMap((grid, index) => grid.householdIds.map((id) => [id, index] as const)))
  const households = ground.households.map(({ id, code, address, groupName, persons, partyMembers, place }) => {
    const grid = at.get(id) ?? null
    return { id, code, address, groupName, persons, partyMembers, place, grid }
  })
  return {
    plan: line(plan, ground),
    village: { id: ground.village.id, name: ground.village.name },
    band: plan.band,
    joinGroups: plan.joinGroups,
    grids: plan.division.map((grid) => shownGrid(grid, byId, plan.band)),
    households,
    reasons: plan.reasons.map((reason) => shownReason(reason, byId, ground.groups)),
    unplaced: households.filter(({ grid }) => grid === null).length,
    tiles: work.mapTiles ?? null,
  }
}

/** How many moved households a comparison names. */
const mostNamed = 500

/** Two plans side by side, or a plan and how things are. */
export async function comparePlans(
  work: Work,
  { planId, withId }: In<typeof gridPlans.compare>,
): Promise<Out<typeof gridPlans.compare>> {
  const plan = (await findPlan(work.tx, work.scope, planId)) ?? refuse('gridPlan.missing')
  const other = withId === undefined ? null : await findPlan(work.tx, work.scope, withId)
  if (withId !== undefined && other?.villageId !== plan.villageId) refuse('gridPlan.missing')
  const ground = await groundOfVillage(work, plan.villageId)
  const alive = new Set(ground.households.map(({ id }) => id))
  const living = (grids: readonly PlanGrid[]) =>
    grids.map((grid) => ({ ...grid, householdIds: grid.householdIds.filter((id) => alive.has(id)) }))
  const before = living(other?.division ?? ground.present)
  const after = living(plan.division)
  const moved = movedBetween(divisionOf(before), divisionOf(after))
  const nameIn = (grids: readonly PlanGrid[]) =>
    new Map(grids.flatMap((grid) => grid.householdIds.map((id) => [id, grid.name] as const)))
  const from = nameIn(before)
  const to = nameIn(after)
  const byId = new Map(ground.households.map((one) => [one.id, one]))
  return {
    this: { name: plan.name, figures: figures(ground, plan.band, after) },
    other: { name: other?.name ?? null, figures: figures(ground, plan.band, before) },
    moved: moved.length,
    households: moved.slice(0, mostNamed).map((id) => ({
      id,
      code: byId.get(id)?.code ?? '',
      groupName: byId.get(id)?.groupName ?? null,
      from: from.get(id) ?? null,
      to: to.get(id) ?? null,
    })),
  }
}
