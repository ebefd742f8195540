import { beforeEach, expect, test } from 'vitest'
import { dwellings } from '#features/dwellings/contract.ts'
import { grids } from '#features/grids/contract.ts'
import { people } from '#features/people/contract.ts'
import { aFamily, type Family, happens, on, refusal } from '#tests/village/family.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { lifeEvents } from './contract.ts'

let village: Village
let family: Family
beforeEach(async () => {
  village = await aVillage()
  family = await aFamily(village)
})
const at = () => family.householdId
const homeOn = (day: string) => village.officer.call(lifeEvents.householdOn, { householdId: at(), day })

test('a household moves into a room of a resettlement community, and the day before it lived in its house', async () => {
  const { villageId } = village.villages[0]
  const building = { villageId, community: '幸福社区', building: '2号楼', units: 2, floors: 3, roomsPerFloor: 2 }
  expect((await village.officer.call(dwellings.addBuilding, building)).rooms).toBe(12)
  const list = await village.officer.call(dwellings.list, { villageId, limit: 100 })
  expect(list.rows.slice(0, 3).map((row) => row.name)).toEqual([
    '幸福社区 2号楼 1单元 101',
    '幸福社区 2号楼 1单元 102',
    '幸福社区 2号楼 1单元 201',
  ])
  const room = list.rows[0]!
  await happens(village, at(), '2026-02-10', { kind: 'dwelling', dwellingId: room.id, tenure: 'own' })
  expect(await homeOn('2026-02-09')).toMatchObject({ address: '一组8号', dwelling: null })
  expect(await homeOn('2026-02-10')).toMatchObject({ dwelling: room.name, tenure: 'own' })
  const there = await village.officer.call(dwellings.read, { dwellingId: room.id })
  expect(there.households).toMatchObject([{ id: at(), headName: '周大山' }])
})

test('[D-29] a rented home has its owner, its tenant and its days; nobody types the tenancy', async () => {
  const { villageId } = village.villages[0]
  const add = (kind: 'house' | 'garage', address: string) =>
    village.officer.call(dwellings.add, {
      villageId,
      kind,
      address,
      ownerName: '郑国栋',
      ownerPhone: '19900001234',
      isLet: kind === 'house',
    })
  const { id } = await add('house', '三组12号')
  const garage = await add('garage', '三组12号车库')
  const rent = (dwellingId: number) =>
    happens(village, at(), '2026-02-10', { kind: 'dwelling', dwellingId, tenure: 'rent' })
  expect(await refusal(rent(garage.id))).toBe('lifeEvents.not_to_let')
  await rent(id)
  const let_ = await village.officer.call(dwellings.list, { villageId, let: true })
  expect(let_.rows).toMatchObject([{ ownerName: '郑国栋', ownerPhone: '199****1234', households: [{ id: at() }] }])
  const { tenants } = await village.officer.call(dwellings.read, { dwellingId: id })
  expect(tenants).toMatchObject([{ householdId: at(), from: '2026-02-10', until: null, filedOn: null }])
  const tenancyId = tenants[0]!.tenancyId
  const keep = (filedOn: string | null) =>
    village.officer.call(dwellings.keepTenancy, { tenancyId, filedOn, checkedOn: null })
  const looked = (checkedOn: string | null, findings: ('exit' | 'wiring')[]) =>
    village.officer.call(dwellings.keepTenancy, { tenancyId, filedOn: '2026-02-12', checkedOn, findings })
  const present = async () => (await village.officer.call(dwellings.read, { dwellingId: id })).tenants[0]
  expect(await refusal(keep('2026-02-01'))).toBe('dwellings.before_tenancy')
  await keep('2026-02-12')
  expect(await refusal(looked(null, ['wiring']))).toBe('dwellings.not_looked_at')
  await looked('2026-02-15', ['wiring', 'exit'])
  expect(await present()).toMatchObject({ checkedOn: '2026-02-15', findings: ['wiring', 'exit'] })
  await looked('2026-02-18', [])
  expect(await present()).toMatchObject({ checkedOn: '2026-02-18', findings: [] })
  await happens(village, at(), '2026-02-20', { kind: 'dwelling', address: '一组8号', tenure: 'own' })
  const after = await village.officer.call(dwellings.read, { dwellingId: id })
  expect(after.tenants).toMatchObject([{ until: '2026-02-20', filedOn: '2026-02-12' }])
  expect(after.households).toEqual([])
})

