import { expect, test, vi } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { asks, dispatched } from './asking.ts'
import { claims, entersPin, packs, rowsIn, toTheList } from './fieldPhone.ts'
import { beside, county, device, journeys, who } from './visit.ts'

journeys()
vi.setConfig({ testTimeout: 150_000 })

const mark = Date.now().toString(36)
const handler = who('卫生员')
const PIN = '736251'
const texts = [`甲渠渗水 ${mark}`, `乙渠渗水 ${mark}`, `丙渠渗水 ${mark}`]

test('what waits is seen in both tabs of a phone, and each step leaves once though both are told to send', async () => {
  const dispatcher = await asks(who('村级派单员'))
  const ids: number[] = []
  for (const text of texts) ids.push(await dispatched(dispatcher, text, handler))
  const first = await device('phone')
  await packs(first, handler, PIN, ids)
  await first.getByRole('link', { name: /待办/ }).click()
  const second = await beside(first)
  await second.goto(`${county.home}/offline?to=/todo`)
  await entersPin(second, PIN)
  await second.getByRole('link', { name: new RegExp(texts[0]!) }).waitFor()
  await first.context().setOffline(true)
  await claims(first, texts[0]!)
  await claims(second, texts[1]!)
  await toTheList(first)
  await claims(first, texts[2]!)
  await second.getByRole('link', { name: '待发 3 件' }).first().click()
  await first.getByRole('link', { name: '待发 3 件' }).first().click()
  await expect.poll(() => second.locator('.card').count(), { timeout: 10_000 }).toBe(3)

  const sent: string[] = []
  first.context().on('request', (request) => {
    if (request.url().endsWith('/advance')) sent.push(request.headers()['idempotency-key']!)
  })
  await first.context().setOffline(false)
  const press = (page: typeof first) =>
    page
      .getByRole('button', { name: '现在就发' })
      .click({ timeout: 2_000 })
      .catch(() => {}) // gone already: the network came back before the hand
  await Promise.all([press(first), press(second)])
  for (const page of [first, second]) await page.getByText('都已经发出去了').waitFor()
  expect(await rowsIn(first, 'letters')).toBe(0)
  expect(sent).toHaveLength(3)
  expect(new Set(sent).size).toBe(3)
  for (const id of ids) {
    const { steps } = await dispatcher(requests.read, { requestId: id })
    expect(steps.filter((step) => step.byName === handler.name)).toHaveLength(1)
  }
  await first.context().close()
})
