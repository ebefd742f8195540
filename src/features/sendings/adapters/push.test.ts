import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import webPush from 'web-push'
import { accounts } from '#features/accounts/contract.ts'
import { noticeChoices } from '#features/notices/contract.ts'
import { aDispatched, aDone, refused } from '#features/requests/builders.ts'
import { deliver } from '#server/relay.ts'
import { sendDue } from '#server/sending.ts'
import { openPushService } from '#tests/standIns/pushService.ts'
import { aVillage, type Somebody } from '#tests/village.ts'
import { isPushService } from './push.ts'

const service = await openPushService()
afterAll(() => service.close())
beforeEach(() => vi.stubEnv('SHANZHI_PUSH_SERVICES', '127.0.0.1'))
afterEach(() => {
  vi.unstubAllEnvs()
  service.received.splice(0)
  service.faults.splice(0)
  service.status = 201
})

async function withBrowsers() {
  const village = await aVillage()
  const { site, county } = village
  const pushKeys = webPush.generateVAPIDKeys()
  site.ground.pushKeys = pushKeys
  const turnOn = async (who: Somebody) => {
    const subscription = service.subscribe(pushKeys.publicKey)
    await who.call(noticeChoices.addDevice, subscription)
    return subscription
  }
  const round = async () => {
    while ((await deliver(site.ground, county)) > 0);
    await sendDue(site.ground, county)
    while ((await deliver(site.ground, county)) > 0);
  }
  const states = async () => {
    const { rows } = await site.owner.query(
      "select state, reason from sending where county_id = $1 and way = 'push' order by id",
      [county.id],
    )
    return rows.map(({ state, reason }) => `${state} ${reason}`.trim())
  }
  return { ...village, pushKeys, turnOn, round, states }
}

test('a browser is woken by a message that only it can read, signed with the county’s key, saying how much there is', async () => {
  const village = await withBrowsers()
  const { resident, turnOn, round, county, states } = village
  await turnOn(resident)
  await aDone(village, '2026-03-06', { text: '只给本村看的一件事' })
  await round()
  expect(service.faults).toEqual([])
  expect(await states()).toEqual(['sent'])
  expect(service.received).toHaveLength(1)
  const [one] = service.received
  expect(one!.message).toEqual({
    title: `【善治·${county.name}】您有 3 条新通知`,
    body: '您反映的事有 3 条新进展。请打开善治查看。',
    path: `/c/${county.code}/notices`,
  })
  expect(one!.headers).toMatchObject({ ttl: '86400', topic: 'notices' })
  expect(one!.claims.sub).toMatch(/^(https:|mailto:)/)
})

test('a message signed with another key is refused by the service, and stays to be tried again', async () => {
  const village = await withBrowsers()
  const { resident, turnOn, round, site, states } = village
  await turnOn(resident)
  site.ground.pushKeys = webPush.generateVAPIDKeys()
  await aDone(village, '2026-03-06')
  await round()
  expect(service.faults).toEqual(['Error: another server key'])
  expect(await states()).toEqual(['waiting push: status 403'])
})

test('a browser that is gone is forgotten without a fuss; one that was turned off, or signed out, hears no more', async () => {
  const village = await withBrowsers()
  const { resident, handler, dispatcher, turnOn, round, states, site, county } = village
  await turnOn(resident)
  const desk = await turnOn(dispatcher)
  await turnOn(handler)
  await handler.call(accounts.signOut, {})
  await dispatcher.call(noticeChoices.removeDevice, { endpoint: desk.endpoint })
  await aDispatched(village)
  service.status = 410
  await round()
  expect(await states()).toEqual(['dropped push: status 410'])
  const { rows } = await site.owner.query(
    'select ended_at is null as open from push_device where county_id = $1 order by id',
    [county.id],
  )
  expect(rows.map(({ open }) => open)).toEqual([false, false, true])
  expect(service.received).toEqual([])
})

test('on a shared phone a browser shows the notices of whoever turned it on last, and of nobody else', async () => {
  const village = await withBrowsers()
  const { resident, neighbour, pushKeys, round } = village
  const subscription = service.subscribe(pushKeys.publicKey)
  await resident.call(noticeChoices.addDevice, subscription)
  await neighbour.call(noticeChoices.addDevice, subscription)
  await aDone(village, '2026-03-06')
  await round()
  expect(service.received).toEqual([])
  expect((await resident.call(noticeChoices.read, {})).ways.find(({ way }) => way === 'push')?.devices).toBe(0)
  expect((await neighbour.call(noticeChoices.read, {})).ways.find(({ way }) => way === 'push')?.devices).toBe(1)
})

test('we post to known push services only, whatever address a browser claims to have', async () => {
  const { resident } = await withBrowsers()
  const keys = { p256dh: 'B'.padEnd(87, 'A'), auth: 'A'.repeat(22) }
  for (const endpoint of [
    'https://10.0.0.7/metadata',
    'http://fcm.googleapis.com/x',
    'https://fcm.googleapis.com.evil.example/x',
  ])
    expect((await refused(resident.call(noticeChoices.addDevice, { endpoint, ...keys }))).code).toBe(
      'notices.no_service',
    )
  expect(isPushService('https://wns2-sg2p.notify.windows.com/w/?token=x', {})).toBe(true)
  expect(isPushService('http://127.0.0.1:9/x', {})).toBe(false)
})
