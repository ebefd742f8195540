import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { launch } from '#tests/journeys/browser.ts'

/**
 * Takes the pictures of the README from a running demonstration: `node scripts/pictures.ts http://127.0.0.1:3000`. They are drawn
 * with few colours, so that a clone stays small.
 */
const address = process.argv[2] ?? 'http://127.0.0.1:3000'
const password = 'shanzhi-2026'
const dispatcher = process.argv[3] ?? '19986229560'
const handler = process.argv[4] ?? '19960925367'
const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
const home = (await fetch(address)).url.replace(/\/$/, '')

const browser = await launch()
mkdirSync(folder, { recursive: true })
await phone(browser)
await desk(browser)
await browser.close()

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  const picture = await sharp(await page.screenshot())
    .png({ palette: true, colours: 128, effort: 10 })
    .toBuffer()
  writeFileSync(join(folder, `${name}.png`), picture)
  console.log(`${name}.png ${Math.round(picture.length / 1024)} KB`)
}

async function phone(from: Browser): Promise<void> {
  const context = await from.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${home}/village`)
  await page.getByLabel('输入村名查找').fill('太行')
  await page.getByRole('button', { name: /太行村/ }).click()
  await page.getByRole('heading', { name: '太行村' }).waitFor()
  await take(page, 'phone-home')
  await page.goto(`${home}/board`)
  await take(page, 'phone-board')
  await page.goto(`${home}/sign-in?as=staff`)
  await page.getByLabel('手机号').fill(handler)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('link', { name: /我的待办/ }).waitFor()
  const id = await firstPromised(page)
  await page.goto(`${home}/requests/${id}`)
  await take(page, 'phone-request')
  await context.close()
}

/** A matter that is claimed and in time shows the most: who has it, the promise, the steps. */
async function firstPromised(page: Page): Promise<number> {
  const answer = await page.request.get(`${home.replace('/c/', '/api/c/')}/requests/todo`)
  const { rows } = (await answer.json()) as { rows: { id: number; why: string; due: { light: string } | null }[] }
  const wanted = rows.find((row) => row.why === 'work' && row.due?.light !== 'red') ?? rows[0]
  if (!wanted) throw new Error('the handler of the demonstration has nothing to do')
  return wanted.id
}

async function desk(from: Browser): Promise<void> {
  const context = await from.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await signIn(page, dispatcher)
  await page.getByRole('menuitem', { name: '派单队列' }).click()
  await page.getByRole('tab', { name: /办理中/ }).click()
  await page.getByRole('row').nth(1).waitFor()
  await page.locator('.ant-spin-spinning').waitFor({ state: 'detached' })
  await take(page, 'desk-queue')
  await page.getByRole('menuitem', { name: '村级网格' }).click()
  await page.getByRole('heading', { name: /太行村/ }).waitFor()
  await take(page, 'desk-village')
  await context.close()
}

async function signIn(page: Page, who: string): Promise<void> {
  await page.goto(`${home}/desk/`)
  await page.getByLabel('手机号').fill(who)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: '退出' }).waitFor()
}
