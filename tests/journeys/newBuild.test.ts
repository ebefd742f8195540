import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { asks, dispatched } from './asking.ts'
import { doorway } from './doorway.ts'
import { choosesPin, claims, entersPin, fillsAndKeeps, packed, rowsIn } from './fieldPhone.ts'
import { bears, county, device, journeys, signsIn, who } from './visit.ts'

journeys()
vi.setConfig({ testTimeout: 150_000 })

const mark = Date.now().toString(36)
const handler = who('卫生员')
const PIN = '736251'
const text = `篮球架松了 ${mark}`

const builds = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('shanzhi-pages-')))

test('the tap on “a newer version” while a step waits and a form is half written loses neither', async () => {
  bears(503)
  const dispatcher = await asks(who('村级派单员'))
  const id = await dispatched(dispatcher, text, handler)
  const door = await doorway(county.address)
  const page = await device('phone')
  await signsIn(page, handler) // the session holds for every port of this address, the vault only for the doorway's
  await page.goto(`${door.home}/offline`)
  await choosesPin(page, PIN)
  await page.getByRole('link', { name: /待办/ }).click()
  await packed(page, [`/requests/${id}`])
  const [before] = await builds(page)
  door.shut = true
  await claims(page, text)
  await page.getByRole('button', { name: '办结' }).first().click()
  await fillsAndKeeps(page, '办理结果', '螺丝拧紧了')

  door.newBuild = true
  await page.reload()
  await page.getByRole('button', { name: '点一下更新' }).click({ timeout: 20_000 })
  await expect.poll(() => builds(page).catch(() => []), { timeout: 20_000 }).toEqual([`${before}-newer`])
  await page.context().setOffline(true)
  await page.goto(`${door.home}/offline?to=/waiting`)
  await entersPin(page, PIN)
  await page.locator('.card').filter({ hasText: text }).waitFor()
  await page.getByRole('link', { name: '返回' }).click()
  await page.goto(`${door.home}/requests/${id}`)
  await entersPin(page, PIN)
  await page.getByText('这一步存在手机上').waitFor()
  await page.getByRole('button', { name: '办结' }).first().click()
  await expect.poll(() => page.getByLabel('办理结果').inputValue(), { timeout: 10_000 }).toBe('螺丝拧紧了')

  door.shut = false
  await page.context().setOffline(false)
  await expect.poll(() => rowsIn(page, 'letters'), { timeout: 30_000 }).toBe(0)
  const { steps } = await dispatcher(requests.read, { requestId: id })
  expect(steps.filter((step) => step.byName === handler.name)).toHaveLength(1)
  await page.context().close()
  await door.close()
})
