import { beforeEach, expect, test } from 'vitest'
import { circumstances } from '#features/circumstances/contract.ts'
import { contacts } from '#features/contacts/contract.ts'
import { dwellings } from '#features/dwellings/contract.ts'
import { grids } from '#features/grids/contract.ts'
import { people } from '#features/people/contract.ts'
import { aFamily, type Family, happens, on, refusal } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'
import type { Given } from '#wire/contract.ts'
import { lifeEvents } from './contract.ts'

let village: Village
let family: Family
let today: string
beforeEach(async () => {
  village = await aVillage({ models: ['hanyin', 'pingtang'] })
  family = await aFamily(village)
  today = village.site.time.now.slice(0, 10)
})

const at = () => village.villages[0]
const gridOn = (day: string) => village.officer.call(lifeEvents.householdOn, { householdId: family.householdId, day })
const home = async () => (await village.officer.call(people.readHousehold, { householdId: family.householdId })).gridId
const moves = (day: string, more: Record<string, unknown>) =>
  happens(village, family.householdId, day, { kind: 'dwelling', tenure: 'own', ...more } as never)

test('[S-10 H-17] who moves into another group lies in its grid from that day, and an undo puts the household back', async () => {
  const [first, second] = at().groups
  expect(await home()).toBe(first!.gridId)
  const { id } = await moves('2026-02-01', { address: '二组3号', groupId: second!.groupId })
  expect(await home()).toBe(second!.gridId)
  expect((await gridOn('2026-01-31')).gridName).not.toBe((await gridOn('2026-02-01')).gridName)
  await village.officer.call(lifeEvents.undo, { eventId: id, reason: '没有搬家' })
  expect(await home()).toBe(first!.gridId)
  expect((await gridOn('2026-02-01')).gridName).toBe((await gridOn('2026-01-31')).gridName)
  // A group with two grids does not say which: the clerk is asked by 未划入.
  await village.site.owner.query(
    `insert into grid (county_id, township_id, village_id, group_id, level, name, is_leaf, valid_from)
     select county_id, township_id, village_id, group_id, level, name || '乙', true, valid_from from grid where county_id = $1 and id = $2`,
    [village.county.id, second!.gridId],
  )
  await moves('2026-02-02', { address: '二组4号', groupId: second!.groupId })
  expect(await home()).toBe(at().unassignedGridId)
})

test('[S-10] whoever leaves a building leaves its grid, and whoever moves into one lies in its own', async () => {
  const { villageId, groups } = at()
  const plan = { villageId, community: '幸福里', units: 1, floors: 1, roomsPerFloor: 2, groupId: groups[0]!.groupId }
  await village.officer.call(dwellings.addBuilding, { ...plan, building: '1号楼' })
  await village.officer.call(dwellings.addBuilding, { ...plan, building: '2号楼' })
  const { rows } = await village.officer.call(dwellings.list, { villageId })
  const room = (building: string, no: string) => rows.find((row) => row.building === building && row.room === no)!.id
  const { rows: made } = await village.site.owner.query(
    `insert into grid (county_id, township_id, village_id, level, name, kind, building, is_leaf, valid_from)
     select county_id, township_id, village_id, level, '1号楼网格', 'exclusive', '1号楼', true, valid_from from grid where county_id = $1 and id = $2
     returning id`,
    [village.county.id, groups[0]!.gridId],
  )
  await moves('2026-02-01', { dwellingId: room('1号楼', '101') })
  expect(await home()).toBe(Number(made[0].id))
  await moves('2026-02-02', { dwellingId: room('1号楼', '102') })
  expect(await home()).toBe(Number(made[0].id))
  await moves('2026-02-03', { dwellingId: room('2号楼', '101') })
  expect(await home()).toBe(groups[0]!.gridId)
  // Somebody put the household elsewhere; a change within the same place leaves it there.
  await village.officer.call(grids.move, { householdId: family.householdId, gridId: groups[1]!.gridId })
  await moves('2026-02-04', { dwellingId: room('2号楼', '102') })
  expect(await home()).toBe(groups[1]!.gridId)
})

