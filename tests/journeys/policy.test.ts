import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { county, device, journeys, settled, who } from './visit.ts'

journeys()

/** Whatever the browser reports against the content policy of a page, written where `journeys` looks after every test. */
async function reporting(size: 'phone' | 'desk'): Promise<Page> {
  const page = await device(size)
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`content policy: ${violatedDirective} ${blockedURI}`),
    )
  })
  return page
}

test('nothing on the phone breaks its content policy, which knows no inline style and no code from text', async () => {
  const page = await reporting('phone')
  for (const path of ['/', '/village', '/sign-in', '/follow', '/board', '/requests/new']) {
    const answer = await page.goto(`${county.home}${path}`)
    expect(answer?.headers()['content-security-policy']).not.toMatch(/unsafe|nonce/)
    await settled(page)
  }
})

test('nothing at the desk breaks its content policy: pages, lists that fold out, drawers, a page turned while one is open', async () => {
  const page = await reporting('desk')
  const answer = await page.goto(`${county.home}/desk/`)
  expect(answer?.headers()['content-security-policy']).not.toContain('unsafe')
  const clerk = who('派单员')
  await page.getByLabel('手机号').fill(clerk.phone)
  await page.getByLabel('密码').fill(clerk.password ?? '')
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: '退出' }).waitFor()
  await page.locator('.ant-table-row').first().getByRole('button').first().click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  for (const path of ['/desk/file', '/desk/grids', '/desk/figures']) {
    await page.goto(`${county.home}${path}`)
    await settled(page)
  }
  expect(await page.evaluate(() => document.querySelectorAll('style').length)).toBeGreaterThan(5)
})
