import { beforeAll, expect, test } from 'vitest'
import { gridPlans } from '#features/gridPlans/contract.ts'
import { grids } from '#features/grids/contract.ts'
import { lifeEvents } from '#features/lifeEvents/contract.ts'
import { people } from '#features/people/contract.ts'
import { posts } from '#features/posts/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { dayOf } from '#kernel/shared/day.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { areas } from './contract.ts'

let village: Village
let place: Village['villages'][0]
/** 上院 and 下院 of 一组, 东厢 within 上院, and a 上院 of 二组. */
const part = { upper: 0, lower: 0, wing: 0, other: 0 }
const home = { upper: 0, lower: 0, wing: 0, none: 0 }

const refused = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: { body: { code: string } }) => error.body.code,
  )
const groupsOf = async (areaId = place.villageId) => (await village.officer.call(areas.groups, { areaId })).rows
const add = (areaId: number, ...names: string[]) => village.officer.call(areas.addGroups, { areaId, names })
const below = async (parentId: number, name: string) =>
  (await groupsOf()).find((row) => row.parentId === parentId && row.name === name)!.id

async function household(groupId: number): Promise<number> {
  const { householdId } = await village.addPerson('凌院')
  await village.site.owner.query('update household set group_id = $1 where id = $2', [groupId, householdId])
  return householdId
}

/** Somebody who leads a group of any depth. */
async function leaderOf(areaId: number): Promise<Somebody> {
  const phone = inventedPhone()
  const { personId } = await village.addPerson('凌领', { phone })
  const post = { role: 'groupLeader', title: 'groupLeader', level: 'group' as const, areaId }
  await village.administrator.call(posts.appoint, { personId, ...post, termFrom: dayOf(village.site.time.now) })
  return village.signIn(personId, phone, 'staff')
}

const seenBy = async (who: Somebody, more: object = {}) => {
  const { rows } = await who.call(people.listHouseholds, { limit: 100, ...more })
  return Object.entries(home).flatMap(([key, id]) => (rows.some((row) => row.id === id) ? key : []))
}

beforeAll(async () => {
  village = await aVillage()
  place = village.villages[0]
  const [first, second] = place.groups
  await add(first!.groupId, '上院', '下院')
  await add(second!.groupId, '上院')
  part.upper = await below(first!.groupId, '上院')
  part.lower = await below(first!.groupId, '下院')
  part.other = await below(second!.groupId, '上院')
  await add(part.upper, '东厢')
  part.wing = await below(part.upper, '东厢')
  home.upper = await household(part.upper)
  home.lower = await household(part.lower)
  home.wing = await household(part.wing)
  home.none = await household(first!.groupId)
})

test('[A-21 D-10] the desk makes groups below a group at any depth, each name once below one place, and everybody reads the tree', async () => {
  const rows = await groupsOf()
  expect(rows.map(({ name, depth }) => [name, depth])).toEqual([
    ['一组', 0],
    ['上院', 1],
    ['东厢', 2],
    ['下院', 1],
    ['二组', 0],
    ['上院', 1],
  ])
  const [first] = place.groups
  expect(await refused(add(first!.groupId, '上院'))).toBe('group.exists')
  expect(rows.find(({ id }) => id === first!.groupId)!.households).toBeGreaterThanOrEqual(4)
  expect(rows.find(({ id }) => id === part.upper)!.households).toBe(2)
  expect(new Set(rows.map(({ code }) => code)).size).toBe(6)
  const listed = await village.nobody.call(areas.list, { parentId: place.villageId, deep: true })
  expect(listed.rows.map(({ name, depth }) => [name, depth])).toEqual(rows.map(({ name, depth }) => [name, depth]))
  const { rows: path } = await village.nobody.call(areas.path, { areaId: part.wing })
  expect(path.slice(2).map(({ name }) => name)).toEqual(['桥头村', '一组', '上院', '东厢'])
  let deepest = part.other
  for (const name of ['甲', '乙', '丙', '丁']) {
    await add(deepest, name)
    deepest = await below(deepest, name)
  }
  expect(await refused(add(deepest, '戊'))).toBe('group.too_deep')
  expect(await refused(village.outsideOfficer.call(areas.addGroups, { areaId: part.upper, names: ['西厢'] }))).toBe(
    'area.missing',
  )
})

test('[A-21] who answers for a group sees the households of its parts; who answers for a part sees neither its sister nor the rest', async () => {
  const leads = await leaderOf(part.upper)
  expect(await seenBy(village.groupLeader)).toEqual(['upper', 'lower', 'wing', 'none'])
  expect(await seenBy(village.clusterHead)).toEqual(['upper', 'lower', 'wing', 'none'])
  expect(await seenBy(leads)).toEqual(['upper', 'wing'])
  expect(await refused(leads.call(people.readHousehold, { householdId: home.lower }))).toBe('people.household_missing')
  expect((await village.groupLeader.call(people.readHousehold, { householdId: home.wing })).groupName).toBe('东厢')
  const namesOf = async (who: Somebody) => (await who.call(people.list, { limit: 100 })).rows.map(({ name }) => name)
  expect((await namesOf(leads)).filter((name) => name.startsWith('凌'))).toHaveLength(2)
  expect((await namesOf(village.groupLeader)).length).toBeGreaterThan(2)
})

