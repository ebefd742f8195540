import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import webPush from 'web-push'
import { aDone } from '#features/requests/builders.ts'
import { sendings } from '#features/sendings/contract.ts'
import { insertSendings } from '#features/sendings/public.ts'
import { deliver } from '#server/relay.ts'
import { sendDue } from '#server/sending.ts'
import { inSetting } from '#server/settings.ts'
import { openMailServer, textOf } from '#tests/standIns/mailServer.ts'
import { openPushService } from '#tests/standIns/pushService.ts'
import { inventedPhone } from '#tests/village/people.ts'
import { aVillage } from '#tests/village.ts'
import { noticeChoices } from '../contract.ts'

/** Three providers that can be away together: of short messages, of mail, of a browser. */
const mail = await openMailServer()
const push = await openPushService()
const messages: string[] = []
let away = false
const sms = createServer((request, response) => {
  let text = ''
  request.on('data', (part) => {
    text += part
  })
  request.on('end', () => {
    if (away) return void response.writeHead(503).end()
    messages.push((JSON.parse(text) as { to: string }).to)
    response.end('{}')
  })
})
await new Promise<void>((resolve) => sms.listen(0, '127.0.0.1', resolve))
afterAll(async () => {
  sms.close()
  await Promise.all([mail.close(), push.close()])
})
afterEach(() => {
  vi.unstubAllEnvs()
  reach(true)
  heard()
})

function reach(there: boolean) {
  away = !there
  mail.refuse = there ? null : { code: 451, text: 'busy' }
  push.status = there ? 201 : 503
}
/** How many were heard by SMS, e-mail and push since the last time this was asked. */
const heard = () => [messages, mail.letters, push.received].map((one) => one.splice(0).length)

async function withAllWays() {
  const village = await aVillage()
  const { site, resident } = village
  const county = { ...village.county, demonstration: false }
  site.addCounty(county, site.ground.packsOf(village.county))
  vi.stubEnv('SHANZHI_SMS', 'http')
  vi.stubEnv('SHANZHI_SMS_URL', `http://127.0.0.1:${(sms.address() as AddressInfo).port}/`)
  vi.stubEnv('SHANZHI_SMS_BODY', '{"to":"{phone}","code":"{code}"}')
  vi.stubEnv('SHANZHI_SMS_NOTICE_BODY', '{"to":"{phone}","n":"{n}"}')
  vi.stubEnv('SHANZHI_MAIL_URL', mail.url)
  vi.stubEnv('SHANZHI_MAIL_FROM', 'shanzhi@county.example')
  vi.stubEnv('SHANZHI_PUSH_SERVICES', '127.0.0.1')
  const pushKeys = webPush.generateVAPIDKeys()
  site.ground.pushKeys = pushKeys
  const send = () => sendDue(site.ground, county)
  const round = async () => {
    while ((await deliver(site.ground, county)) > 0);
    await send()
  }
  /** A clock of Shanghai, the next time it shows this. */
  const clockIs = async (clock: string) => {
    const now = Date.parse(site.time.now)
    const [hour = 0, minute = 0] = clock.split(':').map(Number)
    const shown = (Math.floor(now / 60_000) + 8 * 60) % 1440
    village.later({ minutes: (hour * 60 + minute - shown + 1440) % 1440 })
    await site.owner.query(
      "update session set seen_at = $1, second_at = $1, expires_at = $1::timestamptz + interval '1 day'",
      [site.time.now],
    )
  }
  /** Nothing has come in the night, and all of it comes at seven. */
  const ringsInTheMorning = async () => {
    expect(heard()).toEqual([0, 0, 0])
    await clockIs('07:00')
    await send()
    expect(heard()).toEqual([1, 1, 1])
  }
  const tries = async () => {
    const { rows } = await site.owner.query(
      "select state, tries from sending where county_id = $1 and account_id = $2 and template = 'notices' order by way",
      [county.id, resident.accountId],
    )
    return rows.map(({ state, tries }) => `${state} ${tries}`)
  }
  await resident.call(noticeChoices.askMailbox, { address: `li${county.id}@example.cn`, language: 'zh' })
  await round()
  const code = /\d{6}(?=，)/.exec(textOf(mail.letters.at(-1)!))![0]
  await resident.call(noticeChoices.confirmMailbox, { code })
  await resident.call(noticeChoices.addDevice, push.subscribe(pushKeys.publicKey))
  await village.handler.call(noticeChoices.choose, { ...usual, waysOff: ['sms'] })
  heard()
  return { ...village, county, send, round, clockIs, ringsInTheMorning, tries }
}
const usual = { waysOff: [], kindsOff: [], dailyAt: null, quietFrom: 22, quietTo: 7, language: 'zh' as const }

