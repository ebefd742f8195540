import { afterAll, beforeAll, expect, test } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { requests } from '#features/requests/contract.ts'
import { aProxy, type Impatient } from '../standIns/proxy.ts'
import { asks, sentTo } from './asking.ts'
import { signedIn } from './signedIn.ts'
import { bears, beside, county, deviceOf, journeys, settled, who } from './visit.ts'

journeys()
// A line that is cut, and a gateway with nobody behind it: the browser writes both down.
bears(502)
bears('when fetching the script')
bears('ERR_INCOMPLETE_CHUNKED_ENCODING')
bears('ERR_CONNECTION_RESET')
bears('ERR_EMPTY_RESPONSE')

let proxy: Impatient
beforeAll(async () => {
  proxy = await aProxy(county.address)
})
afterAll(() => proxy.close())

/** Sooner than the page asks by itself, once a minute; the browser waits some seconds before it takes the line up again. */
const wellBefore = { timeout: 20_000 }
const until = (what: () => unknown) => expect.poll(what, wellBefore)
const dispatcher = who('村级派单员')
const newText = (what: string) => `${what} ${Date.now().toString(36)}`

/** Writes while no line runs: it is told to nobody, and must be caught up with. Everybody has come again in vain meanwhile. */
async function whileItDoes(does: 'hangUp' | 'refuse', write: () => Promise<unknown>): Promise<void> {
  proxy.does = does
  await until(() => proxy.lines.open).toBe(0)
  const { asked } = proxy.lines
  await write()
  await until(() => proxy.lines.asked).toBeGreaterThan(asked + 1)
  proxy.does = 'pass'
}

test('a queue and a resident’s own matter that lie open behind a proxy that cuts every line show what came in the gap, once', async () => {
  const resident = await signedIn(county, who('村民'))
  const send = (text: string) => resident.send('/requests', JSON.stringify({ text, attachmentIds: [] }))
  const texts = ['桥头的石板翻了', '井盖不见了', '祠堂的灯不亮'].map(newText)
  await send(texts[0]!)
  const { rows } = await resident.read(requests.mine)
  const { id } = rows.find((row) => row.title.includes(texts[0]!))!
  const [queue, own] = [
    await deviceOf((await signedIn(county, dispatcher)).cookie, 'desk'),
    await deviceOf(resident.cookie, 'phone'),
  ]
  const home = county.home.replace(county.address, proxy.address)
  await queue.goto(`${home}/desk/`)
  await queue.getByRole('menuitem', { name: '派单队列' }).click()
  await own.goto(`${home}/requests/${id}`)
  for (const page of [queue, own]) {
    await settled(page)
    await page.evaluate(() => Object.assign(window, { neverReloaded: true }))
  }
  await until(() => proxy.lines.open).toBe(2)
  await queue.waitForTimeout(1_500) // what the lines began with has been read
  const row = (text: string) => queue.getByRole('row').filter({ hasText: text })

  // To the browser that is a fault of the network: it comes again by itself.
  const handler = who('卫生员')
  await whileItDoes('hangUp', async () => {
    await send(texts[1]!)
    await sentTo(await asks(dispatcher), id, handler)
  })
  await row(texts[1]!).waitFor(wellBefore)
  await own.getByText(handler.name).first().waitFor(wellBefore)

  // A refusal is final to the browser: the page itself comes again.
  await whileItDoes('refuse', () => send(texts[2]!))
  await row(texts[2]!).waitFor(wellBefore)

  // Cut again and again while nothing happens, it is still one of each.
  const { cut } = proxy.lines
  proxy.longestMs = 2_000
  await until(() => proxy.lines.cut).toBeGreaterThan(cut + 1)
  for (const page of [queue, own]) expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true)
  for (const text of texts.slice(1)) expect(await row(text).count()).toBe(1)
  const shown = await own.getByRole('main').innerText()
  proxy.longestMs = Infinity
  await own.reload()
  await settled(own)
  expect(shown).toBe(await own.getByRole('main').innerText())
  for (const page of [queue, own]) await page.context().close()
})

test('when the tab that holds the line is closed in a gap, the tab that takes it over catches up with what came meanwhile', async () => {
  const resident = await signedIn(county, who('村民'))
  const { speaker } = await resident.read(accounts.readSession)
  const first = await deviceOf((await signedIn(county, who('村党支部书记、村民委员会主任'))).cookie, 'desk')
  const home = county.home.replace(county.address, proxy.address)
  const opened = proxy.lines.asked
  await first.goto(`${home}/desk/`)
  await until(() => proxy.lines.asked).toBe(opened + 1)
  const second = await beside(first)
  await second.goto(`${home}/desk/corrections`)
  await settled(second)
  await resident.send('/requests', JSON.stringify({ text: newText('路口的镜子歪了'), attachmentIds: [] }))
  await second.waitForTimeout(2_500) // both tabs have heard of it over the one line
  expect(proxy.lines.asked).toBe(opened + 1)

  const said = newText('名字的最后一个字写错了')
  await whileItDoes('hangUp', () =>
    resident.send('/corrections', JSON.stringify({ personId: speaker!.personId, field: 'name', said })),
  )
  await first.close()
  await second.getByText(said).waitFor(wellBefore)
  await second.context().close()
})