test('[S-10 H-17 X-03] a room put right into another building or group takes its household into that grid from today, and an undo of the move finds back', async () => {
  const { villageId, groups } = at()
  const [first, second] = groups
  const plan = { villageId, community: '幸福里', units: 1, floors: 1, roomsPerFloor: 2, groupId: first!.groupId }
  await village.officer.call(dwellings.addBuilding, { ...plan, building: '7号楼' })
  const { rows } = await village.officer.call(dwellings.list, { villageId })
  const room = rows.find((row) => row.building === '7号楼' && row.room === '101')!
  const { rows: made } = await village.site.owner.query(
    `insert into grid (county_id, township_id, village_id, level, name, kind, building, is_leaf, valid_from)
     select county_id, township_id, village_id, level, '1号楼网格', 'exclusive', '1号楼', true, valid_from from grid where county_id = $1 and id = $2
     returning id`,
    [village.county.id, first!.gridId],
  )
  const ofBuilding = Number(made[0].id)
  const { id: eventId } = await moves('2026-02-01', { dwellingId: room.id })
  const counted = async (gridId: number) => {
    const { rows } = await village.site.owner.query<{ households: number; persons: number }>(
      `select coalesce(sum(households), 0)::int as households, coalesce(sum(persons), 0)::int as persons from grid_living
       where county_id = $1 and grid_id = $2`,
      [village.county.id, gridId],
    )
    return rows[0]!
  }
  const elsewhere = await counted(first!.gridId)
  const corrects = (more: Record<string, unknown>) =>
    village.officer.call(dwellings.correct, {
      ...{ dwellingId: room.id, kind: 'flat', community: '幸福里', building: '7号楼', unit: room.unit, room: '101' },
      ...{ groupId: first!.groupId, ...more },
    })
  // Another number in the same building is another name and no other grid.
  await corrects({ room: '101A' })
  expect(await home()).toBe(first!.gridId)
  await corrects({ building: '1号楼' })
  expect(await home()).toBe(ofBuilding)
  expect(await counted(ofBuilding)).toEqual({ households: 1, persons: 6 })
  expect(await counted(first!.gridId)).toEqual({
    households: elsewhere.households - 1,
    persons: elsewhere.persons - 6,
  })
  expect((await gridOn('2026-02-10')).gridName).not.toBe((await gridOn(today)).gridName)
  // Out of that building again, and into the other group: its household stood in the wrong one with it.
  await corrects({ groupId: second!.groupId })
  expect(await home()).toBe(second!.gridId)
  expect(await counted(ofBuilding)).toEqual({ households: 0, persons: 0 })
  const stands = await village.site.owner.query(
    'select group_id::int as id from household where county_id = $1 and id = $2',
    [...[village.county.id, family.householdId]],
  )
  expect(stands.rows).toEqual([{ id: second!.groupId }])
  await village.officer.call(lifeEvents.undo, { eventId, reason: '没有搬家' })
  expect(await home()).toBe(first!.gridId)
})

test('a room put right leaves a household where it stands in another group, and where somebody put it by hand', async () => {
  const { villageId, groups } = at()
  const [first, second] = groups
  const place = { kind: 'house' as const, address: '老街9号' }
  const { id: dwellingId } = await village.officer.call(dwellings.add, {
    villageId,
    ...place,
    groupId: second!.groupId,
  })
  await moves('2026-02-01', { dwellingId })
  expect(await home()).toBe(first!.gridId)
  await village.officer.call(dwellings.correct, { dwellingId, ...place, groupId: first!.groupId })
  expect(await home()).toBe(first!.gridId)
  await village.site.owner.query('update household set group_id = null where county_id = $1 and id = $2', [
    ...[village.county.id, family.householdId],
  ])
  await village.officer.call(dwellings.correct, { dwellingId, ...place, groupId: second!.groupId })
  expect(await home()).toBe(first!.gridId)
  await village.officer.call(grids.move, { householdId: family.householdId, gridId: second!.gridId })
  await village.officer.call(dwellings.correct, { dwellingId, ...place, address: '老街19号', groupId: second!.groupId })
  expect(await home()).toBe(second!.gridId)
})

type Going = Given<typeof lifeEvents.record>
const goes = (day: string, more: Record<string, unknown> = {}, by = village.townshipOfficer) =>
  by.call(lifeEvents.record, {
    ...{ householdId: family.householdId, day, source: 'told', sourceNote: '易地搬迁' },
    event: {
      kind: 'relocation',
      villageId: village.villages[1].villageId,
      tenure: 'own',
      address: '安置社区1号楼101',
      ...more,
    },
  } as Going)

