import { expect, test } from 'vitest'
import { grids } from '#features/grids/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { inSetting } from '#server/settings.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { gridPlans } from './contract.ts'
import { gridPlansJobs } from './jobs.ts'

/** So many households of four in a group of the first village, in the grid of the group. */
async function settle(
  village: Village,
  group: 0 | 1,
  count: number,
  more: { members?: number } = {},
): Promise<number[]> {
  const { townshipId, villageId, groups } = village.villages[0]
  const { gridId, groupId } = groups[group]!
  const { rows } = await village.site.owner.query(
    `with h as (
       insert into household (county_id, code, township_id, village_id, group_id, grid_id, source, valid_from)
       select $1, 'P' || $4::text || '-' || n, $2, $3, $4::bigint, $5, 'test', '2020-01-01' from generate_series(1, $6::int) n returning id
     ), p as (
       insert into person (county_id, name, sex, source, valid_from)
       select $1, '居民' || n, '1', 'test', '2020-01-01' from generate_series(1, $6::int * 4) n returning id
     ), m as (
       insert into membership (county_id, person_id, household_id, relation, is_head, source, valid_from)
       select $1, pp.id, hh.id, '02', true, 'test', '2020-01-01'
       from (select id, row_number() over (order by id) - 1 as n from p) pp
       join (select id, row_number() over (order by id) - 1 as n from h) hh on hh.n = pp.n / 4 returning person_id
     ), s as (
       insert into standing (county_id, person_id, kind, village_id, source, valid_from)
       select $1, id, 'partyMember', $3, 'test', '2020-01-01' from (select id from p order by id limit $7::int) few
     ) select id from h order by id`,
    [village.county.id, townshipId, villageId, groupId, gridId, count, more.members ?? 0],
  )
  return rows.map(({ id }) => Number(id))
}

/** The people of the cast live in the first group; without them counts are round. */
async function emptied(pack = 'pingtang'): Promise<Village> {
  const village = await aVillage({ pack })
  await village.site.owner.query(
    `update household set valid_to = '2020-02-01' where county_id = $1 and village_id = $2`,
    [village.county.id, village.villages[0].villageId],
  )
  return village
}

/** The job, as the worker runs it. */
const byItself = ({ site, county }: Village) =>
  inSetting(site.ground, county, 'gridPlans.publish', gridPlansJobs[0]!.run)

const villageOf = (village: Village) => ({ villageId: village.villages[0].villageId })
const plansOf = (village: Village) => village.officer.call(gridPlans.ofVillage, villageOf(village))
const readPlan = (village: Village, planId: number) => village.officer.call(gridPlans.read, { planId })
const propose = (village: Village, more = {}) =>
  village.officer.call(gridPlans.propose, { ...villageOf(village), ...more })

test('[H-21 A-05] a proposal keeps the band of the model in force and stays within groups where grids follow them', async () => {
  const village = await emptied()
  await settle(village, 0, 24)
  await settle(village, 1, 52)
  const { id } = await propose(village)
  const plan = await readPlan(village, id)
  expect(plan.band).toEqual({ households: { from: 20, to: 30 }, persons: { from: 70, to: 120 } })
  expect(
    plan.grids.map(({ households, persons, inBand, groups }) => ({ households, persons, inBand, groups })),
  ).toEqual([
    { households: 24, persons: 96, inBand: true, groups: [plan.households[0]!.groupName] },
    { households: 26, persons: 104, inBand: true, groups: [plan.households.at(-1)!.groupName] },
    { households: 26, persons: 104, inBand: true, groups: [plan.households.at(-1)!.groupName] },
  ])
  expect(plan).toMatchObject({
    reasons: [],
    unplaced: 0,
    plan: { met: true, state: 'draft', figures: { inBand: 3, outOfBand: 0 } },
  })
})

test('[H-21] where no division meets the band, the group that stands in the way is named, and joining groups helps', async () => {
  const village = await emptied()
  await settle(village, 0, 15)
  await settle(village, 1, 27)
  const apart = await readPlan(village, (await propose(village)).id)
  expect(apart.plan.met).toBe(false)
  expect(apart.reasons).toMatchObject([
    {
      code: 'tooFew',
      facts: { measure: 'households', total: 15, short: 5 },
      groupName: apart.households[0]!.groupName,
    },
    { code: 'tooFew', facts: { measure: 'persons', total: 60, short: 10 } },
  ])
  const joined = await readPlan(village, (await propose(village, { joinGroups: true })).id)
  expect(joined).toMatchObject({ reasons: [], plan: { met: true, figures: { groupsJoined: 1 } } })
})

test('[H-21 A-05] Party members count in a model that asks for them', async () => {
  const village = await emptied('lingling')
  await settle(village, 0, 90, { members: 20 })
  await settle(village, 1, 90, { members: 14 })
  const plan = await readPlan(village, (await propose(village)).id)
  expect(plan.grids).toHaveLength(2)
  expect(plan.grids.every(({ partyMembers, households }) => partyMembers >= 15 && households <= 120)).toBe(true)
})

