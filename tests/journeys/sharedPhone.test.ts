import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test, vi } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { asks, dispatched } from './asking.ts'
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
let claimed: string
let freeId: number

/** The worker has the pages, and the phone has read these matters ahead of time. */
const isReady = async (ids: number[]): Promise<boolean> => {
  const base = await new Promise<IDBDatabase>((done, failed) => {
    const asking = indexedDB.open('shanzhi-vault')
    asking.onsuccess = () => done(asking.result)
    asking.onerror = () => failed(asking.error)
  })
  const keys = await new Promise<IDBValidKey[]>((done) => {
    const asking = base.transaction('readings').objectStore('readings').getAllKeys()
    asking.onsuccess = () => done(asking.result)
  })
  base.close()
  const read = ids.every((id) => keys.some((key) => String(key).endsWith(`/requests/${id}`)))
  return read && navigator.serviceWorker.controller !== null
}

async function claims(matter: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(matter) }).click()
  await page.getByRole('button', { name: '领单' }).click()
  const promised = new Date(Date.now() + 3 * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  await page.getByLabel('承诺办结日期').fill(promised)
  await page.getByLabel('办理流程').fill(`明天去看 ${matter}`)
  await page.getByRole('button', { name: '领单' }).click()
  await page.getByText('这一步存在手机上').waitFor()
  await page.getByRole('link', { name: '返回' }).click()
  await page.getByRole('link', { name: /待办/ }).click()
}

test('signing out with steps that wait warns and keeps them, and the next person on the phone sees nothing of them', async () => {
  bears(401) // what was being read ahead when the session ended
  const dispatcher = await asks(who('村级派单员'))
  takenId = await dispatched(dispatcher, taken, handler)
  freeId = await dispatched(dispatcher, free, handler)
  page = await ownPhone(home)
  await signsIn(page, handler)
  await page.goto(`${county.home}/offline`)
  await page.getByLabel('PIN', { exact: true }).fill(PIN)
  await page.getByLabel('再输一次 PIN').fill(PIN)
  await page.getByRole('button', { name: '就用这个 PIN' }).click()
  await page.getByRole('link', { name: /待办/ }).click()
  await page.getByRole('link', { name: new RegExp(free) }).waitFor()
  await settled(page)
  await expect.poll(() => page.evaluate(isReady, [takenId, freeId]), { timeout: 40_000 }).toBe(true)
  await page.context().setOffline(true)
  await claims(taken)
  await claims(free)
  // Meanwhile the handler takes one of the two at another phone.
  const elsewhere = await asks(handler)
  const { actions, version } = await elsewhere(requests.read, { requestId: takenId })
  const claim = actions.find((one) => one.zh === '领单')!
  claimed = claim.action
  const given = claim.fields
    .filter((field) => field.required)
    .map((field) => [field.name, field.kind === 'dayAhead' ? '2099-01-01' : '另一部手机上写的'])
  const fields = Object.fromEntries(given)
  await elsewhere(requests.advance, { requestId: takenId, action: claim.action, fields, version })

  // The network is back, but only for the person who now signs out and the next one.
  await page.route('**/advance', (route) => route.abort('internetdisconnected'))
  await page.context().setOffline(false)
  await page.goto(`${county.home}/me`)
  await page.getByText('待发 2 件').first().waitFor()
  await page.getByRole('link', { name: '输入 PIN 打开' }).click()
  await page.getByLabel('PIN', { exact: true }).fill(PIN)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByText('还有 2 件没有发出').waitFor()
  await page.getByRole('button', { name: '知道了，退出登录' }).click()
  await page.getByRole('link', { name: /登录/ }).first().waitFor()

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
  await page.getByLabel('PIN', { exact: true }).fill(PIN)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByText('服务器没有收下').waitFor()
  await page.getByText('现在的情况').waitFor()
  await page.getByText(`明天去看 ${taken}`).waitFor()
  expect(await page.getByRole('button', { name: /仍然发出我的/ }).count()).toBe(0)
  await expect.poll(() => page.locator('.card').count(), { timeout: 10_000 }).toBe(1)
  expect(await axe(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  const ask = await asks(who('村级派单员'))
  const full = await ask(requests.read, { requestId: freeId })
  expect(full.steps.filter((step) => step.byName === handler.name)).toHaveLength(1)
  await page.getByRole('button', { name: '不发了，内容放回草稿' }).click()
  await page.getByRole('heading', { name: '办理经过' }).waitFor()
  await page.goto(`${county.home}/requests/${takenId}/do/${claimed}`)
  await page.getByRole('link', { name: '输入 PIN 打开' }).click()
  await page.getByLabel('PIN', { exact: true }).fill(PIN)
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByText(`明天去看 ${taken}`).waitFor()
  const { steps } = await ask(requests.read, { requestId: takenId })
  expect(steps.filter((step) => step.byName === handler.name)).toHaveLength(1)
  await page.context().close()
})
