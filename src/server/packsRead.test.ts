import { expect, test } from 'vitest'
import { packs } from '#features/packs/contract.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { addDays, dayOf } from '#kernel/shared/day.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { bringPacks } from './packsInForce.ts'
import { asOwner, readPacksByDay, shelve } from './packsRead.ts'

const today = ({ site }: Village) => dayOf(site.time.now)
const called = (zh: string) => [{ kind: 'word' as const, key: 'grid.clusterHead', zh, en: 'Head of the yard' }]

async function decide(village: Village, zh: string, from: string): Promise<void> {
  const { administrator } = village
  await administrator.call(packs.edit, { seen: 0, edits: called(zh) })
  const { decided } = await administrator.call(packs.read, {})
  await administrator.call(packs.schedule, { seen: 1, decided, from })
}

test('a start between decision and date keeps the date, and one after it keeps what holds', async () => {
  const village = await aVillage()
  const { site, county } = village
  const wish = { models: [], modelsGiven: false, packFile: null, modelsAt: [] }
  await decide(village, '甲', today(village))
  await decide(village, '乙', addDays(today(village), 3))
  const words = async (day: string) => {
    const read = (await readPacksByDay(asOwner(site.owner), [county])).get(county.id)!
    return read.on(day).model.words['grid.clusterHead']?.zh
  }
  const day = today(village)
  await bringPacks(site.owner, county, wish, site.time.now)
  expect([await words(day), await words(addDays(day, 2)), await words(addDays(day, 3))]).toEqual(['甲', '甲', '乙'])
  village.later({ days: 4 })
  await bringPacks(site.owner, county, wish, site.time.now)
  expect(await words(today(village))).toBe('乙')
  village.later({ days: -4 })
})

test('another process of the same server learns of a decision when it looks', async () => {
  const village = await aVillage()
  const { site, county } = village
  const read = await readPacksByDay(asOwner(site.owner), [county])
  const other = shelve(read, site.ground.pool, () => site.time.now)
  const words = () => other.packsOf(county).model.words['grid.clusterHead']?.zh
  await other.lookForDecisions([county])
  await decide(village, '甲', today(village))
  expect(words()).toBe('中心户长')
  await other.lookForDecisions([county])
  expect(words()).toBe('甲')
})

test('an area whose list names the county’s pack follows it to the next version and back', async () => {
  const village = await aVillage({ packsAt: [{ township: 0, packs: ['hanyin'] }] })
  const { site, county, administrator, villages } = village
  await decide(village, '甲', today(village))
  const own = site.ground.packsOf(county).lists.county.at(-1) as Pack
  const { townshipId, villageId } = villages[0]
  await site.owner.query(
    `insert into county_pack (county_id, area_id, pack_id, version, sort, effective_from) values ($1, $2, $3, $4, 1, $5)`,
    [county.id, townshipId, own.id, own.version, today(village)],
  )
  await site.runCounty(county)
  await decide(village, '乙', today(village))
  const there = () => site.ground.packsOf(county).at({ townshipId, villageId }).words['grid.clusterHead']?.zh
  expect(there()).toBe('乙')
  const { decided } = await administrator.call(packs.read, {})
  await administrator.call(packs.stepBack, { decided })
  expect(there()).toBe('甲')
})