test('what failed two minutes before the quiet hours rings when they are over, by SMS, e-mail and on the screen', async () => {
  const village = await withAllWays()
  const { send, round, clockIs, tries } = village
  reach(false)
  await clockIs('21:58')
  await aDone(village, '2026-03-06')
  await round()
  expect(await tries()).toEqual(['waiting 1', 'waiting 1', 'waiting 1'])
  reach(true)
  for (const clock of ['22:00', '23:30', '03:00', '06:59']) {
    await clockIs(clock)
    await send()
    expect(heard(), clock).toEqual([0, 0, 0])
  }
  expect(await tries(), 'a night is no try').toEqual(['waiting 1', 'waiting 1', 'waiting 1'])
  await clockIs('07:00')
  await send()
  expect(heard()).toEqual([1, 1, 1])
})

test('the one message a day that failed keeps the quiet hours too, and so does what fell due while no server ran', async () => {
  const village = await withAllWays()
  const { resident, send, round, clockIs, ringsInTheMorning } = village
  await resident.call(noticeChoices.choose, { ...usual, dailyAt: 21 })
  await aDone(village, '2026-03-06')
  await round()
  reach(false)
  await clockIs('21:30')
  await send()
  reach(true)
  await clockIs('22:01')
  await send()
  await ringsInTheMorning()
  await aDone(village, '2026-03-06')
  await clockIs('20:00')
  while ((await deliver(village.site.ground, village.county)) > 0);
  await clockIs('23:00') // due at nine, and nobody was there
  await send()
  await ringsInTheMorning()
})

test('sent again at night it waits for the morning, by the hours that its reader has chosen since', async () => {
  const village = await withAllWays()
  const { site, county, resident, addPerson, addPost, signIn, send, round, clockIs, ringsInTheMorning } = village
  const phone = inventedPhone()
  const { personId } = await addPerson('管系统', { phone })
  await addPost(personId, { role: 'systemAdministrator', title: 'systemAdministrator', at: 'county' })
  const administrator = await signIn(personId, phone, 'staff')
  const dead = () =>
    site.owner.query(
      "update sending set state = 'dead', ended_at = at where county_id = $1 and account_id = $2 and template = 'notices' and state = 'waiting'",
      [county.id, resident.accountId],
    )
  const again = async () => {
    for (const way of ['sms', 'email', 'push'] as const) await administrator.call(sendings.allAgain, { way })
    await send()
  }
  reach(false)
  await aDone(village, '2026-03-06')
  await round()
  await dead()
  reach(true)
  await clockIs('23:00')
  await again()
  await ringsInTheMorning()
  reach(false)
  await aDone(village, '2026-03-06')
  await round()
  await dead()
  reach(true)
  await resident.call(noticeChoices.choose, { ...usual, quietFrom: 0, quietTo: 0 })
  await clockIs('23:00')
  await again()
  expect(heard(), 'no quiet hours any more').toEqual([1, 1, 1])
})

test('a code that somebody waits for is tried again at any hour', async () => {
  const { site, county, send, clockIs } = await withAllWays()
  await clockIs('22:30')
  reach(false)
  const expiresAt = new Date(Date.parse(site.time.now) + 300_000).toISOString()
  await inSetting(site.ground, county, 'test', (setting) =>
    insertSendings(setting, [{ way: 'sms', template: 'signInCode', to: '19912340009', secret: '123456', expiresAt }]),
  )
  await send()
  reach(true)
  await clockIs('22:31')
  await send()
  expect(messages).toEqual(['19912340009'])
})
