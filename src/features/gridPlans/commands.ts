import { getVillage } from '#features/areas/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import type { Band } from '#kernel/area/grids.ts'
import { covers } from '#kernel/authority/scope.ts'
import { type Division, pairUp } from '#kernel/planner/measure.ts'
import { proposeGrids } from '#kernel/planner/propose.ts'
import type { In, Out } from '#wire/contract.ts'
import type { gridPlans } from './contract.ts'
import { publishPlan } from './publishing.ts'
import {
  findDated,
  findPlan,
  insertPlan,
  listVillages,
  type NewPlan,
  type Plan,
  savePlaces,
  savePlan,
} from './queries.ts'
import { byBuildings, groundOf, moveInto, nameGrids, type PlanGrid } from './rules.ts'
import { mostHouseholds } from './shapes.ts'
import { type Ground, groundOfVillage } from './view.ts'
import { gridPlansWords } from './words.ts'

const who = ({ actor, now }: Work) => {
  if (actor.accountId === null) refuse('authority.unsigned')
  return { accountId: actor.accountId, title: actor.title, now }
}

/** The plan as its editor saw it, locked; a newer edition is somebody else's work. */
async function getEdited(work: Work, planId: number, edition: number): Promise<Plan> {
  const plan = (await findPlan(work.tx, work.scope, planId, true)) ?? refuse('gridPlan.missing')
  if (plan.edition !== edition) refuse('gridPlan.changed')
  return plan
}

/** Asks the planner, by the band in force or one given by hand, and keeps its answer as a draft. */
export async function proposePlan(
  work: Work,
  input: In<typeof gridPlans.propose>,
): Promise<Out<typeof gridPlans.propose>> {
  const ground = await groundOfVillage(work, input.villageId)
  const band = input.band ?? ground.band
  if (Object.keys(band).length === 0) refuse('gridPlan.no_band')
  const { id, met } = await propose(work, ground, band as Band, input.joinGroups ?? ground.joinGroups, input.name)
  work.record({ kind: 'gridPlan', id, detail: { villageId: ground.village.id, met } })
  return { id }
}

/** Every village of a township gets its draft; one without households, or without a band of its own, is left out. */
export async function proposeForTownship(
  work: Work,
  { townshipId }: In<typeof gridPlans.proposeTownship>,
): Promise<Out<typeof gridPlans.proposeTownship>> {
  const whole = { countyId: work.county.id, townshipId, villageId: null, groupId: null, gridIds: [] }
  if (!covers(work.scope, whole)) refuse('area.missing')
  const villages = await listVillages(work.tx, work.scope, townshipId)
  if (villages.length === 0) refuse('area.missing')
  const rows: Out<typeof gridPlans.proposeTownship>['rows'] = []
  for (const village of villages) {
    const ground = await groundOfVillage(work, village.id)
    const size = ground.households.length
    if (size === 0 || size > mostHouseholds || Object.keys(ground.band).length === 0) continue
    const { id, met } = await propose(work, ground, ground.band, ground.joinGroups)
    rows.push({ villageId: village.id, name: village.name, planId: id, met })
  }
  if (rows.length === 0) refuse('gridPlan.no_households')
  work.record({
    kind: 'area',
    id: townshipId,
    detail: { plans: rows.length, met: rows.filter(({ met }) => met).length },
  })
  return { id: townshipId, rows }
}

async function propose(work: Work, ground: Ground, band: Band, joinGroups: boolean, name?: string) {
  if (ground.households.length === 0) refuse('gridPlan.no_households')
  if (ground.households.length > mostHouseholds) refuse('gridPlan.too_many_households', { most: mostHouseholds })
  const { grids, met, reasons } = proposeGrids(groundOf(ground.households, ground.groups, band, joinGroups))
  const division = named(ground, grids)
  const plan = { madeFrom: 'planner' as const, band, joinGroups, division, reasons: [...reasons] }
  const id = await keep(work, ground, { ...plan, name: name ?? planName(work, gridPlansWords.planner.zh) })
  return { id, met }
}

/** Names that are there stay with the grids that go on. */
function named(ground: Ground, grids: Division): PlanGrid[] {
  const present = ground.present.filter((one) => !one.isUpper)
  const pairs = pairUp(
    present.map(({ householdIds }) => householdIds),
    grids,
  )
  const kept = (index: number) => {
    const from = pairs.get(index)
    return from === undefined ? null : (present[from]?.name ?? null)
  }
  return nameGrids(grids, ground.households, kept, ground.village.name)
}

const planName = ({ today }: Work, words: string): string => `${words} ${today}`

async function keep(
  work: Work,
  ground: Ground,
  plan: Omit<NewPlan, 'townshipId' | 'villageId' | 'level'>,
): Promise<number> {
  const { id: villageId, townshipId } = ground.village
  const whole = { ...plan, villageId, townshipId, level: ground.level?.level ?? 1 }
  return insertPlan(work.tx, work.scope, whole, who(work))
}