test('[H-21] a draft is changed by hand, and who saw an older edition is told', async () => {
  const village = await emptied()
  const [first] = await settle(village, 0, 24)
  await settle(village, 1, 25)
  const { id } = await propose(village)
  const edit = (edition: number, to: number, more = {}) =>
    village.officer.call(gridPlans.edit, { planId: id, edition, to, householdIds: [first!], ...more })
  await edit(1, 1)
  await expect(edit(1, 1)).rejects.toMatchObject({ body: { code: 'gridPlan.changed' } })
  await edit(2, 2, { name: '桥头小格' })
  await expect(edit(3, 4)).rejects.toMatchObject({ body: { code: 'gridPlan.no_such_grid' } })
  const { householdId } = await village.addPerson('邻村的', { village: 1 })
  await expect(edit(3, 0, { householdIds: [householdId] })).rejects.toMatchObject({
    body: { code: 'gridPlan.household_elsewhere' },
  })
  const plan = await readPlan(village, id)
  expect(plan.grids.map(({ households, inBand }) => [households, inBand])).toEqual([
    [23, true],
    [25, true],
    [1, false],
  ])
  expect(plan.grids[2]).toMatchObject({ name: '桥头小格' })
})

test('[H-21] two drafts are compared: households moved, sizes in and out of the band, groups cut', async () => {
  const village = await emptied()
  const ids = await settle(village, 0, 24)
  await settle(village, 1, 25)
  const { id } = await propose(village)
  const copy = await village.officer.call(gridPlans.draft, { ...villageOf(village), from: 'copy', planId: id })
  await village.officer.call(gridPlans.edit, { planId: copy.id, edition: 1, to: 1, householdIds: ids.slice(0, 6) })
  const told = await village.officer.call(gridPlans.compare, { planId: copy.id, withId: id })
  expect(told).toMatchObject({
    moved: 6,
    this: { figures: { inBand: 0, outOfBand: 2, groupsCut: 1 } },
    other: { figures: { inBand: 2, outOfBand: 0, groupsCut: 0 } },
  })
  expect(told.households.map((one) => one.id).toSorted()).toEqual(ids.slice(0, 6).toSorted())
  expect(await village.officer.call(gridPlans.compare, { planId: id })).toMatchObject({
    moved: 0,
    other: { name: null },
  })
})

test('[H-21 H-15 S-10] in force from today: grids are laid anew, every household has its leaf, and the former grid is kept', async () => {
  const village = await emptied()
  const { groups } = village.villages[0]
  await settle(village, 0, 24)
  const large = await settle(village, 1, 52)
  const filed = await village.resident.call(requests.place, {
    ...villageOf(village),
    text: '桥头路灯不亮',
    category: 'street-light',
  })
  await village.site.owner.query('update request set grid_id = $2 where id = $1', [filed.id, groups[1]!.gridId])
  const { id } = await propose(village)
  const today = village.site.time.now.slice(0, 10)
  await village.officer.call(gridPlans.publish, { planId: id, edition: 1, on: today })
  const { plans } = await plansOf(village)
  expect(plans[0]).toMatchObject({
    state: 'published',
    effectiveOn: today,
    outcome: { created: 2, closed: 0, moved: 52, unassigned: 0 },
  })
  const page = await village.officer.call(grids.ofVillage, villageOf(village))
  expect(page.gaps).toEqual([])
  expect(page.grids.find((one) => one.id === groups[0]!.gridId)).toMatchObject({
    isLeaf: true,
    households: 24,
    level: 2,
  })
  const divided = page.grids.find((one) => one.id === groups[1]!.gridId)!
  expect(divided).toMatchObject({ isLeaf: false, households: 52, level: 2 })
  const below = page.grids.filter(({ parentId }) => parentId === divided.id)
  expect(below.map(({ level, households }) => [level, households])).toEqual([
    [3, 26],
    [3, 26],
  ])
  const { rows } = await village.site.owner.query(
    'select count(*)::int as n from former_grid where county_id = $1 and grid_id = $2 and household_id = any($3)',
    [village.county.id, groups[1]!.gridId, large],
  )
  expect(rows[0]).toEqual({ n: 52 })
  const kept = await village.site.owner.query('select grid_id from request where id = $1', [filed.id])
  expect(kept.rows).toEqual([{ grid_id: String(groups[1]!.gridId) }])
})

