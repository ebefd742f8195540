import { beforeAll, expect, test } from 'vitest'
import { gridPlans } from '#features/gridPlans/contract.ts'
import { organisations } from '#features/organisations/contract.ts'
import { assemble } from '#kernel/pack/model.ts'
import { core } from '#packs/models.ts'
import { choosePacks } from '#server/packs.ts'
import { inSetting } from '#server/settings.ts'
import { refusal } from '#tests/village/family.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { facilities } from './contract.ts'
import { facilitiesJobs } from './jobs.ts'
import { placeKinds } from './rules.ts'

let village: Village
let villageId: number
beforeAll(async () => {
  village = await aVillage({ models: ['hanyin', 'pingtang', 'dingxi'] })
  villageId = village.villages[0].villageId
})
const on = '2026-03-02'
const year = { from: '2026-01-01', to: '2026-12-31' }

const found = async (kind: string, name: string) => {
  const about = { hours: '每天 8:00–18:00', address: '村口' }
  return (await village.officer.call(organisations.found, { kind, areaId: villageId, name, ...about })).id
}
type Help = { personId?: number; unnamed?: number; service?: string; on?: string }
const help = (bodyId: number, more: Help) =>
  village.officer.call(facilities.help, { bodyId, on, service: 'meals', ...more })

test('[X-15] eight kinds of places stand on the outline of the village, for everybody, with hours, address and phone', async () => {
  const { officer, outsideOfficer, resident, nobody } = village
  const kinds = placeKinds(assemble(core, choosePacks(['pingtang'])))
  const eight = [
    'kindergarten',
    'school',
    'serviceCentre',
    'healthStation',
    'plaza',
    'policeRoom',
    'workshop',
    'financePoint',
  ]
  expect(kinds).toEqual(expect.arrayContaining(eight))
  const ids: number[] = []
  for (const kind of eight) ids.push(await found(kind, `桥头${kind}`))
  const clinic = ids[3]!
  await officer.call(facilities.place, { bodyId: clinic, place: { lng: 108.5, lat: 32.87 }, phone: '0990 0000014' })
  const { rows } = await nobody.call(facilities.ofVillage, { villageId })
  expect(rows.map((row) => row.kind)).toEqual(expect.arrayContaining(eight))
  expect(rows.find((row) => row.id === clinic)).toMatchObject({
    ...{ place: { lng: 108.5, lat: 32.87 }, phone: '0990 0000014', hours: '每天 8:00–18:00', address: '村口' },
  })
  expect(rows.filter((row) => row.place !== null)).toHaveLength(1)
  await officer.call(facilities.place, { bodyId: clinic, place: null, phone: '' })
  expect((await nobody.call(facilities.ofVillage, { villageId })).rows.every((row) => row.place === null)).toBe(true)
  const place = { bodyId: clinic, place: null }
  expect(await refusal(outsideOfficer.call(facilities.place, place))).toBe('facilities.missing')
  expect(await refusal(resident.call(facilities.place, place))).toBe('authority.not_granted')
})

test('[X-15] the outline is drawn of many houses, and shows the place of none of them', async () => {
  const { officer, villages } = village
  const { townshipId, groups } = villages[0]
  const read = async () => (await village.nobody.call(facilities.ofVillage, { villageId })).outline
  await village.site.owner.query(
    `insert into household (county_id, code, township_id, village_id, group_id, grid_id, source, valid_from)
     select $1, 'F' || n, $2, $3, $4, $5, 'test', '2020-01-01' from generate_series(0, 19) n`,
    [village.county.id, townshipId, villageId, groups[0]!.groupId, groups[0]!.gridId],
  )
  const places = Array.from({ length: 20 }, (_, n) => ({
    code: `F${n}`,
    lng: 108.50013 + (n % 5) * 0.00217,
    lat: 32.80029 + Math.floor(n / 5) * 0.00231,
  }))
  await officer.call(gridPlans.setPlaces, { villageId, places: places.slice(0, 19) })
  expect(await read()).toEqual([])
  await officer.call(gridPlans.setPlaces, { villageId, places })
  const outline = await read()
  expect(outline.length).toBeGreaterThan(2)
  const seen = outline.filter((corner) => places.some(({ lng, lat }) => lng === corner.lng && lat === corner.lat))
  expect(seen).toEqual([])
})

