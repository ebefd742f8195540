import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { runningEmbedded } from '#database/embedded/embedded.ts'
import { withClient } from '#database/embedded/roles.ts'
import { launch, launchWithHome } from './browser.ts'
import type { Person } from './county.ts'

export const county = inject('county')

const sizes = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  narrow: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desk: { viewport: { width: 1440, height: 900 } },
} as const

/** What no page may do: write an error to the console, throw, or get a fault of the server. Looked at after every test. */
const faults: string[] = []
/** What a browser writes down that is no fault: only a test that has cut the network meets the first. */
const borne = [/ERR_INTERNET_DISCONNECTED/]
/** A test that means to be refused says with which status, or in which words a browser says that nobody is there. */
export const bears = (status: number | string): void =>
  void borne.push(new RegExp(typeof status === 'number' ? `status of ${status} ` : status))
let browser: Browser
/** How many answers a page still waits for; the line on which news comes is never done. */
const asked = new WeakMap<Page, number>()

/** All journeys come from one address, which may ask for twenty codes an hour: each file begins as another day would. */
async function forgetAttempts(): Promise<void> {
  const urls = runningEmbedded(county.dataFolder)
  if (urls) await withClient(urls.owner, (client) => client.query('delete from attempt'))
}

/** Called once by each file of journeys: its browser, and the watch over its pages. */
export function journeys(): void {
  beforeAll(async () => {
    await forgetAttempts()
    browser = await launch()
  })
  afterEach(() => {
    expect(faults.splice(0)).toEqual([])
  })
  afterAll(() => browser.close())
}

/** Somebody's own device: nothing on it is known to another. */
export async function device(size: keyof typeof sizes): Promise<Page> {
  const context = await browser.newContext({ ...sizes[size], locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  context.setDefaultTimeout(10_000)
  return watched(await context.newPage())
}

/** A phone that is the same one when it is opened again: what it kept in this folder is still there. */
export async function ownPhone(folder: string): Promise<Page> {
  const context = await launchWithHome(folder, { ...sizes.phone, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  context.setDefaultTimeout(10_000)
  return watched(context.pages()[0] ?? (await context.newPage()))
}

/** The device of somebody who came in before: it holds their cookie already. */
export async function deviceOf(cookie: string | null, size: keyof typeof sizes): Promise<Page> {
  const page = await device(size)
  const [name = '', value = ''] = cookie?.split('=') ?? []
  if (cookie) await page.context().addCookies([{ name, value, url: county.address }])
  return page
}

/** A second page of the same device. */
export const beside = async (page: Page): Promise<Page> => watched(await page.context().newPage())

function watched(page: Page): Page {
  const count = (by: number) => (request: Request) => {
    if (request.resourceType() !== 'eventsource') asked.set(page, (asked.get(page) ?? 0) + by)
  }
  page.on('request', count(1))
  page.on('requestfinished', count(-1))
  page.on('requestfailed', count(-1))
  page.on('console', (message) => {
    if (message.type() === 'error' && !borne.some((one) => one.test(message.text())))
      faults.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  return page
}

/** The one of the demonstration whose title holds this word. */
export function who(title: string): Person {
  const found = county.people.find((person) => person.title === title || person.title.includes(`${title}（`))
  if (!found) throw new Error(`nobody of the demonstration is ${title}`)
  return found
}

export async function phoneOf(person: Person, size: 'phone' | 'narrow' = 'phone'): Promise<Page> {
  const page = await device(size)
  await signsIn(page, person)
  return page
}

/** Signs in on the page of signing in, as staff or as a resident. */
export async function signsIn(page: Page, person: Person): Promise<void> {
  await page.goto(`${county.home}/sign-in`)
  if (person.password === null) {
    await signInByCode(page, person.phone)
  } else {
    await page.getByRole('radio', { name: '工作人员' }).check()
    await page.getByLabel('手机号').fill(person.phone)
    await page.getByLabel('密码').fill(person.password)
    await page.getByRole('button', { name: '登录' }).click()
  }
  await page.getByText(person.name).first().waitFor()
}

/** Wherever the door stands: the number, the code that the demonstration shows, in. */
export async function signInByCode(page: Page, phone: string): Promise<void> {
  await page.getByLabel('手机号').fill(phone)
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByText('验证码是').waitFor()
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

export async function deskOf(person: Person): Promise<Page> {
  const page = await device('desk')
  await page.goto(`${county.home}/desk/`)
  await page.getByLabel('手机号').fill(person.phone)
  await page.getByLabel('密码').fill(person.password ?? '')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: '退出' }).waitFor()
  return page
}

/** Chooses 太行村 for this phone, as its owner does once. */
export async function choosesTaihang(page: Page): Promise<void> {
  await page.goto(`${county.home}/village`)
  await page.getByLabel('输入村名查找').fill('太行')
  await page.getByRole('button', { name: /太行村/ }).click()
  await page.getByRole('heading', { name: '太行村' }).waitFor()
}

/** Finds 太行村 in the area tree of the desk. */
export async function goesToTaihang(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '按地名查找' }).fill('太行')
  await page.locator('.ant-select-item-option').filter({ hasText: '太行村' }).click()
  await page.waitForURL(/at=\d+/)
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** All rules of axe: WCAG 2.0 to 2.2, A and AA, and what it calls good practice. The size of targets it leaves out unless asked. */
const allRules = JSON.stringify({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })

/** What axe finds wrong on the page as it stands, one line per rule with the elements. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = (await page.evaluate(`axe.run(document, ${allRules})`)) as AxeResults
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
  )
}

/** How far the page can be moved sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Its heading is there, nothing says that it is loading, and no answer is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect
    .poll(async () => (asked.get(page) ?? 0) + (await page.locator('.ant-spin-spinning, .waiting').count()), {
      timeout: 10_000,
    })
    .toBe(0)
  await page.waitForTimeout(100)
}
