import { beforeAll, beforeEach, expect, test } from 'vitest'
import { dwellings } from '#features/dwellings/contract.ts'
import { lifeEvents } from '#features/lifeEvents/contract.ts'
import { people } from '#features/people/contract.ts'
import { aFamily, type Family, happens } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'

let village: Village
let family: Family
beforeAll(async () => {
  village = await aVillage()
  family = await aFamily(village)
  await happens(village, family.householdId, '2026-02-09', { kind: 'away', personId: family.son, reason: 'work' })
  await happens(village, family.householdId, '2026-02-10', {
    kind: 'away',
    personId: family.daughterInLaw,
    reason: 'work',
  })
})
beforeEach(() => village.site.owner.query('delete from access_log where county_id = $1', [village.county.id]))

/** Who of the family was looked at, why and by whom, in the order of the family. */
async function looks() {
  const { rows } = await village.site.owner.query(
    `select p.name, l.reason, b.name as by from access_log l join person p on p.county_id = l.county_id and p.id = l.person_id
     join person b on b.county_id = l.county_id and b.id = l.by_person_id where l.county_id = $1 order by p.birth_date, l.id`,
    [village.county.id],
  )
  return rows.map((row) => [row.name, row.reason, row.by])
}

test('[R-05] whoever is named in a timeline or among life events reads that staff were shown it, once a day and reader', async () => {
  const { officer, clusterHead } = village
  const { householdId } = family
  for (const who of [officer, officer, clusterHead]) await who.call(lifeEvents.ofHousehold, { householdId })
  const of = (reason: string, ...by: string[]) =>
    ['周小河', '何春梅'].flatMap((name) => by.map((one) => [name, reason, one]))
  expect(await looks()).toEqual(of('household.timeline', officer.name, clusterHead.name))
  await village.site.owner.query('delete from access_log where county_id = $1', [village.county.id])
  for (const _ of [1, 2]) await officer.call(lifeEvents.list, { kind: 'away' })
  expect(await looks()).toEqual(of('lifeEvent.list', officer.name))
})

test('[R-05 R-11] the register narrowed to the left behind is a look at each of them, a child too, and a plain page of it at nobody', async () => {
  const { officer, clusterHead } = village
  await officer.call(people.list, { sort: 'pinyin' })
  await officer.call(people.listHouseholds, {})
  expect(await looks()).toEqual([])
  for (const who of [officer, officer, clusterHead]) await who.call(people.list, { mark: 'leftBehind', sort: 'pinyin' })
  expect(await looks()).toEqual([officer, clusterHead].map((who) => ['周子轩', 'people.marked', who.name]))
  await village.site.owner.query('delete from access_log where county_id = $1', [village.county.id])
  await officer.call(people.list, { mark: 'away', sort: 'pinyin' })
  expect(await looks()).toEqual(['周小河', '何春梅'].map((name) => [name, 'people.marked', officer.name]))
})

test('[R-05] who lives in a dwelling or owns it reads that staff were shown the list or the dwelling, once a day', async () => {
  const { officer } = village
  const { villageId } = village.villages[0]
  const room = { villageId, kind: 'flat', community: '幸福社区', building: '2号楼', unit: '1单元' } as const
  const { id: lived } = await officer.call(dwellings.add, { ...room, room: '301', ownerName: '房东', isLet: true })
  await happens(village, family.householdId, '2026-02-11', { kind: 'dwelling', dwellingId: lived, tenure: 'rent' })
  await village.site.owner.query('delete from access_log where county_id = $1', [village.county.id])
  const names = ['郑桂花', '周大山', '许秋月', '周小河', '何春梅', '周子轩']
  const shown = names.map((name) => [name, 'dwelling.list', officer.name])
  await officer.call(dwellings.list, { villageId })
  expect(await looks()).toEqual(shown)
  await officer.call(dwellings.read, { dwellingId: lived })
  expect(await looks()).toEqual(shown)
})
