import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test, vi } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { wrongInPrint } from './accessSizes.ts'
import { asks, dispatched, takes } from './asking.ts'
import { claims, entersPin, packed, packs, planFor, rowsIn, toTheList } from './fieldPhone.ts'
import { photoWithPlace } from './photo.ts'
import { axe, bears, county, journeys, ownPhone, settled, sideways, signsIn, who } from './visit.ts'

journeys()
// Encrypting, closing and opening a browser takes its time on a busy machine.
vi.setConfig({ testTimeout: 150_000 })

const home = mkdtempSync(join(tmpdir(), 'shanzhi-shared-'))
afterAll(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }))

const mark = Date.now().toString(36)
const handler = who('卫生员')
const chief = who('网格员')
const taken = `井盖松了 ${mark}`
const free = `围栏倒了 ${mark}`
const PIN = '736251'

/** The tests follow one phone that two people use. */
let page: Page
let takenId: number
let freeId: number

test('signing out with steps that wait warns and keeps them, forgets the photos, and the next person on the phone sees nothing of them', async () => {
  bears(401) // what was being read ahead when the session ended
  const dispatcher = await asks(who('村级派单员'))
  const shown = new Blob([new Uint8Array(await photoWithPlace())], { type: 'image/jpeg' })
  takenId = await dispatched(dispatcher, taken, handler, shown)
  freeId = await dispatched(dispatcher, free, handler)
  page = await ownPhone(home)
  await packs(page, handler, PIN, [takenId, freeId])
  await expect.poll(() => rowsIn(page, 'pictures'), { timeout: 20_000 }).toBeGreaterThan(0)
  await page.getByRole('link', { name: /待办/ }).click()
  await page.context().setOffline(true)
  for (const matter of [taken, free]) {
    await claims(page, matter)
    await toTheList(page)
  }
  // Meanwhile the handler takes one of the two at another phone.
  await takes(await asks(handler), takenId, '领单')

  // The network is back, but only for the person who now signs out and the next one.
  await page.route('**/advance', (route) => route.abort('internetdisconnected'))
  await page.context().setOffline(false)
  await page.goto(`${county.home}/me`)
  // Opened anew, the page has the box shut: the warning counts what lies on the disk.
  await page.getByText('待发 2 件').first().waitFor()
  await page.getByRole('link', { name: '输入 PIN 打开' }).waitFor()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByText('还有 2 件没有发出').waitFor()
  expect(await wrongInPrint(page)).toEqual([])
  await page.getByRole('button', { name: '知道了，退出登录' }).click()
  await page.getByRole('link', { name: /登录/ }).first().waitFor()
  await expect.poll(() => rowsIn(page, 'pictures'), { timeout: 10_000 }).toBe(0)
  expect(await rowsIn(page, 'letters')).toBe(2)

  await signsIn(page, chief)
  await page.goto(`${county.home}/waiting`)
  await settled(page)
  expect(await page.getByText(mark).count()).toBe(0)
  await page.unroute('**/advance')
  await page.goto(`${county.home}/me`)
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('link', { name: /登录/ }).first().waitFor()
})

test('the author signs in again: what is right arrives under their name, and a conflict shows both versions with two ways on', async () => {
  bears(409)
  await signsIn(page, handler)
  await page.goto(`${county.home}/waiting`)
  await page.getByRole('button', { name: '输入 PIN 打开' }).click()
  await entersPin(page, PIN)
  await page.getByText('服务器没有收下').waitFor()
  await page.getByText('现在的情况').waitFor()
  await page.getByText(planFor(taken)).waitFor()
  expect(await page.getByRole('button', { name: /仍然发出我的/ }).count()).toBe(0)
  await expect.poll(() => page.locator('.card').count(), { timeout: 10_000 }).toBe(1)
  expect(await axe(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  const ask = await asks(who('村级派单员'))
  const full = await ask(requests.read, { requestId: freeId })
  expect(full.steps.filter((step) => step.byName === handler.name)).toHaveLength(1)
  await page.getByRole('button', { name: '不发了，内容放回草稿' }).click()
  await page.getByRole('heading', { name: '办理经过' }).waitFor()
  const claim = (await ask(requests.read, { requestId: freeId })).steps.at(-1)!.action
  await page.goto(`${county.home}/requests/${takenId}/do/${claim}`)
  await page.getByRole('link', { name: '输入 PIN 打开' }).click()
  await entersPin(page, PIN)
  await page.getByText(planFor(taken)).waitFor()
  const { steps } = await ask(requests.read, { requestId: takenId })
  expect(steps.filter((step) => step.byName === handler.name)).toHaveLength(1)
  await page.context().close()
})

test('two people write on one phone without a network, each behind their own PIN; each step arrives under its author’s name', async () => {
  bears(401)
  const dispatcher = await asks(who('村级派单员'))
  const both = [
    { person: chief, post: '网格员', pin: '480931', text: `树倒在路上 ${mark}` },
    { person: handler, post: '卫生员', pin: PIN, text: `水管冻裂了 ${mark}` },
  ] as const
  const ids: number[] = []
  for (const { person, text } of both) ids.push(await dispatched(dispatcher, text, person))
  page = await ownPhone(home)
  await packs(page, chief, both[0].pin, [ids[0]!])
  await page.goto(`${county.home}/me`)
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('link', { name: /登录/ }).first().waitFor()
  await signsIn(page, handler)
  await opens(1)
  await packed(page, [`/requests/${ids[1]}`])

  await page.context().setOffline(true)
  for (const [nth, { text }] of both.entries()) {
    await opens(nth)
    await claims(page, text)
    expect(await page.getByText(both[1 - nth]!.text).count()).toBe(0)
  }
  await page.context().setOffline(false)
  for (const [nth, { person }] of [...both.entries()].toReversed()) {
    await signsIn(page, person)
    await opens(nth)
    await page.goto(`${county.home}/waiting`)
    await page.getByRole('button', { name: '输入 PIN 打开' }).click()
    await entersPin(page, both[nth]!.pin)
    await page.getByText('都已经发出去了').waitFor()
  }
  for (const [nth, { person }] of both.entries()) {
    const { steps } = await dispatcher(requests.read, { requestId: ids[nth]! })
    expect(steps.filter((step) => step.words.zh === '领单').map((step) => step.byName)).toEqual([person.name])
  }
  await page.context().close()

  async function opens(nth: number): Promise<void> {
    const { post, pin } = both[nth]!
    await page.goto(`${county.home}/offline?to=/todo`)
    const whose = page.getByRole('radio', { name: new RegExp(post) })
    await page.getByLabel('PIN', { exact: true }).waitFor()
    if ((await whose.count()) > 0) await whose.first().check()
    await entersPin(page, pin)
    await page.getByRole('heading', { level: 1, name: /待办/ }).waitFor()
  }
})
