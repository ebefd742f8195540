import { expect, test } from 'vitest'
import { refused } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import { addDays, dayOf } from '#kernel/shared/day.ts'
import { bringPacks } from '#server/packsInForce.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage, type Somebody, type Village } from '#tests/village.ts'
import { packs } from './contract.ts'

const today = (village: Village) => dayOf(village.site.time.now)
const readIn = ({ administrator }: Village) => administrator.call(packs.read, {})
const begins = async (who: Somebody) => (await who.call(requests.place, { text: '水渠护栏断了' })).state.words.zh

/** A day later the administrator signs in anew. */
async function nextDay(village: Village): Promise<void> {
  village.later({ days: 1 })
  village.administrator = await village.signIn(village.administrator.personId, inventedPhone(), 'staff')
}

/** The township of the third village, of which the other two know nothing, and what was decided last. */
async function place(village: Village, more: { models?: string[]; from?: string; areaId?: number } = {}) {
  const { decided } = await readIn(village)
  const areaId = village.villages[2].townshipId
  return { areaId, decided, models: ['hanyin', 'lingling'], from: addDays(today(village), 1), ...more }
}

const decide = async (village: Village, more: Parameters<typeof place>[1] = {}) =>
  village.administrator.call(packs.decideArea, await place(village, more))

/** A start of the product that names these areas, or none. */
async function start({ site, county }: Village, modelsAt: { code: string; models: string[] }[] = []): Promise<void> {
  await bringPacks(site.owner, county, { models: [], modelsGiven: false, packFile: null, modelsAt }, site.time.now)
  await site.runCounty(county)
}

const atTownship = async (village: Village) =>
  (await readIn(village)).areas.find(({ areaId }) => areaId === village.villages[2].townshipId)

test('[D-07] a township runs the models chosen on the desk from its day on, its neighbours as before, and what runs keeps its own', async () => {
  const village = await aVillage()
  const { outsider, resident } = village
  const { id } = await decide(village)
  const running = await outsider.call(requests.place, { text: '桥头路灯不亮' })
  expect([running.state.words.zh, await begins(resident)]).toEqual(['居民点单', '居民点单'])
  expect(await atTownship(village)).toMatchObject({
    models: [],
    by: null,
    pending: { id, models: ['hanyin', 'lingling'] },
  })
  await nextDay(village)
  expect([await begins(outsider), await begins(resident)]).toEqual(['群众点单', '居民点单'])
  const kept = await outsider.call(requests.read, { requestId: running.id })
  expect(kept.state.words.zh).toBe('居民点单')
  expect(await atTownship(village)).toMatchObject({
    models: ['hanyin', 'lingling'],
    by: { id, kind: 'dated', byTitle: expect.any(String) },
    pending: null,
    stepBackTo: [],
  })
  village.later({ days: -1 })
})

test('[D-07] one click steps back in the township, and a date that has not come is taken back', async () => {
  const village = await aVillage()
  const { outsider, villages } = village
  const areaId = villages[2].townshipId
  await decide(village, { from: today(village) })
  await decide(village, { from: today(village), models: ['suzhou'] })
  expect(await begins(outsider)).toBe('已发现')
  const back = async () =>
    village.administrator.call(packs.stepBack, { areaId, decided: (await readIn(village)).decided })
  await back()
  expect(await begins(outsider)).toBe('群众点单')
  const { id } = await decide(village, { models: ['suzhou'] })
  expect(await refused(decide(village))).toMatchObject({ code: 'packs.area_waits' })
  await village.administrator.call(packs.withdraw, { releaseId: id, decided: id })
  await nextDay(village)
  expect(await begins(outsider)).toBe('群众点单')
  await back()
  expect(await begins(outsider)).toBe('居民点单')
  expect(await refused(back())).toMatchObject({ code: 'packs.nothing_before' })
  expect((await readIn(village)).areaReleases.map(({ kind }) => kind)).toEqual([
    'stepBack',
    'withdrawn',
    'dated',
    'stepBack',
    'dated',
    'dated',
  ])
  village.later({ days: -1 })
})

