import { expect, test } from 'vitest'
import { notices } from '#features/notices/contract.ts'
import { overlays } from '#features/overlays/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { deliver } from '#server/relay.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { gridPlans } from './contract.ts'

const today = (village: Village) => village.site.time.now.slice(0, 10)
const villageOf = (village: Village) => ({ villageId: village.villages[0].villageId })
const delivered = async ({ site, county }: Village) => {
  while ((await deliver(site.ground, county)) > 0);
}

/** Households of one room each, in the grid of the second group, in two buildings. */
async function settled(village: Village, count: number): Promise<number[]> {
  const { townshipId, villageId, groups } = village.villages[0]
  const { gridId, groupId } = groups[1]!
  const { rows } = await village.site.owner.query(
    `with d as (
       insert into dwelling (county_id, township_id, village_id, kind, building, unit, room, sort_key, source, valid_from)
       select $1, $2, $3, 'flat', case when n <= $6::int / 2 then '1号楼' else '2号楼' end, '1单元', n::text, n::text, 'test', '2020-01-01'
       from generate_series(1, $6::int) n returning id)
     insert into household (county_id, code, township_id, village_id, group_id, grid_id, dwelling_id, source, valid_from)
     select $1, 'P' || id, $2, $3, $4, $5, id, 'test', '2020-01-01' from d order by id returning id`,
    [village.county.id, townshipId, villageId, groupId, gridId, count],
  )
  return rows.map(({ id }) => Number(id))
}

/** Puts a division of the second group's households in force; the cast's households stay where they are. */
async function inForce(village: Village, division: number[][]): Promise<Record<string, number>> {
  const { id } = await village.officer.call(gridPlans.draft, { ...villageOf(village), from: 'present' })
  const { rows } = await village.site.owner.query('select division from grid_plan where id = $1', [id])
  const own = new Set(division.flat())
  const others = (rows[0].division as { householdIds: number[] }[])
    .map((grid) => ({ ...grid, householdIds: grid.householdIds.filter((one) => !own.has(one)) }))
    .filter(({ householdIds }) => householdIds.length > 0)
  const wanted = division.map((householdIds, n) => ({
    name: `小区${n + 1}格`,
    kind: 'general',
    building: '',
    unit: '',
    householdIds,
  }))
  await village.site.owner.query('update grid_plan set division = $2 where id = $1', [
    id,
    JSON.stringify([...others, ...wanted]),
  ])
  await village.officer.call(gridPlans.publish, { planId: id, edition: 1, on: today(village) })
  const { plans } = await village.officer.call(gridPlans.ofVillage, villageOf(village))
  return plans.find((one) => one.id === id)!.outcome as Record<string, number>
}

const homeOf = async (village: Village, personId: number) =>
  Number(
    (
      await village.site.owner.query('select household_id from membership where person_id = $1 and valid_to is null', [
        personId,
      ])
    ).rows[0].household_id,
  )

const gridOf = async (village: Village, householdId: number) =>
  Number((await village.site.owner.query('select grid_id from household where id = $1', [householdId])).rows[0].grid_id)

async function holds(
  village: Village,
  name: string,
  gridId: number,
  more: { role: string; title: string; building?: string },
) {
  const phone = inventedPhone()
  const { personId } = await village.addPerson(name, { phone })
  const who = await village.signIn(personId, phone, 'staff')
  const { id } = await village.administrator.call(posts.appoint, {
    personId,
    ...more,
    level: 'grid',
    gridId,
    termFrom: '2026-01-01',
  })
  return { who, id }
}

const told = async (who: Somebody, kind: string) =>
  (await who.call(notices.list, {})).rows
    .filter((row) => row.kind === kind)
    .map(({ n, offices }) => [n, offices.map(({ zh }) => zh)])

