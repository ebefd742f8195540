import { expect, test } from 'vitest'
import { signedIn } from './signedIn.ts'
import { axe, county, deviceOf, journeys, settled, who } from './visit.ts'

journeys()

test('on a phone the menu of the desk is folded away: the heading stands on the first screen, and a choice leads back to the page', async () => {
  const page = await deviceOf((await signedIn(county, who('县社会治理平台管理员'))).cookie, 'phone')
  await page.goto(`${county.home}/desk/queue`)
  await settled(page)
  const heading = page.getByRole('heading', { level: 1 })
  const { height } = page.viewportSize()!
  expect((await heading.boundingBox())!.y).toBeLessThan(height / 2)
  const fold = page.getByRole('button', { name: /^菜单/ })
  const menu = page.getByRole('menuitem', { name: '任职名单' })
  expect([await fold.getAttribute('aria-expanded'), await menu.isVisible()]).toEqual(['false', false])
  await fold.focus()
  await page.keyboard.press('Enter')
  await menu.waitFor()
  expect(await fold.getAttribute('aria-expanded')).toBe('true')
  expect(await axe(page)).toEqual([])
  await menu.click()
  await page.waitForURL(/\/desk\/posts/)
  await menu.waitFor({ state: 'hidden' })
  expect([await fold.getAttribute('aria-expanded'), await menu.isVisible()]).toEqual(['false', false])
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
  await settled(page)
  expect(await axe(page)).toEqual([])
})