test('[D-07] a start without a word keeps what the desk decided, also a date to come; one that names the area goes before it', async () => {
  const village = await aVillage()
  const { outsider, county } = village
  await decide(village, { from: today(village) })
  await decide(village, { models: ['suzhou'], from: addDays(today(village), 2) })
  await start(village)
  await nextDay(village)
  await start(village)
  expect(await begins(outsider)).toBe('群众点单')
  await nextDay(village)
  expect(await begins(outsider)).toBe('已发现')
  await start(village)
  expect(await atTownship(village)).toMatchObject({ models: ['suzhou'], by: { kind: 'dated' } })
  await decide(village, { models: [], from: addDays(today(village), 1) })
  const code = `${county.code}102`
  await start(village, [{ code: `${county.code}101`, models: ['suzhou'] }])
  expect((await atTownship(village))?.pending).not.toBeNull()
  await start(village, [{ code, models: ['hanyin', 'lingling'] }])
  expect(await atTownship(village)).toMatchObject({
    by: { kind: 'start', byTitle: null },
    pending: null,
    stepBackTo: ['suzhou'],
  })
  await nextDay(village)
  expect(await begins(outsider)).toBe('群众点单')
  village.later({ days: -3 })
})

test('[D-07] refused: a model nobody knows, a day gone by, a place that is none, and whoever is not administrator', async () => {
  const village = await aVillage()
  const { administrator, townshipOfficer, outsider, villages } = village
  const asked = await place(village)
  const codeOf = async (more: object, who: Somebody = administrator) =>
    (await refused(who.call(packs.decideArea, { ...asked, ...more }))).code
  expect(await codeOf({ models: ['hanyin', 'nowhere'] })).toBe('packs.no_model')
  expect(await codeOf({ models: ['hanyin', 'hanyin'] })).toBe('packs.named_twice')
  expect(await codeOf({ from: addDays(today(village), -1) })).toBe('packs.past_day')
  expect(await codeOf({ areaId: 999_999 })).toBe('area.missing')
  expect(await codeOf({ decided: 999_999 })).toBe('packs.changed_meanwhile')
  const { rows } = await village.site.owner.query('select parent_id from area where id = $1', [villages[2].townshipId])
  expect(await codeOf({ areaId: Number(rows[0].parent_id) })).toBe('packs.no_place')
  for (const who of [townshipOfficer, outsider]) await expect(codeOf({}, who)).resolves.toBe('authority.not_granted')
  expect(await readIn(village)).toMatchObject({ areas: [], areaReleases: [] })
})

test('[D-07] the county’s own pack and an area’s list that names it do not wait for each other’s days', async () => {
  const village = await aVillage()
  const { administrator } = village
  const edits = [{ kind: 'word' as const, key: 'grid.clusterHead', zh: '院坝长', en: 'Head of the yard' }]
  const schedule = async (from: string) => {
    const seen = (await administrator.call(packs.draft, {})).draft?.edition ?? 0
    await administrator.call(packs.edit, { seen, edits })
    return administrator.call(packs.schedule, { seen: seen + 1, decided: (await readIn(village)).decided, from })
  }
  await schedule(today(village))
  const own = (await readIn(village)).own!.id
  const { id } = await decide(village, { models: ['hanyin', own] })
  expect(await refused(schedule('2099-01-01'))).toMatchObject({ code: 'packs.area_waits' })
  await administrator.call(packs.withdraw, { releaseId: id, decided: id })
  await administrator.call(packs.schedule, { seen: 1, decided: (await readIn(village)).decided, from: '2099-01-01' })
  expect(await refused(decide(village, { models: ['hanyin', own] }))).toMatchObject({ code: 'packs.one_waits' })
  await decide(village)
})