test('[D-40] persons helped are counted once, services each time, and whoever left no name is no person more', async () => {
  const { officer, administrator, resident } = village
  const care = await found('careStation', '桥头关爱服务点')
  const other = await found('serviceStation', '桥头服务站')
  const [first, second] = [resident.personId, village.neighbour.personId]
  await help(care, { personId: first })
  await help(care, { personId: first, service: 'rides' })
  await help(care, { personId: second })
  await help(other, { personId: first })
  await help(other, { unnamed: 5 })
  const read = (who = officer) => who.call(facilities.figures, { areaId: villageId, ...year })
  const figures = await read()
  expect(figures).toMatchObject({ persons: 2, services: 9, unnamed: 5 })
  const kind = (id: string) => figures.kinds.find((one) => one.id === id)
  expect(kind('careStation')).toMatchObject({ places: 1, persons: 2, services: 3, unnamed: 0 })
  expect(kind('serviceStation')).toMatchObject({ places: 1, persons: 1, services: 6, unnamed: 5 })
  expect(await read(administrator)).toMatchObject({ persons: 2 })
  expect(
    await officer.call(facilities.figures, { areaId: villageId, from: '2026-03-03', to: '2026-12-31' }),
  ).toMatchObject({
    ...{ persons: 0, services: 0, unnamed: 0 },
  })

  // Two rows that were found to be one person are one person here too.
  await village.site.owner.query('update person set merged_into = $3 where county_id = $1 and id = $2', [
    ...[village.county.id, second, first],
  ])
  expect(await read()).toMatchObject({ persons: 1, services: 9 })

  const lines = await officer.call(facilities.helps, { bodyId: care })
  expect(lines.rows[0]).toMatchObject({ named: true, unnamed: 0, serviceName: { zh: '助餐送物' } })
  expect(JSON.stringify(lines)).not.toContain(resident.name)
  await officer.call(facilities.strike, { bodyId: care, helpId: lines.rows[0]!.id })
  expect(await read()).toMatchObject({ persons: 1, services: 8 })
  expect(await refusal(officer.call(facilities.strike, { bodyId: care, helpId: lines.rows[0]!.id }))).toBe(
    'facilities.no_help',
  )

  expect(await refusal(help(care, { personId: first, unnamed: 2 }))).toBe('facilities.who')
  expect(await refusal(help(care, {}))).toBe('facilities.who')
  expect(await refusal(help(care, { personId: first, service: 'magic' }))).toBe('facilities.no_service')
  expect(await refusal(help(care, { personId: first, on: '2999-01-01' }))).toBe('facilities.not_yet')
  expect(await refusal(help(care, { personId: village.outsider.personId }))).toBe('people.missing')
  await officer.call(organisations.close, { bodyId: other })
  expect(await refusal(help(other, { personId: first }))).toBe('facilities.missing')
})

test('a name goes after two years, and that somebody was helped stays', async () => {
  const { officer, resident } = village
  const care = await found('careStation', '桥头旧服务点')
  await help(care, { personId: resident.personId, on: '2023-01-05' })
  await help(care, { personId: resident.personId, on: '2024-03-05' })
  await inSetting(village.site.ground, village.county, 'test', (setting) => facilitiesJobs[0]!.run(setting))
  expect((await officer.call(facilities.helps, { bodyId: care })).rows).toMatchObject([
    { on: '2024-03-05', named: true, unnamed: 0 },
    { on: '2023-01-05', named: false, unnamed: 1 },
  ])
})
