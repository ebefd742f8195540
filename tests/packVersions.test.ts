import { expect, test } from 'vitest'
import { anOrder, refused, step, whole } from '#features/requests/builders.ts'
import { requests } from '#features/requests/contract.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { core, models } from '#packs/models.ts'
import { wishedPacks } from '#server/packs.ts'
import { enforcePacks, keepPacks, packsInForce } from '#server/packsInForce.ts'
import { aVillage, type Village } from './village.ts'

const [hanyin, pingtang] = [models.hanyin!, models.pingtang!]

/** Pingtang as it may be next year: a claim needs no promise any more, and street lights have twenty days instead of ten. */
const nextYears: Pack = {
  ...pingtang,
  version: '99.0.0',
  procedures: pingtang.procedures?.map((one) => ({
    ...one,
    moves: one.moves.map((move) => (move.action === 'claim' ? { ...move, needs: [], may: ['promisedOn'] } : move)),
  })),
  categories: pingtang.categories?.map((one) =>
    one.id === 'infrastructure' ? { ...one, due: { workingDays: 20 } } : one,
  ),
}

/** What a start does with a county's packs. */
async function restart({ site, county }: Village, packs: Pack[]): Promise<void> {
  await keepPacks(site.owner, [core, ...packs])
  await enforcePacks(site.owner, county.id, packs, site.time.now)
  await site.runCounty(county)
}

const namesOf = (packs: readonly Pack[]) => packs.map(({ id, version }) => `${id}@${version}`)

test('a request goes on by the pack version it began with, beside one that begins with the next', async () => {
  const village = await aVillage()
  const { resident, dispatcher, handler } = village
  const send = async (id: number) => {
    await step(dispatcher, id, 'dispatch', { handler: { personId: handler.personId } })
    return whole(dispatcher, id)
  }
  const older = await anOrder(resident)
  await restart(village, [hanyin, nextYears])
  const newer = await anOrder(resident)
  expect((await send(older.id)).procedure).toMatchObject({ packId: 'pingtang', packVersion: pingtang.version })
  expect((await send(newer.id)).procedure).toMatchObject({ packId: 'pingtang', packVersion: '99.0.0' })
  expect(await refused(step(handler, older.id, 'claim'))).toMatchObject({ code: 'procedure.incomplete' })
  expect((await step(handler, newer.id, 'claim')).due?.at.slice(0, 10)).toBe('2026-03-30')
  expect((await step(handler, older.id, 'claim', { promisedOn: '2026-06-01' })).due?.at.slice(0, 10)).toBe('2026-03-16')
  const { rows } = await dispatcher.call(requests.queue, { phase: 'working' })
  expect(rows.map((row) => row.id)).toEqual([newer.id, older.id])
})

test('a county keeps its models without a word, runs those that are named, and remembers when each began and ended', async () => {
  const village = await aVillage()
  const { site, county } = village
  const running = () => packsInForce(site.owner, county.id)
  const wish = (names: string[], modelsGiven: boolean) =>
    running().then((now) => wishedPacks({ models: names, modelsGiven, packFile: null }, now))
  expect(namesOf(await wish(['suzhou'], false))).toEqual(namesOf([hanyin, pingtang]))
  const order = await anOrder(village.resident)
  village.later({ days: 1 })
  await restart(village, await wish(['hanyin', 'suzhou'], true))
  expect((await running()).map(({ id }) => id)).toEqual(['hanyin', 'suzhou'])
  expect((await anOrder(village.resident, { text: '水渠护栏断了' })).state.id).toBe('found')
  expect(await step(village.resident, order.id, 'withdraw')).toMatchObject({
    state: { id: 'withdrawn', words: { zh: '已撤回' } },
  })
  const { rows } = await site.owner.query(
    'select pack_id, effective_from::text as since, effective_to::text as until from county_pack where county_id = $1 order by pack_id',
    [county.id],
  )
  expect(rows).toEqual([
    { pack_id: 'hanyin', since: '2026-03-02', until: null },
    { pack_id: 'pingtang', since: '2026-03-02', until: '2026-03-03' },
    { pack_id: 'suzhou', since: '2026-03-03', until: null },
  ])
  village.later({ days: -1 })
})
