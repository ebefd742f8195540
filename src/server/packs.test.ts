import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { stateWords } from '#kernel/pack/model.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { core, models } from '#packs/models.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { CannotStart, readOutsidePack, wishedPacks } from './packs.ts'
import { enforcePacks, keepPacks, packsInForce } from './packsInForce.ts'

const examplePath = join(import.meta.dirname, '../../fixtures/packs/example-county.json')
const folder = mkdtempSync(join(tmpdir(), 'shanzhi-packs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The example with something changed, as a file. */
function aFile(change: (pack: Record<string, unknown>) => void): string {
  const pack = JSON.parse(readFileSync(examplePath, 'utf8')) as Record<string, unknown>
  change(pack)
  const path = join(folder, 'changed.json')
  writeFileSync(path, JSON.stringify(pack))
  return path
}

const wish = (packFile: string | null, models: string[] = []) => ({ models, modelsGiven: models.length > 0, packFile })
const pingtangNow = `pingtang@${models.pingtang!.version}`
const hanyinNow = `hanyin@${models.hanyin!.version}`
const ids = (packs: readonly Pack[]) => packs.map((pack) => `${pack.id}@${pack.version}`)

/** What a start does with the packs of a county. */
async function startOn(
  { site, county }: Village,
  packFile: string | null,
  names: string[] = [],
): Promise<readonly Pack[]> {
  const packs = await wishedPacks(wish(packFile, names), await packsInForce(site.owner, county.id))
  await keepPacks(site.owner, [core, ...packs])
  await enforcePacks(site.owner, county.id, packs, site.time.now)
  await site.runCounty(county)
  return packs
}

test('a county runs on its models with its own pack over them: a request goes its way to the end', async () => {
  const village = await aVillage()
  await startOn(village, examplePath)
  const { resident, dispatcher, handler } = village
  const placed = await resident.call(requests.place, { text: '晒谷场晚上太暗', category: 'talk-matter' })
  expect(placed).toMatchObject({ state: { id: 'raised', phase: 'toDispatch' } })
  const step = (who: typeof resident, action: string, fields = {}) =>
    who.call(requests.advance, { requestId: placed.id, action, fields })
  await step(dispatcher, 'dispatch', { handler: { personId: handler.personId } })
  await step(handler, 'decline', { reason: '先商量' })
  await step(dispatcher, 'dispatch', { handler: { personId: handler.personId } })
  await step(handler, 'claim', { promisedOn: '2026-03-05' })
  await step(handler, 'finish', { reply: '装了一盏灯', toldAt: 'at-the-talk' })
  const rated = await step(resident, 'rate', { solved: true })
  expect(rated).toMatchObject({ state: { id: 'shown', phase: 'shown' } })
})

test('the pack is kept with its hash and renames what the models brought; the next start without a word keeps it', async () => {
  const village = await aVillage()
  const { site, county } = village
  expect(ids(await startOn(village, examplePath))).toEqual([hanyinNow, pingtangNow, 'example-county@1.0.0'])
  const { rows } = await site.owner.query("select sha256 from pack_version where pack_id = 'example-county'")
  expect(rows).toEqual([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  const { model } = site.ground.packsOf(county)
  expect(stateWords(model, model.procedures['four-orders']!, 'claimed').zh).toBe('包村干部接单')
  expect(model.categories['street-light']).toMatchObject({ due: { workingDays: 3 }, packId: 'example-county' })
  expect(ids(await startOn(village, null))).toEqual([hanyinNow, pingtangNow, 'example-county@1.0.0'])
  expect(ids(await startOn(village, null, ['pingtang']))).toEqual([pingtangNow])
})

test('the same version with other content is refused; a new version takes its place, and what ran before stays kept', async () => {
  const village = await aVillage()
  await startOn(village, examplePath)
  const changed = aFile((pack) => Object.assign(pack, { zh: '改了名' }))
  await expect(startOn(village, changed)).rejects.toThrow(/example-county 1\.0\.0 的内容变了，版本号没有变/)
  const newer = aFile((pack) => Object.assign(pack, { zh: '改了名', version: '1.1.0' }))
  await startOn(village, newer)
  expect(ids(await packsInForce(village.site.owner, village.county.id)).at(-1)).toBe('example-county@1.1.0')
  const { rows } = await village.site.owner.query(
    "select version from pack_version where pack_id = 'example-county' order by version",
  )
  expect(rows.map((row) => row.version)).toEqual(['1.0.0', '1.1.0'])
})

test('a faulty file is refused with every fault in words, and so is a file that is not there', async () => {
  const faulty = aFile((pack) => Object.assign(pack, { version: '1', chanels: [], roles: [] }))
  const refusal = await readOutsidePack(faulty).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(CannotStart)
  const { message } = refusal as CannotStart
  for (const part of ['3 处错误', '版本号要写成', '是不是想写“channels”', '角色只能在通用基础中定义'])
    expect(message).toContain(part)
  await expect(readOutsidePack(join(folder, 'none.json'))).rejects.toThrow(/读不了治理模式文件/)
})

test('a file may point only at the models that the county runs', async () => {
  await expect(wishedPacks(wish(examplePath, ['hanyin']), [])).rejects.toThrow(/没有类别“infrastructure”/)
  expect(ids(await wishedPacks(wish(examplePath, ['pingtang']), []))).toEqual([pingtangNow, 'example-county@1.0.0'])
})
