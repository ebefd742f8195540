import { expect, test } from 'vitest'
import { wrongAlone } from './accessLook.ts'
import { signedIn } from './signedIn.ts'
import { bears, county, deviceOf, journeys, settled, who } from './visit.ts'

journeys()

const minutes = (n: number) => n * 60_000

test('staff on the phone are told before they are signed out for touching nothing; one press and they stay, else they are told why', async () => {
  bears(401) // what was being asked for when the session ended
  const page = await deviceOf((await signedIn(county, who('网格员'))).cookie, 'phone')
  await page.clock.install()
  await page.goto(`${county.home}/requests/new`)
  await settled(page)
  const warning = page.getByRole('alert').filter({ hasText: '您有一会儿没有操作了' })
  await page.clock.fastForward(minutes(20))
  expect(await warning.count()).toBe(0)
  await page.clock.fastForward(minutes(6))
  await warning.waitFor()
  await warning.getByText(/分钟后自动退出登录/).waitFor()
  expect(await wrongAlone(page)).toEqual([])

  const asksWho = page.waitForResponse((answer) => answer.url().endsWith('/session') && answer.status() === 200)
  await page.getByRole('button', { name: '我还在，接着用' }).click()
  await asksWho
  await page.clock.fastForward(minutes(10))
  expect(await warning.count()).toBe(0)

  await page.clock.fastForward(minutes(21))
  await page.getByText('好一会儿没有操作，已自动退出').waitFor()
  expect(await wrongAlone(page)).toEqual([])
  const { kind } = await (await page.request.get(`${county.address}/api/c/610921/session`)).json()
  expect(kind).toBe('nobody')
  await page.context().close()
})

test('a resident’s phone stays signed in, and says nothing', async () => {
  const page = await deviceOf((await signedIn(county, who('村民'))).cookie, 'phone')
  await page.clock.install()
  await page.goto(`${county.home}/me`)
  await settled(page)
  await page.clock.fastForward(minutes(50))
  await page.getByRole('button', { name: '退出登录' }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.context().close()
})
