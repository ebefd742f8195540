import { beforeEach, expect, test } from 'vitest'
import { lifeEvents } from '#features/lifeEvents/contract.ts'
import { people } from '#features/people/contract.ts'
import { happens, refusal } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { dwellings } from './contract.ts'

let village: Village
let villageId: number
beforeEach(async () => {
  village = await aVillage()
  villageId = village.villages[0].villageId
})

const building = (name: string) =>
  village.officer.call(dwellings.addBuilding, {
    ...{ villageId, community: '幸福里', building: name, units: 1, floors: 1, roomsPerFloor: 2 },
  })
const rooms = async () => (await village.officer.call(dwellings.list, { villageId, limit: 100 })).rows
const room = async (name: string) => (await rooms()).find((row) => row.name === name)!.id
const homeOf = async (personId: number) => {
  const { rows } = await village.officer.call(people.list, { villageId, limit: 100 })
  return rows.find((row) => row.id === personId)!.householdId
}
const livesIn = async (householdId: number, dwellingId: number, day = '2026-02-01', tenure: 'own' | 'rent' = 'own') =>
  happens(village, householdId, day, { kind: 'dwelling', dwellingId, tenure })

test('[X-03] a mistyped building is closed with all its rooms, unless somebody lives there; the name is free again', async () => {
  await building('1号楼')
  await building('11号楼')
  const { householdId } = await village.addPerson('梁玉')
  const wrong = { villageId, community: '幸福里', building: '11号楼', reason: '楼号多打了一个1' }
  await livesIn(householdId, await room('幸福里 11号楼 1单元 101'))
  expect(await refusal(village.officer.call(dwellings.closeBuilding, wrong))).toBe('dwellings.lived_in')
  await livesIn(householdId, await room('幸福里 1号楼 1单元 101'), '2026-02-02')
  expect(await refusal(village.outsideOfficer.call(dwellings.closeBuilding, wrong))).not.toBe('no refusal')
  await village.officer.call(dwellings.closeBuilding, wrong)
  expect((await rooms()).map((row) => row.building)).toEqual(['1号楼', '1号楼'])
  const past = await village.officer.call(lifeEvents.householdOn, { householdId, day: '2026-02-01' })
  expect(past.dwelling).toBe('幸福里 11号楼 1单元 101')
  await building('11号楼')
  expect(await rooms()).toHaveLength(4)
})

test('a building that somebody heads, or that a grid is made by, is not closed', async () => {
  await building('3号楼')
  const closing = { villageId, community: '幸福里', building: '3号楼', reason: '登记错了' }
  const { groupId, gridId } = village.villages[0].groups[0]!
  await village.site.owner.query(
    `insert into grid (county_id, township_id, village_id, group_id, level, name, kind, building, is_leaf, valid_from)
     select county_id, township_id, village_id, $3, level, '3号楼', 'building', '3号楼', true, valid_from from grid where county_id = $1 and id = $2`,
    [village.county.id, gridId, groupId],
  )
  expect(await refusal(village.officer.call(dwellings.closeBuilding, closing))).toBe('dwellings.has_grid')
  await village.site.owner.query(
    `insert into post (county_id, person_id, role, title, level, grid_id, township_id, village_id, group_id, building, term_from)
     select $1, $2, 'buildingHead', 'buildingHead', 'grid', id, township_id, village_id, group_id, '3号楼', '2025-01-01' from grid
     where county_id = $1 and id = $3`,
    [village.county.id, village.neighbour.personId, gridId],
  )
  expect(await refusal(village.officer.call(dwellings.closeBuilding, closing))).toBe('dwellings.has_head')
})

test('[D-29] one dwelling is closed with a reason, and not while a tenancy runs', async () => {
  const place = { villageId, kind: 'house' as const, address: '一组12号' }
  const { id } = await village.officer.call(dwellings.add, { ...place, ownerName: '房主', isLet: true })
  const { householdId } = await village.addPerson('租客')
  await livesIn(householdId, id, '2026-02-01', 'rent')
  expect(await refusal(village.officer.call(dwellings.close, { dwellingId: id, reason: '拆了' }))).toBe(
    'dwellings.lived_in',
  )
  await happens(village, householdId, '2026-02-02', { kind: 'dwelling', address: '一组9号', tenure: 'own' })
  await village.officer.call(dwellings.close, { dwellingId: id, reason: '拆了' })
  expect(await rooms()).toEqual([])
  const gone = village.officer.call(dwellings.read, { dwellingId: id })
  expect(await refusal(gone)).toBe('dwellings.missing')
})

test('a dwelling’s place is put right, for whoever lives there and for the past; another dwelling’s place is refused', async () => {
  await building('2号楼')
  const { householdId } = await village.addPerson('苗青')
  const dwellingId = await room('幸福里 2号楼 1单元 101')
  await livesIn(householdId, dwellingId)
  const to = { dwellingId, kind: 'flat' as const, community: '幸福里', building: '2号楼', unit: '1单元' }
  expect(await refusal(village.officer.call(dwellings.correct, { ...to, room: '102' }))).toBe('dwellings.there_already')
  expect(await refusal(village.officer.call(dwellings.correct, { ...to, building: '', room: '' }))).toBe(
    'dwellings.no_place',
  )
  await village.officer.call(dwellings.correct, { ...to, room: '101A' })
  const now = await village.officer.call(people.readHousehold, { householdId })
  expect([now.address, now.dwelling?.name]).toEqual(['幸福里 2号楼 1单元 101A', '幸福里 2号楼 1单元 101A'])
  const then = await village.officer.call(lifeEvents.householdOn, { householdId, day: '2026-01-15' })
  expect(then.address).toBe('一组1号')
  const moved = await village.officer.call(lifeEvents.householdOn, { householdId, day: '2026-02-01' })
  expect(moved.address).toBe('幸福里 2号楼 1单元 101A')
})

test('[D-29 R-05] owner and tenant read what is kept of their tenancy, and nothing of another’s', async () => {
  const owner = await homeOf(village.resident.personId)
  const tenant = await homeOf(village.neighbour.personId)
  const { id } = await village.officer.call(dwellings.add, {
    ...{ villageId, kind: 'house', address: '一组20号', ownerName: '房主', ownerHouseholdId: owner, isLet: true },
  })
  await livesIn(tenant, id, '2026-02-01', 'rent')
  const { tenants } = await village.officer.call(dwellings.read, { dwellingId: id })
  const { tenancyId } = tenants[0]!
  await village.officer.call(dwellings.keepTenancy, {
    ...{ tenancyId, filedOn: '2026-02-05', checkedOn: '2026-02-06', findings: ['wiring'] },
  })
  const read = {
    tenancyId,
    name: '一组20号',
    from: '2026-02-01',
    filedOn: '2026-02-05',
    checkedOn: '2026-02-06',
    findings: ['wiring'],
  }
  expect((await village.resident.call(dwellings.own, {})).rows).toEqual([{ ...read, part: 'owner' }])
  expect((await village.neighbour.call(dwellings.own, {})).rows).toEqual([{ ...read, part: 'tenant' }])
  expect((await village.outsider.call(dwellings.own, {})).rows).toEqual([])
})
