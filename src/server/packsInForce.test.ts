import { join } from 'node:path'
import { expect, test } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { aVillage, type Village } from '#tests/village.ts'
import type { Wish } from './packs.ts'
import { areaPacksInForce, bringPacks, packsInForce } from './packsInForce.ts'

const nothingSaid: Wish = { models: ['suzhou'], modelsGiven: false, packFile: null, modelsAt: [] }
const example = join(import.meta.dirname, '../../fixtures/packs/example-county.json')

/** A start with these options on the county of a test. */
async function start({ site, county }: Village, wish: Partial<Wish>): Promise<void> {
  await bringPacks(site.owner, county, { ...nothingSaid, ...wish }, site.time.now)
  await site.runCounty(county)
}

const running = async ({ site, county }: Village) =>
  (await areaPacksInForce(site.owner, county.id)).map(({ code, packs }) => [
    code.slice(6),
    ...packs.map(({ id }) => id),
  ])

test('[L-13] a start gives a township and a village lists of their own; the next start without a word keeps them', async () => {
  const village = await aVillage()
  const { code } = village.county
  const modelsAt = [
    { code: `${code}102`, models: ['hanyin', 'lingling'] },
    { code: `${code}101201`, models: ['suzhou'] },
  ]
  await start(village, { modelsAt })
  const both = [
    ['101201', 'suzhou'],
    ['102', 'hanyin', 'lingling'],
  ]
  expect(await running(village)).toEqual(both)
  const begins = async () => {
    const text = '水渠护栏断了'
    const placed = [village.resident, village.outsider].map((who) => who.call(requests.place, { text }))
    return (await Promise.all(placed)).map((row) => row.state.words.zh)
  }
  expect(await begins()).toEqual(['已发现', '群众点单'])
  village.later({ days: 1 })
  await start(village, {})
  expect(await running(village)).toEqual(both)
  expect((await packsInForce(village.site.owner, village.county.id)).map(({ id }) => id)).toEqual([
    'hanyin',
    'pingtang',
  ])
  await start(village, { modelsAt: [{ code: `${code}101201`, models: [] }] })
  expect(await running(village)).toEqual([['102', 'hanyin', 'lingling']])
  expect(await begins()).toEqual(['居民点单', '群众点单'])
  village.later({ days: -1 })
})

test('a list of an area passes the same gate: no unknown model, no area of another county, and nothing is half written', async () => {
  const village = await aVillage()
  const { code, name } = village.county
  const at = (place: string, names: string[]) =>
    start(village, { models: ['pingtang'], modelsGiven: true, modelsAt: [{ code: place, models: names }] })
  await expect(at(`${code}102`, ['lingling', 'nowhere'])).rejects.toThrow(/没有名为 nowhere 的模式.*no model is called/)
  await expect(at('610921103', ['lingling'])).rejects.toThrow(
    `${name}没有代码为 610921103 的乡镇或村 · ${name} has no township or village with the code 610921103`,
  )
  expect((await packsInForce(village.site.owner, village.county.id)).map(({ id }) => id)).toEqual([
    'hanyin',
    'pingtang',
  ])
  expect(await running(village)).toEqual([])
})

test('a list of an area may name the county’s own pack, and keeps it at the next start', async () => {
  const village = await aVillage()
  const modelsAt = [{ code: `${village.county.code}102`, models: ['pingtang', 'lingling', 'example-county'] }]
  await start(village, { packFile: example, modelsAt })
  expect(await running(village)).toEqual([['102', 'pingtang', 'lingling', 'example-county']])
  await start(village, {})
  expect(await running(village)).toEqual([['102', 'pingtang', 'lingling', 'example-county']])
  const placed = await village.outsider.call(requests.place, { text: '晒谷场晚上太暗', category: 'talk-matter' })
  expect(placed.state.words.zh).toBe('夜话提出')
})
