import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { wrongInPrint } from './accessSizes.ts'
import { type Asker, asks, dispatched, sentTo, takes } from './asking.ts'
import { claims, packs, planFor, rowsIn, toTheList } from './fieldPhone.ts'
import { axe, bears, device, journeys, sideways, who } from './visit.ts'

journeys()
vi.setConfig({ testTimeout: 150_000 })

const mark = Date.now().toString(36)
const handler = who('卫生员')
const texts = [`石坎垮了 ${mark}`, `井盖丢了 ${mark}`, `路牌歪了 ${mark}`]

/** Both tests look at one phone whose first letter meets a matter that has moved on. */
let page: Page
let dispatcher: Asker
const ids: number[] = []

const claimsOf = async (id: number): Promise<string[]> => {
  const { steps } = await dispatcher(requests.read, { requestId: id })
  return steps.filter((step) => step.words.zh === '领单').map((step) => step.byName ?? '')
}

test('one letter that the server does not take blocks no other, and stands with its words and both versions', async () => {
  bears(409)
  dispatcher = await asks(who('村级派单员'))
  for (const text of texts) ids.push(await dispatched(dispatcher, text, handler))
  page = await device('phone')
  await packs(page, handler, '736251', ids)
  await page.getByRole('link', { name: /待办/ }).click()
  await page.context().setOffline(true)
  for (const text of texts) {
    await claims(page, text)
    await toTheList(page)
  }
  // Meanwhile the first goes back to the village from another phone, and is sent to the same person again.
  await takes(await asks(handler), ids[0]!, '退回')
  await sentTo(dispatcher, ids[0]!, handler)
  await page.context().setOffline(false)
  await expect.poll(() => rowsIn(page, 'letters'), { timeout: 30_000 }).toBe(1)
  expect(await claimsOf(ids[1]!)).toEqual([handler.name])
  expect(await claimsOf(ids[2]!)).toEqual([handler.name])
  expect(await claimsOf(ids[0]!)).toEqual([])

  await page.getByRole('link', { name: /待发 1 件/ }).click()
  const card = page.locator('.card').filter({ hasText: texts[0]! })
  await card.getByText('服务器没有收下').waitFor()
  await card.getByText('现在的情况', { exact: true }).waitFor()
  await card.getByRole('alert').getByText('别人刚刚办过这一步，现在是“社区派单”').waitFor()
  await card.getByText(planFor(texts[0]!)).waitFor()
  await card.getByText('社区派单', { exact: true }).waitFor()
  expect(await axe(page)).toEqual([])
  expect(await sideways(page)).toBe(0)
  expect(await wrongInPrint(page)).toEqual([])
})

test('“send mine on top of this” sends the same letter once more, and it is done once', async () => {
  await page.getByRole('button', { name: '按现在的情况，仍然发出我的' }).click()
  await page.getByText('都已经发出去了').waitFor()
  expect(await claimsOf(ids[0]!)).toEqual([handler.name])
  const { steps } = await dispatcher(requests.read, { requestId: ids[0]! })
  expect(JSON.stringify(steps.at(-1)!.fields)).toContain(planFor(texts[0]!))
  await page.context().close()
})