/** A draft to change by hand. */
export async function draftPlan(work: Work, input: In<typeof gridPlans.draft>): Promise<Out<typeof gridPlans.draft>> {
  const ground = await groundOfVillage(work, input.villageId)
  const copied = input.from === 'copy' ? await findPlan(work.tx, work.scope, input.planId ?? 0) : undefined
  if (input.from === 'copy' && copied?.villageId !== ground.village.id) refuse('gridPlan.missing')
  const division = copied?.division ?? draftFrom(ground, input.from)
  if (division.length === 0) refuse(input.from === 'present' ? 'gridPlan.no_households' : 'gridPlan.no_buildings')
  const name =
    input.name ??
    planName(work, copied ? `${copied.name.slice(0, 20)} ${gridPlansWords.copy.zh}` : gridPlansWords[input.from].zh)
  const band = copied?.band ?? ground.band
  const joinGroups = copied?.joinGroups ?? ground.joinGroups
  const id = await keep(work, ground, {
    madeFrom: input.from,
    name: name.slice(0, 60),
    band,
    joinGroups,
    division,
    reasons: [],
  })
  work.record({ kind: 'gridPlan', id, detail: { villageId: ground.village.id, from: input.from } })
  return { id }
}

const draftFrom = (ground: Ground, from: 'present' | 'buildings' | 'units' | 'copy'): PlanGrid[] =>
  from === 'present'
    ? ground.present.map(({ name, kind, building, unit, householdIds }) => ({
        name,
        kind,
        building,
        unit,
        householdIds,
      }))
    : byBuildings(ground.households, from === 'units')

/** Moves households within a draft, or names one of its grids. */
export async function editPlan(work: Work, input: In<typeof gridPlans.edit>): Promise<Out<typeof gridPlans.edit>> {
  const { tx, scope, now } = work
  const plan = await getEdited(work, input.planId, input.edition)
  if (plan.state !== 'draft') refuse('gridPlan.not_a_draft')
  if (input.householdIds.length > 0) {
    const { households } = await groundOfVillage(work, plan.villageId)
    const known = new Set(households.map(({ id }) => id))
    if (input.householdIds.some((id) => !known.has(id))) refuse('gridPlan.household_elsewhere')
  }
  const division = must(moveInto(plan.division, input.householdIds, input.to, input.name))
  await savePlan(tx, scope, plan.id, { division }, now)
  work.record({ kind: 'gridPlan', id: plan.id, detail: { moved: input.householdIds.length, grid: input.to } })
  return { id: plan.id }
}

/** In force at once, or from a later day: then a job puts it in force on that day. */
export async function datePlan(
  work: Work,
  input: In<typeof gridPlans.publish>,
): Promise<Out<typeof gridPlans.publish>> {
  const { tx, scope, today, now } = work
  const plan = await getEdited(work, input.planId, input.edition)
  if (plan.state !== 'draft') refuse('gridPlan.not_a_draft')
  if (input.on < today) refuse('gridPlan.past_day')
  const other = await findDated(tx, scope, plan.villageId)
  if (other) refuse('gridPlan.another_dated', { day: other.effectiveOn })
  if (input.on > today) {
    await savePlan(tx, scope, plan.id, { state: 'dated', effectiveOn: input.on }, now)
    work.record({ kind: 'gridPlan', id: plan.id, detail: { on: input.on } })
  } else {
    const outcome = await publishPlan(work, plan)
    work.record({ kind: 'gridPlan', id: plan.id, detail: { on: today, ...outcome } })
  }
  return { id: plan.id }
}

/** A dated plan is a draft again; a draft is put aside. Nothing that is in force is undone by a click. */
export async function takeBackPlan(
  work: Work,
  input: In<typeof gridPlans.takeBack>,
): Promise<Out<typeof gridPlans.takeBack>> {
  const { tx, scope, now } = work
  const plan = await getEdited(work, input.planId, input.edition)
  if (plan.state === 'published' || plan.state === 'discarded') refuse('gridPlan.in_force')
  const state = plan.state === 'dated' ? 'draft' : 'discarded'
  await savePlan(tx, scope, plan.id, { state, effectiveOn: null }, now)
  work.record({ kind: 'gridPlan', id: plan.id, detail: { state } })
  return { id: plan.id }
}

/** Writes down where households lie. A code that the village does not have is told back and hinders nothing. */
export async function setPlaces(
  work: Work,
  input: In<typeof gridPlans.setPlaces>,
): Promise<Out<typeof gridPlans.setPlaces>> {
  const village = await getVillage(work.tx, work.scope, input.villageId)
  const { households } = await groundOfVillage(work, village.id)
  const byCode = new Map(households.map((one) => [one.code, one.id]))
  const known = new Map(
    input.places.flatMap(({ code, lng, lat }) => {
      const householdId = byCode.get(code)
      return householdId === undefined ? [] : [[householdId, { householdId, lng, lat }] as const]
    }),
  )
  if (known.size > 0) await savePlaces(work.tx, work.scope, [...known.values()], who(work))
  work.record({ kind: 'area', id: village.id, detail: { places: known.size } })
  const unknown = input.places.filter(({ code }) => !byCode.has(code)).map(({ code }) => code)
  return { id: village.id, set: known.size, unknown }
}
