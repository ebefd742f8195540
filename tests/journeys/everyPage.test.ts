import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  axe,
  beside,
  choosesTaihang,
  county,
  deskOf,
  device,
  goesToTaihang,
  journeys,
  phoneOf,
  settled,
  sideways,
  who,
} from './visit.ts'

journeys()

/** What is wrong with the page as it stands, for somebody who cannot see well and for a narrow screen. */
async function wrongWith(page: Page, name: string): Promise<string[]> {
  await settled(page)
  const moved = await sideways(page)
  const found = [...(await axe(page)), ...(moved > 0 ? [`can be moved ${moved} px sideways`] : [])]
  return found.map((line) => `${name}: ${line}`)
}

/** Two pages of the device share the work. */
async function wrongWithAll(page: Page, paths: readonly string[]): Promise<string[]> {
  const rest = [...paths]
  const look = async (at: Page): Promise<string[]> => {
    const found: string[] = []
    for (let path = rest.shift(); path !== undefined; path = rest.shift()) {
      await at.goto(`${county.home}${path}`)
      found.push(...(await wrongWith(at, path)))
    }
    return found
  }
  const second = await beside(page)
  const found = (await Promise.all([look(page), look(second)])).flat()
  await second.close()
  return found
}

test('phone pages that need no login are accessible and fit a screen of 360 px', async () => {
  const page = await device('narrow')
  const open = ['/', '/village', '/sign-in', '/sign-in?as=staff', '/invited', '/signed-on', '/follow', '/nowhere']
  expect(await wrongWithAll(page, open)).toEqual([])
  await choosesTaihang(page)
  expect(await wrongWithAll(page, ['/', '/board', '/requests/new'])).toEqual([])
})

test('phone pages in 长辈版 are accessible and fit a screen of 360 px', async () => {
  const page = await device('narrow')
  await choosesTaihang(page)
  await page.getByRole('button', { name: '长辈版' }).click()
  expect(await wrongWithAll(page, ['/', '/board', '/requests/new', '/follow'])).toEqual([])
})

test('phone pages of a resident are accessible and fit a screen of 360 px', async () => {
  const page = await phoneOf(who('村民'), 'narrow')
  const own = [
    '/',
    '/requests/mine',
    '/household',
    '/household/access',
    '/me',
    '/me/sessions',
    '/notices',
    '/requests/for-other',
  ]
  expect(await wrongWithAll(page, own)).toEqual([])
})

test('phone pages of a helper are accessible and fit a screen of 360 px', async () => {
  const page = await phoneOf(who('网格员'), 'narrow')
  expect(await wrongWithAll(page, ['/', '/todo', '/grids', '/requests/for-other', '/me', '/password'])).toEqual([])
  expect(await wrongWithAll(page, ['/offline', '/waiting'])).toEqual([])
  await page.goto(`${county.home}/grids`)
  await page.getByRole('main').getByRole('link').first().click()
  expect(await wrongWith(page, 'one grid')).toEqual([])
})

/** Presses each entry of the menu, as a person does, and looks at what opens. */
async function walkTheMenu(page: Page, seen: Set<string>): Promise<string[]> {
  const wrong: string[] = []
  const menu = page.getByRole('navigation', { name: '工作台菜单' })
  for (const text of await menu.getByRole('menuitem').allInnerTexts()) {
    const entry = text.trim()
    await menu.getByRole('menuitem', { name: entry }).click()
    if (!seen.has(entry)) wrong.push(...(await wrongWith(page, entry)))
    seen.add(entry)
  }
  return wrong
}

const seen = new Set<string>()

test('every entry of the menu of the county’s administrator opens an accessible page', async () => {
  expect(await walkTheMenu(await deskOf(who('县社会治理平台管理员')), seen)).toEqual([])
  expect([...seen]).toEqual(
    expect.arrayContaining(['派单队列', '代为登记', '村级网格', '居民名册', '导入名册', '任职名单', '晒单公示']),
  )
})

test('every further entry of the menu of the auditor opens an accessible page', async () => {
  const before = seen.size
  expect(await walkTheMenu(await deskOf(who('县审计局审计员')), seen)).toEqual([])
  expect(seen.size).toBeGreaterThan(before)
})

test('the desk of one village is accessible, with its drawers and the page of a household', async () => {
  const page = await deskOf(who('村党支部书记、村民委员会主任'))
  await goesToTaihang(page)
  const wrong: string[] = []
  for (const entry of ['村级网格', '晒单公示', '导入名册']) {
    await page.getByRole('menuitem', { name: entry }).click()
    wrong.push(...(await wrongWith(page, entry)))
  }
  await page.getByRole('menuitem', { name: '居民名册' }).click()
  await page.getByRole('table').getByRole('link').first().click()
  wrong.push(...(await wrongWith(page, 'a household')))
  await page.getByRole('menuitem', { name: '派单队列' }).click()
  await page.getByRole('tab', { name: /办理中/ }).click()
  await page.getByRole('table').locator('button').first().click()
  await page.getByRole('heading', { name: '办理经过' }).waitFor()
  wrong.push(...(await wrongWith(page, 'a request in the drawer')))
  expect(wrong).toEqual([])
})

test('the door of the desk is accessible; planted faults are seen', async () => {
  const page = await device('desk')
  await page.goto(`${county.home}/desk/`)
  expect(await wrongWith(page, 'the door')).toEqual([])
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src="/icon.svg" width="3000" height="8">')
  })
  const found = (await wrongWith(page, 'planted')).join('\n')
  expect(found).toContain('image-alt')
  expect(found).toContain('sideways')
})
