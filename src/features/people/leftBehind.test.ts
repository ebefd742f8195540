import { expect, test } from 'vitest'
import { aFamily, happens } from '#tests/village/family.ts'
import { aVillage } from '#tests/village.ts'
import { people } from './contract.ts'

test('the register shows those left behind and nobody else: told by the household, in the caller’s area only', async () => {
  const village = await aVillage()
  const family = await aFamily(village)
  const named = async (mark: 'leftBehind' | 'away', who = village.officer) =>
    (await who.call(people.list, { mark, sort: 'pinyin' })).rows.map(({ name }) => name)
  expect(await named('leftBehind')).toEqual([])
  for (const personId of [family.son, family.daughterInLaw])
    await happens(village, family.householdId, '2026-02-10', { kind: 'away', personId, reason: 'work', place: '西安' })
  expect((await named('away')).length).toBe(2)
  expect(await named('leftBehind')).toEqual(['周子轩'])
  await happens(village, family.householdId, '2026-02-11', { kind: 'away', personId: family.wife, reason: 'care' })
  const behind = await named('leftBehind')
  expect([...behind].sort()).toEqual(['周大山', '周子轩', '郑桂花'])
  const first = await village.officer.call(people.list, { mark: 'leftBehind', sort: 'pinyin', limit: 1 })
  expect(first.rows.map(({ name }) => name)).toEqual(behind.slice(0, 1))
  const rest = { mark: 'leftBehind', sort: 'pinyin', after: first.next! } as const
  expect((await village.officer.call(people.list, rest)).rows.map(({ name }) => name)).toEqual(behind.slice(1))
  expect(await named('leftBehind', village.outsideOfficer)).toEqual([])
})