test('[X-03 D-27] a family moves whole to another village: ids, numbers and what is kept go along, past days stay', async () => {
  const to = village.villages[1]
  const { householdId } = family
  await village.officer.call(contacts.say, {
    villageId: at().villageId,
    personId: village.handler.personId,
    kind: 'deputy',
    holds: true,
  })
  await village.officer.call(contacts.assign, {
    ...{ villageId: at().villageId, line: 'deputyLine', level: 'deputy', personId: village.handler.personId },
    to: { householdIds: [householdId] },
  })
  const saying = { householdId, field: 'serviceNeeds', value: ['meals'], source: 'visit' }
  await village.officer.call(circumstances.record, saying as never)
  await village.site.owner.query(
    `insert into correction_ask (county_id, household_id, field, said_sealed, key_id, township_id, village_id, group_id, grid_id,
       by_account_id, by_person_id, at)
     select h.county_id, h.id, 'address', 'x', 'k', h.township_id, h.village_id, h.group_id, h.grid_id, 1, m.person_id, now()
     from household h join membership m on m.county_id = h.county_id and m.household_id = h.id and m.is_head
     where h.county_id = $1 and h.id = $2`,
    [village.county.id, householdId],
  )
  await village.site.owner.query(
    `insert into policy_consent (county_id, household_id, by_household, given_on, by_account_id, at) values ($1, $2, true, '2026-01-05', 1, now())`,
    [village.county.id, householdId],
  )
  const waitsAt = async () => {
    const { rows } = await village.site.owner.query<{ household: number; village: number; agreed: number }>(
      `select a.household_id::int as household, a.village_id::int as village, c.household_id::int as agreed
       from correction_ask a join policy_consent c on c.county_id = a.county_id where a.county_id = $1`,
      [village.county.id],
    )
    return rows
  }
  const before = await village.officer.call(people.readHousehold, { householdId })
  const { id } = await goes('2026-02-10')
  const old = await village.officer.call(people.readHousehold, { householdId })
  expect(old).toMatchObject({ endedOn: '2026-02-10', mergedInto: { villageName: '柳林村', code: before.code } })
  const now = await village.townshipOfficer.call(people.readHousehold, { householdId: old.mergedInto!.id })
  const known = (one: (typeof now)['persons'][number]) => [one.id, one.relation.code, one.isHead]
  expect(now.persons.map(known)).toEqual(before.persons.map(known))
  // what waits for an answer, and what the family agreed to, goes along
  expect(await waitsAt()).toEqual([{ household: now.id, village: to.villageId, agreed: now.id }])
  expect(now).toMatchObject({ villageId: to.villageId, gridId: to.unassignedGridId, address: '安置社区1号楼101' })
  const kept = await village.townshipOfficer.call(circumstances.readHousehold, { householdId: now.id })
  expect(JSON.stringify(kept)).toContain('meals')
  const { rows: ended } = await village.officer.call(contacts.ended, {
    villageId: at().villageId,
    line: 'deputyLine',
    limit: 10,
  })
  expect(ended).toMatchObject([{ reason: 'householdMoved' }])
  expect(await on(village, householdId, '2026-02-09')).toHaveLength(6)
  expect(await on(village, householdId, '2026-02-10')).toEqual([])
  const registerOn = async (villageId: number, day: string) =>
    (await village.townshipOfficer.call(lifeEvents.villageOn, { villageId, day, limit: 100 })).rows.some(
      ({ code }) => code === before.code,
    )
  expect(await registerOn(at().villageId, '2026-02-09')).toBe(true)
  expect(await registerOn(at().villageId, '2026-02-10')).toBe(false)
  expect(await registerOn(to.villageId, '2026-02-09')).toBe(false)
  expect(await registerOn(to.villageId, '2026-02-10')).toBe(true)
  for (const { villageId } of [at(), to]) {
    const { rows } = await village.townshipOfficer.call(lifeEvents.list, { villageId })
    expect(rows).toMatchObject([{ id, kind: 'relocation', households: [{ village: '桥头村' }, { village: '柳林村' }] }])
  }
  const { rows: own } = await village.officer.call(lifeEvents.list, {})
  expect(own.map((row) => row.id)).toContain(id)
})

test('[D-27] a move to another village is recorded and taken back by whoever answers for both, and then everything is as before', async () => {
  const { householdId } = family
  expect(await refusal(goes('2026-02-10', {}, village.officer))).toBe('lifeEvents.beyond')
  expect(await refusal(goes('2026-02-10', { villageId: village.villages[2].villageId }))).toBe('lifeEvents.beyond')
  expect(await refusal(goes('2026-02-10', { villageId: at().villageId }))).toBe('lifeEvents.same_village')
  expect(await refusal(goes('2026-02-10', { address: '' }))).toBe('lifeEvents.no_address')
  const before = await village.officer.call(people.readHousehold, { householdId })
  const { id } = await goes('2026-02-10')
  const undo = { eventId: id, reason: '没有搬成' }
  expect(await refusal(village.officer.call(lifeEvents.undo, undo))).toBe('lifeEvents.beyond')
  await village.townshipOfficer.call(lifeEvents.undo, undo)
  const after = await village.officer.call(people.readHousehold, { householdId })
  expect(after).toMatchObject({ endedOn: null, mergedInto: null, gridId: before.gridId })
  expect(after.persons.map((one) => one.id)).toEqual(before.persons.map((one) => one.id))
  expect(await on(village, householdId, '2026-02-20')).toEqual(await on(village, householdId, '2026-02-09'))
  const { rows } = await village.townshipOfficer.call(lifeEvents.villageOn, {
    ...{ villageId: village.villages[1].villageId, day: today, limit: 100 },
  })
  expect(rows.map(({ code }) => code)).not.toContain(before.code)
})
