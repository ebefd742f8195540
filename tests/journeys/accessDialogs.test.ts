import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { wrongInPrint } from './accessSizes.ts'
import { everyPlace } from './everyPagePlaces.ts'
import { goToAll } from './goToAll.ts'
import { photoWithPlace } from './photo.ts'
import { signedIn } from './signedIn.ts'
import { axe, county, device, deviceOf, journeys, settled, who } from './visit.ts'

journeys()

/** Buttons above a page and above its parts, and the first of a list: they open what folds out. None of them writes at once. */
const openers = '.sz-page-actions button, .sz-section-head button, .ant-table-row:first-of-type button'
const dialog = '[role="dialog"]:visible'

/** Nowhere is fine: there the keyboard is with the browser's own bar. */
const focusIsInside = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const now = document.activeElement
    return now === document.body || !!now?.closest('[role="dialog"], dialog, .ant-drawer, .ant-modal-wrap')
  })

/** What was pressed has been drawn, and what moves has come to rest: on a busy machine later than any fixed time. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const idle = () => new Promise<unknown>((done) => requestIdleCallback(done, { timeout: 5_000 }))
    await idle()
    const moving = document
      .getAnimations()
      .filter((one) => one.playState === 'running' && Number.isFinite(one.effect?.getComputedTiming().endTime))
    await Promise.allSettled(moving.map((one) => one.finished))
    await idle()
  })
}

/** Opens what a button opens and closes it again, by keyboard alone; tells what is wrong with that. */
async function opensByKeyboard(page: Page, place: number): Promise<string[] | null> {
  const button = page.locator(openers).nth(place)
  if (!(await button.isVisible()) || !(await button.isEnabled())) return null
  const name = (await button.innerText()).trim()
  await button.focus()
  await page.keyboard.press('Enter')
  await atRest(page).catch(() => {}) // a button may lead elsewhere
  const opened = await page.waitForSelector(dialog, { timeout: 800 }).catch(() => null)
  if (!opened) return null
  await settled(page)
  await page.waitForTimeout(400) // it slides in
  await atRest(page)
  const found: string[] = (await axe(page)).map((line) => `“${name}”: ${line}`)
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press(step < 12 ? 'Tab' : 'Shift+Tab')
    if (await focusIsInside(page)) continue
    found.push(`“${name}” lets the focus out at step ${step}`)
    break
  }
  await page.keyboard.press('Escape')
  const hasFocus = () => button.evaluate((one) => document.activeElement === one)
  // it slides out, slower on a busy machine
  if (!(await comes(async () => (await page.locator(dialog).count()) === 0)))
    found.push(`“${name}” does not close with Escape`)
  else if (!(await comes(hasFocus))) found.push(`“${name}” does not give the focus back`)
  return found
}

/** Whether something is so within some seconds. */
async function comes(so: () => Promise<boolean>): Promise<boolean> {
  for (let waits = 0; waits < 25; waits += 1) {
    if (await so()) return true
    await new Promise((done) => setTimeout(done, 200))
  }
  return false
}

/** One answer for each thing that opened. */
async function opensAllOn(page: Page, path: string): Promise<string[][]> {
  const answers: string[][] = []
  const go = () => page.goto(`${county.home}/desk${path}`).then(() => settled(page))
  await go()
  const buttons = Math.min(await page.locator(openers).count(), 4)
  for (let place = 0; place < buttons; place += 1) {
    const found = await opensByKeyboard(page, place)
    if (found) answers.push(found)
    if (found?.length !== 0) await go()
  }
  return answers
}

test('what folds out at the desk opens by keyboard, keeps the focus inside, closes with Escape and gives the focus back', async () => {
  const { places } = await everyPlace(county, 'desk')
  const wrong: string[] = []
  let opened = 0
  await goToAll(places, 'desk', async (page, { path }) => {
    const found = await opensAllOn(page, path)
    opened += found.length
    wrong.push(...found.flat().map((line) => `${path}: ${line}`))
  })
  expect(opened).toBeGreaterThan(5)
  expect(wrong).toEqual([])
}, 400_000)

test('a photo opens large by keyboard, keeps the focus inside, closes with Escape and gives the focus back', async () => {
  const resident = await signedIn(county, who('村民'))
  const attachmentIds: number[] = []
  for (let nth = 0; nth < 2; nth += 1) {
    const form = new FormData()
    form.set('input', '{}')
    form.set('file', new Blob([new Uint8Array(await photoWithPlace())]))
    attachmentIds.push(((await resident.send('/attachments', form)) as { id: number }).id)
  }
  const text = '村口的路灯不亮，照片里看得见。'
  await resident.send('/requests', JSON.stringify({ text, attachmentIds }))
  const { rows } = await resident.read(requests.mine)
  const page = await deviceOf(resident.cookie, 'phone')
  await page.goto(`${county.home}/requests/${rows[0]!.id}`)
  await settled(page)
  const opener = page.getByRole('button', { name: /照片/ }).first()
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  expect(await axe(page)).toEqual([])
  expect(await wrongInPrint(page)).toEqual([])
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Tab')
    const inside = await page.evaluate(() => document.activeElement?.closest('dialog') !== null || !document.hasFocus())
    expect(inside || (await page.evaluate(() => document.activeElement === document.body))).toBe(true)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await opener.evaluate((one) => document.activeElement === one)).toBe(true)
})

test('a refusal is said at once to whoever does not see it, on the phone and at the desk', async () => {
  const phone = await device('phone')
  await phone.goto(`${county.home}/requests/new`)
  await settled(phone)
  await phone.getByRole('button', { name: '送出' }).click()
  expect((await phone.getByRole('alert').innerText()).length).toBeGreaterThan(4)
  expect(await axe(phone)).toEqual([])
  expect(await wrongInPrint(phone)).toEqual([])
  const desk = await device('desk')
  await desk.goto(`${county.home}/desk/`)
  await desk.getByRole('button', { name: '登录' }).click()
  const field = desk.getByLabel('手机号')
  await expect.poll(() => field.evaluate((one) => document.activeElement === one)).toBe(true)
  const said = await field.evaluate(
    (one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent,
  )
  expect(said?.length).toBeGreaterThan(2)
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await axe(desk)).toEqual([])
})