test('the grid of a past day is known although a page moved the household by hand', async () => {
  const other = village.villages[0].groups[1]!.gridId
  const before = (await homeOn('2026-03-02')).gridName
  await village.officer.call(grids.move, { householdId: at(), gridId: other })
  expect((await homeOn('2026-03-01')).gridName).toBe(before)
  expect((await homeOn('2026-03-02')).gridName).not.toBe(before)
})

test('a whole village is asked for on a day', async () => {
  const { villageId } = village.villages[0]
  await happens(village, at(), '2026-02-10', {
    kind: 'split',
    personIds: [family.mother],
    headPersonId: family.mother,
    code: 'OLD-1',
  })
  const rowsOn = async (day: string) =>
    (await village.officer.call(lifeEvents.villageOn, { villageId, day, limit: 100 })).rows
  expect((await rowsOn('2026-02-09')).find((row) => row.id === at())).toMatchObject({ persons: 6, headName: '周大山' })
  expect((await rowsOn('2026-02-10')).find((row) => row.id === at())).toMatchObject({ persons: 5 })
  expect((await rowsOn('2026-02-10')).find((row) => row.code === 'OLD-1')).toMatchObject({ headName: '郑桂花' })
  expect(await rowsOn('2019-12-31')).toEqual([])
})

test('an imported row gives way to an older event, one that an event opened does not', async () => {
  await happens(village, at(), '2019-06-01', { kind: 'death', personId: family.mother })
  expect(await on(village, at(), '2020-01-01')).not.toContain('郑桂花 52')
  await happens(village, at(), '2026-02-01', { kind: 'birth', name: '周安', sex: '1', relation: '41' })
  const child = (await village.officer.call(people.readHousehold, { householdId: at() })).persons.at(-1)!
  await happens(village, at(), '2026-02-10', { kind: 'away', personId: child.id, reason: 'care' })
  const earlier = happens(village, at(), '2026-02-05', { kind: 'back', personId: child.id })
  expect(await refusal(earlier)).toBe('lifeEvents.later_known')
})

test('a correction holds for the past too, and the wrong value is kept sealed beside it', async () => {
  const number = '990921199405170288'
  const correct = {
    kind: 'correction',
    personId: family.wife,
    fields: { name: '许秋玥', birthDate: '1994-05-17', identityNumber: number },
  } as const
  const { id } = await happens(village, at(), '2026-02-10', correct)
  expect(await on(village, at(), '2021-01-01')).toContain('许秋玥 12')
  const { rows } = await village.site.owner.query('select name, birth_date from former_person where event_id = $1', [
    id,
  ])
  expect(rows).toEqual([{ name: '许秋月', birth_date: '1967-04-02' }])
  const kept = await village.site.owner.query('select detail::text from life_event where id = $1', [id])
  expect(kept.rows[0].detail).not.toContain(number)
  expect(kept.rows[0].detail).not.toContain('许秋玥')
})

test('[R-05] a family reads what is written of its household since each came to it, and not where somebody went who left', async () => {
  const { son, wife } = family
  await happens(village, at(), '2026-02-01', { kind: 'away', personId: son, reason: 'work', place: '深圳' })
  await happens(village, at(), '2026-02-10', { kind: 'moveOut', personIds: [wife], place: '西安市雁塔区' })
  const phone = inventedPhone()
  const { personId } = await village.addPerson('周新媳', { phone, householdId: family.householdId })
  await village.site.owner.query("update membership set valid_from = '2026-02-05' where person_id = $1", [personId])
  const joined = await village.signIn(personId, phone)
  const { rows } = await joined.call(lifeEvents.own, {})
  expect(rows).toMatchObject([{ kind: 'moveOut', byName: village.officer.name, source: 'told', detail: {} }])
  expect(JSON.stringify(rows)).not.toContain('雁塔')
})
