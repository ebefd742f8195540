import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Person } from './county.ts'
import { photoWithPlace } from './photo.ts'
import { choosesTaihang, county, settled, signsIn } from './visit.ts'

/** What somebody does with a phone that works without a network, as the journeys of the field repeat it. */

export async function choosesPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.getByLabel('再输一次 PIN').fill(pin)
  await page.getByRole('button', { name: '就用这个 PIN' }).click()
}

export async function entersPin(page: Page, pin: string): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(pin)
  await page.getByRole('button', { name: '打开', exact: true }).click()
}

/** Signs in, chooses a village and a PIN, and stays until this phone could lose its network. */
export async function packs(page: Page, person: Person, pin: string, matters: readonly number[]): Promise<void> {
  await choosesTaihang(page)
  await signsIn(page, person)
  await page.goto(`${county.home}/offline`)
  await choosesPin(page, pin)
  await page.getByRole('link', { name: /待办|抽查核实/ }).waitFor()
  await settled(page)
  await packed(
    page,
    matters.map((id) => `/requests/${id}`),
  )
}

/** The worker has the pages, and the phone has read these addresses ahead of time. */
export const packed = (page: Page, endings: readonly string[]): Promise<void> =>
  expect.poll(() => page.evaluate(hasAll, endings), { timeout: 40_000 }).toBe(true)

const hasAll = async (endings: readonly string[]): Promise<boolean> => {
  const base = await new Promise<IDBDatabase>((done, failed) => {
    const asking = indexedDB.open('shanzhi-vault')
    asking.onsuccess = () => done(asking.result)
    asking.onerror = () => failed(asking.error)
  })
  const keys: string[] = []
  for (const store of ['readings', 'pictures']) {
    const asking = base.transaction(store).objectStore(store).getAllKeys()
    await new Promise((done) => {
      asking.onsuccess = done
    })
    keys.push(...asking.result.map(String))
  }
  base.close()
  return navigator.serviceWorker.controller !== null && endings.every((one) => keys.some((key) => key.endsWith(one)))
}

/** Fills a field in and waits until the phone has put the draft away: from then on the browser may die. */
export async function fillsAndKeeps(page: Page, label: string, text: string): Promise<void> {
  const began = await page.evaluate(() => Date.now())
  await page.getByLabel(label).fill(text)
  await expect.poll(() => newestDraft(page), { timeout: 10_000 }).toBeGreaterThanOrEqual(began)
}

/** When the newest draft of this phone was put away. */
const newestDraft = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const base = await new Promise<IDBDatabase>((done) => {
      const asking = indexedDB.open('shanzhi-vault')
      asking.onsuccess = () => done(asking.result)
    })
    const asking: IDBRequest<{ at: number }[]> = base.transaction('drafts').objectStore('drafts').getAll()
    await new Promise((done) => {
      asking.onsuccess = done
    })
    base.close()
    return Math.max(0, ...asking.result.map(({ at }) => at))
  })

/** How many rows a store of this phone's vault holds. */
export const rowsIn = (page: Page, store: 'letters' | 'pictures'): Promise<number> =>
  page.evaluate(async (name) => {
    const base = await new Promise<IDBDatabase>((done) => {
      const asking = indexedDB.open('shanzhi-vault')
      asking.onsuccess = () => done(asking.result)
    })
    const asking = base.transaction(name).objectStore(name).count()
    await new Promise((done) => {
      asking.onsuccess = done
    })
    base.close()
    return asking.result
  }, store)

export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** From the to-do list: opens the matter, claims it, and is told that this waits on the phone. */
export async function claims(page: Page, matter: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(matter) }).click()
  await page.getByRole('button', { name: '领单' }).click()
  await page.getByLabel('承诺办结日期').fill(inDays(3))
  await page.getByLabel('办理流程').fill(planFor(matter))
  await page.getByRole('button', { name: '领单' }).click()
  await page.getByText('这一步存在手机上').waitFor()
}

/** On the page of a claimed matter: finishes it with a photo, and is told that this waits on the phone. */
export async function finishes(page: Page, result: string): Promise<void> {
  await page.getByRole('button', { name: '办结' }).first().click()
  await page.getByLabel('办理结果').fill(result)
  const photo = await photoWithPlace()
  await page.getByLabel('加照片').setInputFiles({ name: 'done.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.getByAltText('照片 1').waitFor()
  await page.getByLabel('照片里没有能认出来的未成年人').check()
  await page.getByRole('button', { name: '办结' }).click()
  await page.getByText('这一步存在手机上').waitFor()
}

export const planFor = (matter: string): string => `明天去看 ${matter}`

export async function toTheList(page: Page): Promise<void> {
  await page.getByRole('link', { name: '返回' }).click()
  await page.getByRole('link', { name: /待办/ }).click()
}
