import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { noticeChoices } from '#features/notices/contract.ts'
import { aDone, anOrder, refused, step } from '#features/requests/builders.ts'
import { deliver } from '#server/relay.ts'
import { sendDue } from '#server/sending.ts'
import { inSetting } from '#server/settings.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage } from '#tests/village.ts'
import { sendings } from './contract.ts'
import { sendingsJobs } from './jobs.ts'
import { insertSendings, takeUp } from './public.ts'
import { after, mostTries } from './rules.ts'

/** A provider that can be away, and one that can be slow while something happens. */
const heard: { to: string; n: string }[] = []
let away = false
let meanwhile: (() => Promise<unknown>) | null = null
const provider = createServer((request, response) => {
  let text = ''
  request.on('data', (part) => {
    text += part
  })
  request.on('end', async () => {
    const happens = meanwhile
    meanwhile = null
    await happens?.()
    if (away) return void response.writeHead(503).end()
    heard.push(JSON.parse(text))
    response.end('{}')
  })
})
const door = new Promise<string>((resolve) => {
  provider.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(provider.address() as AddressInfo).port}/`))
})
afterAll(() => provider.close())
afterEach(() => {
  vi.unstubAllEnvs()
  heard.splice(0)
  away = false
})

async function withSms() {
  const village = await aVillage()
  const { site } = village
  const county = { ...village.county, demonstration: false }
  site.addCounty(county, site.ground.packsOf(village.county))
  vi.stubEnv('SHANZHI_SMS', 'http')
  vi.stubEnv('SHANZHI_SMS_URL', await door)
  vi.stubEnv('SHANZHI_SMS_BODY', '{"to":"{phone}","code":"{code}"}')
  vi.stubEnv('SHANZHI_SMS_NOTICE_BODY', '{"to":"{phone}","n":"{n}"}')
  const { systemAdministrator } = await anAdministrator(village)
  const hear = async () => {
    while ((await deliver(site.ground, county)) > 0);
  }
  const send = () => sendDue(site.ground, county)
  /** Two days and nights go by, and no night is a try; everybody stays signed in, administrators with their second step. */
  const die = async () => {
    away = true
    for (let n = 0; n < 48; n += 1) {
      await send()
      village.later({ hours: 1 })
    }
    away = false
    await site.owner.query(
      "update session set seen_at = $1, second_at = $1, expires_at = $1::timestamptz + interval '1 day'",
      [site.time.now],
    )
  }
  return { ...village, county, hear, send, die, systemAdministrator }
}

async function anAdministrator({ addPerson, addPost, signIn }: Awaited<ReturnType<typeof aVillage>>) {
  const phone = inventedPhone()
  const { personId } = await addPerson('管系统', { phone })
  await addPost(personId, { role: 'systemAdministrator', title: 'systemAdministrator', at: 'county' })
  return { systemAdministrator: await signIn(personId, phone, 'staff') }
}

test('what no provider takes is dead after many tries, seen by who administers the system, masked and with its reason, and sent again', async () => {
  const village = await withSms()
  const { hear, send, die, systemAdministrator, administrator, officer, handler, resident } = village
  await aDone(village, '2026-03-06')
  await hear()
  await die()
  const list = await systemAdministrator.call(sendings.list, {})
  expect(list.rows).toHaveLength(2)
  const mine = list.rows.find(({ to }) => to.endsWith(handler.phone.slice(-4)))!
  expect(mine).toMatchObject({
    way: 'sms',
    template: 'notices',
    state: 'dead',
    tries: mostTries,
    reason: 'sms: status 503',
    again: true,
  })
  expect(mine.to).toMatch(/^\d{3}\*{4}\d{4}$/)
  const ways = (await administrator.call(sendings.ways, {})).rows
  expect(ways.find(({ way }) => way === 'sms')).toMatchObject({ open: true, dead: 2, waiting: 0, sent: 0 })
  expect(ways.find(({ way }) => way === 'email')).toMatchObject({ open: false })
  for (const other of [officer, resident]) expect((await refused(other.call(sendings.list, {}))).status).toBe(403)
  await systemAdministrator.call(sendings.again, { sendingId: mine.id })
  await send()
  expect(heard).toEqual([{ to: handler.phone, n: '1' }])
  expect(await systemAdministrator.call(sendings.allAgain, { way: 'sms' })).toEqual({ n: 1 })
  await send()
  expect(heard.map(({ to }) => to)).toEqual([handler.phone, resident.phone])
  expect((await systemAdministrator.call(sendings.list, {})).rows).toEqual([])
  expect((await systemAdministrator.call(sendings.list, { state: 'sent' })).rows.map(({ to }) => to)).toEqual(['', ''])
})

test('sent again while other news waits for the same reader, both go as one; a code that has expired is not sent again', async () => {
  const village = await withSms()
  const { hear, send, die, systemAdministrator, handler, site, county, resident } = village
  const order = await aDone(village, '2026-03-06')
  await hear()
  await die()
  await handler.call(noticeChoices.choose, {
    waysOff: [],
    kindsOff: [],
    dailyAt: null,
    quietFrom: 0,
    quietTo: 0,
    language: 'zh',
  })
  await step(resident, order.id, 'reopen', { reason: '又不亮了' })
  await hear()
  const dead = (await systemAdministrator.call(sendings.list, {})).rows
  const mine = dead.find(({ to }) => to.endsWith(handler.phone.slice(-4)))!
  await systemAdministrator.call(sendings.again, { sendingId: mine.id })
  await send()
  expect(heard.filter(({ to }) => to === handler.phone)).toEqual([{ to: handler.phone, n: '2' }])
  await inSetting(site.ground, county, 'test', (setting) =>
    insertSendings(setting, [
      { way: 'sms', template: 'signInCode', to: '19912340009', secret: '123456', expiresAt: setting.now },
    ]),
  )
  await send()
  const [code] = (await systemAdministrator.call(sendings.list, {})).rows
  expect(code).toMatchObject({ template: 'signInCode', to: '199****0009', reason: 'sms: too old', again: false })
  expect((await refused(systemAdministrator.call(sendings.again, { sendingId: code!.id }))).code).toBe('sendings.over')
})

test('news that comes while a message is being sent is told afterwards: nothing is lost and nothing said twice', async () => {
  const village = await withSms()
  const { hear, send, handler, resident, dispatcher } = village
  const give = async () => {
    const order = await anOrder(resident)
    await step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } })
    await hear()
  }
  await give()
  meanwhile = give
  await send()
  await send()
  expect(heard).toEqual([
    { to: handler.phone, n: '1' },
    { to: handler.phone, n: '1' },
  ])
  await send()
  expect(heard).toHaveLength(2)
})

test('two servers bring a message once; one that died with it in hand is not waited for for ever', async () => {
  const village = await withSms()
  const { hear, send, site, county, later } = village
  await aDone(village, '2026-03-06')
  await hear()
  await inSetting(site.ground, county, 'test', takeUp) // a server takes both up and is killed
  expect(await send()).toBe(0)
  later({ minutes: 3 })
  expect(await Promise.all([send(), send()]).then(([a, b]) => a + b)).toBe(2)
  expect(heard).toHaveLength(2)
})

test('waits grow from five seconds to an hour and end after half a day and more; what was sent keeps no address', async () => {
  const now = '2026-03-02T01:00:00.000Z'
  const failed = { kind: 'failed', reason: 'sms: status 503', forGood: false } as const
  const waits = Array.from({ length: mostTries }, (_, n) =>
    after(failed, { tries: n + 1, expires_at: null, reason: '' }, now),
  )
  const seconds = waits.map(({ nextAt }) => (nextAt ? (Date.parse(nextAt) - Date.parse(now)) / 1000 : null))
  expect(seconds.slice(0, 4)).toEqual([5, 10, 20, 40])
  expect([Math.max(...seconds.map(Number)), seconds.at(-1), waits.at(-1)?.state]).toEqual([3_600, null, 'dead'])
  expect(seconds.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBeGreaterThan(12 * 3_600)
  const village = await withSms()
  const { hear, send, site, county, later } = village
  await aDone(village, '2026-03-06')
  await hear()
  await send()
  const count = async () =>
    (await site.owner.query('select to_sealed from sending where county_id = $1', [county.id])).rows
  expect(await count()).toEqual([{ to_sealed: null }, { to_sealed: null }])
  later({ hours: 24 * 31 })
  await inSetting(site.ground, county, 'test', sendingsJobs[0]!.run)
  expect(await count()).toEqual([])
})

test('a mailbox is shown masked too, and what is dead is kept for a quarter', async () => {
  const { site, county, die, later, systemAdministrator } = await withSms()
  await inSetting(site.ground, county, 'test', (setting) =>
    insertSendings(setting, [
      { way: 'email', template: 'notices', to: 'zhou.xin@example.cn', facts: { n: 1 }, expiresAt: setting.now },
    ]),
  )
  await die()
  expect((await systemAdministrator.call(sendings.list, {})).rows).toMatchObject([
    { way: 'email', state: 'dead', to: 'z***@example.cn' },
  ])
  const left = async () => {
    await inSetting(site.ground, county, 'test', sendingsJobs[0]!.run)
    return (await site.owner.query('select state from sending where county_id = $1', [county.id])).rows
  }
  later({ hours: 24 * 31 })
  expect(await left()).toEqual([{ state: 'dead' }])
  later({ hours: 24 * 60 })
  expect(await left()).toEqual([])
})

test('a code that somebody waits for goes before all the news that waits longer', async () => {
  const { site, county } = await withSms()
  const news = (n: number) => ({ way: 'sms', template: 'notices', to: `199${String(n).padStart(8, '0')}` }) as const
  const code = { way: 'sms', template: 'signInCode', to: '19912340009', secret: '123456' } as const
  await inSetting(site.ground, county, 'test', async (setting) => {
    await insertSendings(
      setting,
      Array.from({ length: 50 }, (_, n) => news(n)),
    )
    await insertSendings(setting, [{ ...code, nextAt: setting.now }])
  })
  await site.owner.query("update sending set next_at = next_at - interval '1 hour' where template = 'notices'")
  const first = await inSetting(site.ground, county, 'test', takeUp)
  expect(first.map(({ template }) => template)).toContain('signInCode')
})