test('[A-21] the register asked for a group answers with its parts, asked for a part with that alone', async () => {
  const [first] = place.groups
  expect(await seenBy(village.officer, { groupId: first!.groupId })).toEqual(['upper', 'lower', 'wing', 'none'])
  expect(await seenBy(village.officer, { groupId: part.upper })).toEqual(['upper', 'wing'])
  expect(await seenBy(village.officer, { groupId: part.other })).toEqual([])
  const living = await village.officer.call(people.list, { limit: 100, groupId: part.upper })
  expect(living.rows).toHaveLength(2)
  expect((await village.officer.call(people.list, { limit: 100, groupId: part.other })).rows).toEqual([])
})

test('[A-21] a matter of a part reaches whoever works for the group over it, and a household may be opened in a part', async () => {
  const phone = inventedPhone()
  const { personId } = await village.addPerson('凌办', { phone })
  await village.administrator.call(posts.appoint, {
    ...{ personId, role: 'handler', title: 'handler', level: 'group' as const, areaId: place.groups[0]!.groupId },
    termFrom: dayOf(village.site.time.now),
  })
  const filed = await village.resident.call(requests.place, {
    ...{ text: '东厢门口路灯不亮', villageId: place.villageId, groupId: part.wing },
  })
  const { rows } = await village.dispatcher.call(requests.handlers, { requestId: filed.id })
  expect(rows.map((row) => row.personId)).toContain(personId)
  const { rows: lies } = await village.site.owner.query('select group_id, grid_id from request where id = $1', [
    filed.id,
  ])
  expect([Number(lies[0].group_id), Number(lies[0].grid_id)]).toEqual([part.wing, place.groups[0]!.gridId])

  const opened = await village.officer.call(lifeEvents.openHousehold, {
    ...{ villageId: place.villageId, day: dayOf(village.site.time.now), source: 'paper' },
    household: {
      ...{ code: 'N101', address: '下院1号', groupId: part.lower },
      persons: [{ name: '石磊', sex: '1', relation: '02', noIdentityReason: 'notShown' }],
    },
  })
  const read = await village.officer.call(people.readHousehold, { householdId: opened.householdId })
  expect(read.groupName).toBe('下院')
})

test('[A-21] grids follow the groups of the village: a plan and the coverage count a part with its group', async () => {
  const { id } = await village.officer.call(gridPlans.propose, { villageId: place.villageId })
  const plan = await village.officer.call(gridPlans.read, { planId: id })
  const lying = new Map(plan.households.map((one) => [one.id, one.groupName]))
  expect([home.upper, home.lower, home.wing, home.none].map((one) => lying.get(one))).toEqual(Array(4).fill('一组'))
  const { gaps } = await village.officer.call(grids.ofVillage, { villageId: place.villageId })
  expect(gaps.filter(({ code }) => code === 'grid.group_without_grid')).toEqual([])
  const { rows } = await village.administrator.call(grids.coverage, {})
  expect(rows.find((one) => one.townshipId === place.townshipId)!.groups).toBe(4)
})

test('[A-21] a part is renamed, merged and closed like a group; its group is not closed before it, nor merged into it', async () => {
  const [first, second] = place.groups
  await village.officer.call(areas.renameGroup, { groupId: part.lower, name: '大院' })
  expect(await refused(village.officer.call(areas.renameGroup, { groupId: part.lower, name: '上院' }))).toBe(
    'group.exists',
  )
  expect(await refused(village.officer.call(areas.closeGroup, { groupId: part.upper }))).toBe('group.has_parts')
  const merge = (groupId: number, intoId: number) => village.officer.call(areas.mergeGroup, { groupId, intoId })
  expect(await refused(merge(first!.groupId, part.wing))).toBe('group.into_itself')
  expect(await refused(merge(second!.groupId, part.wing))).toBe('group.too_deep')

  await add(part.lower, '东厢')
  const twin = await below(part.lower, '东厢')
  expect(await refused(merge(part.lower, part.upper))).toBe('group.exists')
  await village.officer.call(areas.closeGroup, { groupId: twin })
  await merge(part.lower, first!.groupId)
  expect((await village.officer.call(people.readHousehold, { householdId: home.lower })).groupName).toBe('一组')
  const { closed } = await village.officer.call(areas.groups, { areaId: place.villageId })
  expect(closed.map(({ name, within, successor }) => [name, within, successor])).toEqual(
    expect.arrayContaining([
      ['大院', '一组', '一组'],
      ['东厢', '大院', null],
    ]),
  )
})
