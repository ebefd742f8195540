import { expect, test } from 'vitest'
import { inSetting } from '#server/settings.ts'
import { aFamily, refusal } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { circumstances } from './contract.ts'
import { countLeftBehind } from './public.ts'

/** So many families of three generations, of whom these are away for work. */
async function families(village: Village, at: 0 | 1 | 2, count: number, away: readonly ('son' | 'daughterInLaw')[]) {
  for (let n = 0; n < count; n += 1) {
    const family = await aFamily(village, { at })
    for (const who of away)
      await village.site.owner.query(
        `insert into whereabouts (county_id, person_id, kind, reason, source, valid_from) values ($1, $2, 'away', 'work', 'test', '2026-01-01')`,
        [village.county.id, family[who]],
      )
  }
}

test('[D-01] households with somebody left behind are counted by village and township, small counts hidden, nobody named', async () => {
  const village = await aVillage()
  await families(village, 0, 6, ['son', 'daughterInLaw'])
  await families(village, 1, 2, ['son'])
  await families(village, 2, 7, ['son'])
  await families(village, 2, 2, [])
  await inSetting(village.site.ground, village.county, 'test', async (setting) => {
    await countLeftBehind(setting)
    setting.record({ kind: 'county', id: village.county.id })
  })
  const [first, second, third] = village.villages
  const county = await village.administrator.call(circumstances.leftBehind, {})
  expect(county.rows.map(({ name, withAny, withChild }) => [name, withAny, withChild])).toEqual([
    ['青石镇', 8, 8],
    ['白水镇', 7, 7],
  ])
  expect(county.total).toMatchObject({ withAny: 15, withChild: 15, withWoman: 9, withElder: 0 })
  expect(county.rows.every((row) => row.households > 9)).toBe(true)

  const township = await village.townshipOfficer.call(circumstances.leftBehind, { areaId: first.townshipId })
  expect(township.rows.map(({ id, withAny }) => [id, withAny])).toEqual([
    // Two are few; six go with them, because eight is known.
    [first.villageId, null],
    [second.villageId, null],
  ])
  expect(township.total.withAny).toBe(8)
  expect(JSON.stringify(township)).not.toMatch(/周|何春梅/)

  expect(await refusal(village.townshipOfficer.call(circumstances.leftBehind, { areaId: third.villageId }))).toBe(
    'area.missing',
  )
  expect(await refusal(village.officer.call(circumstances.leftBehind, {}))).toBe('authority.not_granted')
})