test('[H-21] a plan waits for its day; a job puts it in force then, and who came meanwhile goes where the group goes', async () => {
  const village = await emptied()
  await settle(village, 0, 24)
  await settle(village, 1, 25)
  const { id } = await propose(village)
  const on = new Date(Date.parse(village.site.time.now) + 3 * 86_400_000).toISOString().slice(0, 10)
  await village.officer.call(gridPlans.publish, { planId: id, edition: 1, on })
  const other = await propose(village)
  await expect(village.officer.call(gridPlans.publish, { planId: other.id, edition: 1, on })).rejects.toMatchObject({
    body: { code: 'gridPlan.another_dated' },
  })
  await byItself(village)
  expect((await plansOf(village)).plans.find((one) => one.id === id)?.state).toBe('dated')
  await village.addPerson('新来的', { village: 0 })
  village.later({ days: 4 })
  await byItself(village)
  const { rows: plans } = await village.site.owner.query('select state, outcome from grid_plan where id = $1', [id])
  expect(plans).toMatchObject([{ state: 'published', outcome: { unassigned: 0 } }])
  await byItself(village)
  const { rows } = await village.site.owner.query(
    "select operation, detail from audit where county_id = $1 and operation = 'gridPlans.publish'",
    [village.county.id],
  )
  expect(rows).toHaveLength(2)
})

test('[H-21] a plan that waits is taken back, a draft is put aside, and what is in force is not undone by a click', async () => {
  const village = await emptied()
  await settle(village, 0, 24)
  const { id } = await propose(village)
  const today = village.site.time.now.slice(0, 10)
  const later = new Date(Date.parse(village.site.time.now) + 5 * 86_400_000).toISOString().slice(0, 10)
  const back = (edition: number) => village.officer.call(gridPlans.takeBack, { planId: id, edition })
  await village.officer.call(gridPlans.publish, { planId: id, edition: 1, on: later })
  await back(2)
  expect((await plansOf(village)).plans[0]).toMatchObject({ state: 'draft', effectiveOn: null })
  const past = village.officer.call(gridPlans.publish, { planId: id, edition: 3, on: '2020-01-01' })
  await expect(past).rejects.toMatchObject({ body: { code: 'gridPlan.past_day' } })
  await village.officer.call(gridPlans.publish, { planId: id, edition: 3, on: today })
  await expect(back(4)).rejects.toMatchObject({ body: { code: 'gridPlan.in_force' } })
  const draft = await propose(village)
  await village.officer.call(gridPlans.takeBack, { planId: draft.id, edition: 1 })
  expect((await plansOf(village)).plans.map((one) => one.id)).toEqual([id])
})

test('[H-21] a township gets a draft for each of its villages that has households', async () => {
  const village = await aVillage()
  const { townshipId } = village.villages[0]
  const { rows } = await village.townshipOfficer.call(gridPlans.proposeTownship, { townshipId })
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['桥头村']))
  await expect(
    village.officer.call(gridPlans.proposeTownship, { townshipId: village.villages[2].townshipId }),
  ).rejects.toMatchObject({ body: { status: 404 } })
})

test('[X-03] a resettlement community is planned by its buildings and units', async () => {
  const village = await emptied()
  const ids = await settle(village, 0, 6)
  const { townshipId, villageId } = village.villages[0]
  for (const [index, id] of ids.entries()) {
    await village.site.owner.query(
      `with d as (insert into dwelling (county_id, township_id, village_id, kind, building, unit, room, sort_key, source, valid_from)
         values ($1, $2, $3, 'flat', $4, $5, $6, $6, 'test', '2020-01-01') returning id)
       update household set dwelling_id = (select id from d) where county_id = $1 and id = $7`,
      [
        village.county.id,
        townshipId,
        villageId,
        index < 4 ? '2号楼' : '10号楼',
        `${(index % 2) + 1}单元`,
        String(index),
        id,
      ],
    )
  }
  const from = async (kind: 'buildings' | 'units') => {
    const { id } = await village.officer.call(gridPlans.draft, { ...villageOf(village), from: kind })
    return (await readPlan(village, id)).grids.map(({ name, kind: made, households }) => [name, made, households])
  }
  expect(await from('buildings')).toEqual([
    ['2号楼', 'building', 4],
    ['10号楼', 'building', 2],
  ])
  expect(await from('units')).toEqual([
    ['2号楼1单元', 'unit', 2],
    ['2号楼2单元', 'unit', 2],
    ['10号楼1单元', 'unit', 1],
    ['10号楼2单元', 'unit', 1],
  ])
})

test('[H-21] places come from a list of codes; an unknown code is told and hinders nothing; grids have outlines then', async () => {
  const village = await emptied()
  await settle(village, 0, 24)
  const { id } = await propose(village)
  const codes = (await readPlan(village, id)).households.map(({ code }) => code)
  const places = codes.map((code, n) => ({ code, lng: 108.5 + (n % 5) * 0.001, lat: 32.9 + (n % 3) * 0.001 }))
  const set = await village.officer.call(gridPlans.setPlaces, {
    ...villageOf(village),
    places: [...places, { code: 'nobody', lng: 108, lat: 32 }],
  })
  expect(set).toMatchObject({ set: 24, unknown: ['nobody'] })
  expect((await readPlan(village, id)).grids[0]!.outline.length).toBeGreaterThan(2)
  expect((await plansOf(village)).present.metresToMiddle).toBeGreaterThan(0)
})
