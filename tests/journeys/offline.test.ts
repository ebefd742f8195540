import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test, vi } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { wrongInPrint } from './accessSizes.ts'
import { asks, dispatched } from './asking.ts'
import { choosesPin, entersPin, fillsAndKeeps, finishes, inDays, packed, rowsIn } from './fieldPhone.ts'
import { photoWithPlace } from './photo.ts'
import { axe, choosesTaihang, county, journeys, ownPhone, settled, sideways, signsIn, who } from './visit.ts'

journeys()
// Encrypting, closing and opening a browser takes its time on a busy machine.
vi.setConfig({ testTimeout: 150_000 })

const PIN = '258036'
const home = mkdtempSync(join(tmpdir(), 'shanzhi-phone-'))
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))

const worker = who('网格员')
const mark = Date.now().toString(36)
const lamp = `水渠边的路灯不亮了 ${mark}`
const lampTitle = new RegExp(lamp)
const visit = `李大爷说屋后的水沟堵了 ${mark}`
const result = '换了灯泡，试亮两次。'

/** The tests of this file follow one phone through three openings of its browser. */
let matter: number

test('a PIN is chosen once; then the list and its matters are on the phone, encrypted', async () => {
  const shown = new Blob([new Uint8Array(await photoWithPlace())], { type: 'image/jpeg' })
  matter = await dispatched(await asks(who('村级派单员')), lamp, worker, shown)
  const page = await ownPhone(home)
  await choosesTaihang(page)
  await signsIn(page, worker)
  await page.goto(`${county.home}/todo`)
  await page.getByRole('button', { name: '设置' }).click()
  await choosesPin(page, '123456')
  await page.getByText('不能连号或全一样').waitFor()
  expect(await axe(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  expect(await wrongInPrint(page)).toEqual([])
  await choosesPin(page, PIN)
  await page.getByRole('link', { name: /待办/ }).click()
  await page.getByRole('link', { name: lampTitle }).waitFor()
  await settled(page)
  const { photos } = await (await asks(who('村级派单员')))(requests.read, { requestId: matter })
  await packed(page, [`/requests/${matter}`, `/attachments/${photos[0]!.id}`])
  const { readings = 0, pictures = 0 } = await keptInSecret(page)
  expect(readings + pictures).toBeGreaterThan(3)
  await page.context().close()
})

/** Everything that IndexedDB holds on this phone, in whatever store, as text: each row after the name of its store. */
const KEPT = async () => {
  const read = new TextDecoder()
  const textOf = (value: unknown): string => {
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return read.decode(value)
    if (value instanceof Blob) return `a Blob in clear, ${value.type}`
    if (typeof value !== 'object' || value === null) return String(value)
    return Object.entries(value)
      .map(([name, one]) => `${name} ${textOf(one)}`)
      .join('; ')
  }
  const rows: string[] = []
  for (const { name } of await indexedDB.databases()) {
    const base = await new Promise<IDBDatabase>((done, failed) => {
      const asking = indexedDB.open(name ?? '')
      asking.onsuccess = () => done(asking.result)
      asking.onerror = () => failed(asking.error)
    })
    for (const store of base.objectStoreNames) {
      const all = await new Promise<unknown[]>((done, failed) => {
        const asking = base.transaction(store).objectStore(store).getAll()
        asking.onsuccess = () => done(asking.result)
        asking.onerror = () => failed(asking.error)
      })
      rows.push(...all.map((row) => `${store}: ${textOf(row)}`))
    }
    base.close()
  }
  return rows
}

const secrets = ['路灯', '太行', '网格员', '带梯子', '灯泡', '李大爷', '水沟', 'JFIF', 'a Blob in clear'] as const

/** How many rows each store holds; no word and no picture of what is in them may be read there. */
async function keptInSecret(page: Page): Promise<Record<string, number>> {
  const kept = await page.evaluate(KEPT)
  // A box's label is readable on purpose, to choose one's own by: a masked name and a post.
  const text = kept.join('\n').replace(`label ${worker.name[0]}* · 网格员;`, '')
  expect(secrets.filter((word) => text.includes(word))).toEqual([])
  const counts: Record<string, number> = {}
  for (const [store = ''] of kept.map((row) => row.split(':'))) counts[store] = (counts[store] ?? 0) + 1
  return counts
}

/** How wide the photo of the matter is as the browser shows it; 0 where there is none. */
const seen = async (page: Page): Promise<number> => {
  const [photo] = await page.getByAltText('照片 照片 1').all()
  return photo ? photo.evaluate((image) => (image as HTMLImageElement).naturalWidth) : 0
}

test('without any network: the PIN opens, a photo is looked at, a matter is claimed and finished with a photo, a visit is written down', async () => {
  const page = await ownPhone(home)
  await page.context().setOffline(true)
  await page.goto(`${county.home}/todo`)
  await page.getByRole('heading', { name: '没网也能办' }).waitFor()
  await page.getByLabel('PIN', { exact: true }).fill('700700')
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByText('PIN 不对').waitFor()
  expect(await wrongInPrint(page)).toEqual([])
  await entersPin(page, PIN)
  await page.getByText(/没有网络，这是/).waitFor()
  await page.getByRole('link', { name: lampTitle }).click()
  await expect.poll(() => seen(page), { timeout: 10_000 }).toBe(1600)
  await page.getByRole('button', { name: '领单' }).click()
  await fillsAndKeeps(page, '承诺办结日期', inDays(3))
  await fillsAndKeeps(page, '办理流程', '下午带梯子去。')
  // The browser dies with the form half filled: the draft is there again, and lies nowhere in clear.
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('带梯子')
  expect((await keptInSecret(page)).drafts).toBeGreaterThan(0)
  await page.reload()
  await entersPin(page, PIN)
  await expect.poll(() => page.getByLabel('办理流程').inputValue(), { timeout: 10_000 }).toBe('下午带梯子去。')
  await page.getByRole('button', { name: '领单' }).click()
  await page.getByText('这一步存在手机上').waitFor()
  await finishes(page, result)

  await page.goto(`${county.home}/todo`)
  await entersPin(page, PIN)
  await page.getByRole('button', { name: '代群众登记' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill('李大爷')
  await page.getByRole('radio', { name: /走访/ }).check()
  await page.getByLabel(/想反映什么/).fill(visit)
  await page.getByRole('button', { name: '送出' }).click()
  await page.getByText('已存在手机上').first().waitFor()
  await page.getByRole('button', { name: '看待发的内容' }).click()
  await expect
    .poll(() => page.locator('.card').getByText('没有网络', { exact: true }).count(), { timeout: 10_000 })
    .toBe(3)
  expect(await axe(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  expect(await wrongInPrint(page)).toEqual([])
  expect(await keptInSecret(page)).toMatchObject({ letters: 3, photos: 1 })
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/带梯子|灯泡|李大爷|水沟/)
  await page.context().close()
})

test('after the browser was closed and opened without a network all of it is there; with a network it arrives once', async () => {
  const page = await ownPhone(home)
  await page.context().setOffline(true)
  await page.goto(`${county.home}/waiting`)
  await entersPin(page, PIN)
  await page.getByText(visit).waitFor()
  await page.getByText(result).waitFor()
  await page.context().setOffline(false)
  await page.getByText('等待登录').first().waitFor()
  await signsIn(page, worker)
  await page.goto(`${county.home}/waiting`)
  await page.getByRole('button', { name: '输入 PIN 打开' }).click()
  await entersPin(page, PIN)
  await page.getByText('都已经发出去了').waitFor()
  // What is done is nobody's to carry any more: the next time the phone packs, its photo goes.
  await page.goto(`${county.home}/offline?to=/todo`)
  await entersPin(page, PIN)
  await expect.poll(() => rowsIn(page, 'pictures'), { timeout: 20_000 }).toBe(0)
  await page.context().close()

  const ask = await asks(who('村级派单员'))
  const full = await ask(requests.read, { requestId: matter })
  expect(full).toMatchObject({ answer: result, state: { phase: 'answered' }, handler: { name: worker.name } })
  expect(full.steps.filter((step) => step.byName === worker.name)).toHaveLength(2)
  expect(full.photos.map((photo) => photo.purpose).sort()).toEqual(['request', 'result'])
  const { rows } = await ask(requests.queue, { text: visit })
  expect(rows).toHaveLength(1)
  expect(await ask(requests.read, { requestId: rows[0]!.id })).toMatchObject({ filer: { name: worker.name } })
})

test('a forgotten PIN is chosen anew after signing in, and opens what the old one kept', async () => {
  const page = await ownPhone(home)
  await signsIn(page, worker)
  await page.goto(`${county.home}/offline`)
  await page.getByRole('button', { name: '忘了 PIN' }).click()
  await page.getByLabel('再输一次 PIN').waitFor()
  expect(await wrongInPrint(page)).toEqual([])
  await page.getByLabel('PIN', { exact: true }).nth(1).fill('909182')
  await page.getByLabel('再输一次 PIN').fill('909182')
  await page.getByRole('button', { name: '就用这个 PIN' }).click()
  await page.getByRole('link', { name: /待办/ }).waitFor()
  await page.context().setOffline(true)
  await page.goto(`${county.home}/todo`)
  await entersPin(page, '909182')
  await page.getByText(/没有网络，这是/).waitFor()
  await page.context().close()
})