test('[H-16 H-21] posts and lists of a grid that a plan ends have their last day then, and whoever may appoint and the holders are told', async () => {
  const village = await aVillage({ models: ['hanyin', 'suzhou', 'pingtang'] })
  const ids = await settled(village, 20)
  const [one, two] = [ids.slice(0, 12), ids.slice(12)]
  const whole = village.villages[0].groups[0]!.gridId
  const onList = { network: 'four-networks', member: 'judge', personId: village.handler.personId }
  await village.officer.call(overlays.assign, { gridId: whole, ...onList })
  await inForce(village, [one, two])
  await delivered(village)
  // The first group is one grid again, on another level: its people and its list go along.
  const again = await village.site.owner.query(
    `select (select array_agg(distinct grid_id::int) from post where person_id = any($2)) as posts, grid_id::int as list
     from overlay where county_id = $1`,
    [village.county.id, [village.gridWorker.personId, village.clusterHead.personId]],
  )
  const there = await gridOf(village, await homeOf(village, village.gridWorker.personId))
  expect(there).not.toBe(whole)
  expect(again.rows).toEqual([{ posts: [there], list: there }])
  const [kept, ends] = [await gridOf(village, one[0]!), await gridOf(village, two[0]!)]
  const worker = await holds(village, '康网格', ends, { role: 'gridWorker', title: 'gridWorker' })
  const other = await holds(village, '庄网格', ends, { role: 'gridWorker', title: 'gridWorker' })
  const stays = await holds(village, '常网格', kept, { role: 'gridWorker', title: 'gridWorker' })
  await village.officer.call(overlays.assign, {
    ...{ gridId: ends, network: 'four-networks', member: 'judge', personId: other.who.personId },
  })
  const name = (await village.site.owner.query('select name from grid where id = $1', [ends])).rows[0].name
  // One grid goes on with nearly all: the other is joined to it, and who looks after both is decided anew.
  const outcome = await inForce(village, [ids.slice(1), ids.slice(0, 1)])
  expect(outcome.postsEnded).toBe(2)
  await delivered(village)
  const list = async (gridId: number) =>
    (await village.administrator.call(posts.list, { gridId, ended: true })).rows.map(({ id, termTo, endReason }) => ({
      id,
      termTo,
      endReason,
    }))
  expect(await list(ends)).toEqual(
    [worker, other].map(({ id }) => ({ id, termTo: today(village), endReason: 'gridEnded' })),
  )
  expect(await list(kept)).toEqual([{ id: stays.id, termTo: null, endReason: null }])
  expect(await told(village.administrator, 'postsEnded')).toEqual([[2, [`${name}网格员`, `${name}网格员`]]])
  expect(await told(worker.who, 'ownPostEnded')).toEqual([[1, [`${name}网格员`]]])
  expect(await told(stays.who, 'ownPostEnded')).toEqual([])
  const { rows } = await village.site.owner.query(
    'select term_to::text, end_reason from overlay where county_id = $1 and grid_id = $2',
    [...[village.county.id, ends]],
  )
  expect(rows).toEqual([{ term_to: today(village), end_reason: 'gridEnded' }])
})

test('[X-03] the head of a building goes to the grid in which all of the building lies', async () => {
  const village = await aVillage()
  const ids = await settled(village, 20)
  const [first, second] = [ids.slice(0, 10), ids.slice(10)]
  const before = await gridOf(village, first[0]!)
  const head = { role: 'buildingHead', title: 'buildingHead' }
  const one = await holds(village, '楼长甲', before, { ...head, building: '1号楼' })
  const two = await holds(village, '楼长乙', before, { ...head, building: '2号楼' })
  expect((await inForce(village, [first, second])).postsEnded).toBe(0)
  const { rows } = await village.administrator.call(posts.list, {
    villageId: village.villages[0].villageId,
    role: 'buildingHead',
  })
  const at = await village.site.owner.query('select id::int, grid_id::int from post where id = any($1) order by id', [
    [one.id, two.id],
  ])
  expect(rows.map(({ inTerm }) => inTerm)).toEqual([true, true])
  expect(at.rows).toEqual([
    { id: one.id, grid_id: await gridOf(village, first[0]!) },
    { id: two.id, grid_id: await gridOf(village, second[0]!) },
  ])
  expect(at.rows[0].grid_id).not.toBe(at.rows[1].grid_id)
})
