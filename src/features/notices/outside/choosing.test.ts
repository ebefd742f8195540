import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { aClaimed, aDone, anOrder, step } from '#features/requests/builders.ts'
import { deliver } from '#server/relay.ts'
import { sendDue } from '#server/sending.ts'
import { aVillage } from '#tests/village.ts'
import { noticeChoices, notices } from '../contract.ts'

type Sms = { to: string; n: string; text: string }

/** A provider of short messages with a template for notices. */
const heard: Sms[] = []
const provider = createServer((request, response) => {
  let text = ''
  request.on('data', (part) => {
    text += part
  })
  request.on('end', () => {
    heard.push(JSON.parse(text) as Sms)
    response.end('{"Code":"OK"}')
  })
})
const door = new Promise<string>((resolve) => {
  provider.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(provider.address() as AddressInfo).port}/`))
})
afterAll(() => provider.close())
afterEach(() => {
  vi.unstubAllEnvs()
  heard.splice(0)
})

async function withSms() {
  const village = await aVillage()
  const { site } = village
  const county = { ...village.county, demonstration: false }
  site.addCounty(county, site.ground.packsOf(village.county))
  vi.stubEnv('SHANZHI_SMS', 'http')
  vi.stubEnv('SHANZHI_SMS_URL', await door)
  vi.stubEnv('SHANZHI_SMS_BODY', '{"to":"{phone}","code":"{code}"}')
  vi.stubEnv('SHANZHI_SMS_NOTICE_BODY', '{"to":"{phone}","n":"{n}","text":"{text}"}')
  vi.stubEnv('SHANZHI_SMS_OK', 'Code=OK')
  const round = async () => {
    while ((await deliver(site.ground, county)) > 0);
    await sendDue(site.ground, county)
  }
  /** Time goes by, and everybody stays signed in. */
  const later = async (by: { hours: number }) => {
    village.later(by)
    await site.owner.query("update session set seen_at = $1, expires_at = $1::timestamptz + interval '1 day'", [
      site.time.now,
    ])
  }
  const hourIs = (hour: number) => later({ hours: (hour - (new Date(site.time.now).getUTCHours() + 8) + 48) % 24 })
  const told = () => heard.splice(0).map(({ to, n }) => [to, n])
  return { ...village, round, told, later, hourIs }
}
const usual = { waysOff: [], kindsOff: [], dailyAt: null, quietFrom: 22, quietTo: 7, language: 'zh' as const }

test('by SMS somebody hears what waits for them, with a number and no word of the matter', async () => {
  const village = await withSms()
  const { resident, handler, dispatcher, round } = village
  await aClaimed(village, '2026-03-06', { text: '只给本村看的一件事' })
  await round()
  expect(heard.map(({ to, n }) => [to, n])).toEqual([[handler.phone, '1']])
  expect(heard[0]!.text).toBe('派给您的事有 1 条。请打开善治查看。')
  expect(JSON.stringify(heard)).not.toContain('只给')
  heard.splice(0)
  await aDone(village, '2026-03-06')
  await round()
  expect(heard.map(({ to }) => to).toSorted()).toEqual([resident.phone, handler.phone].toSorted())
  expect(heard.map(({ to }) => to)).not.toContain(dispatcher.phone)
})

test('nothing is sent to a phone of a demonstration: its numbers are invented, and might be somebody’s', async () => {
  const village = await withSms()
  const { site, county, round } = village
  site.addCounty({ ...county, demonstration: true }, site.ground.packsOf(county))
  await aDone(village, '2026-03-06')
  while ((await deliver(site.ground, { ...county, demonstration: true })) > 0);
  await round()
  expect(heard).toEqual([])
})

test('a kind or a way that somebody turned off stays inside the product; others hear it as before', async () => {
  const village = await withSms()
  const { resident, handler, round, told } = village
  await resident.call(noticeChoices.choose, { ...usual, kindsOff: ['answered'] })
  await handler.call(noticeChoices.choose, { ...usual, waysOff: ['sms'] })
  await aDone(village, '2026-03-06')
  await round()
  expect(told()).toEqual([])
  expect((await resident.call(notices.list, {})).rows.map(({ kind }) => kind)).toContain('answered')
  const read = await resident.call(noticeChoices.read, {})
  expect(read.kinds.find(({ kind }) => kind === 'answered')).toMatchObject({ on: false, pressing: true })
  await resident.call(noticeChoices.choose, usual)
  await aDone(village, '2026-03-06')
  await round()
  expect(told()).toEqual([[resident.phone, '1']])
})

test('the choice is the person’s own: kinds that cannot come are not offered, and the phone is shown masked', async () => {
  const { resident, handler, dispatcher, neighbour } = await withSms()
  const topics = async (who: typeof resident) => [
    ...new Set((await who.call(noticeChoices.read, {})).kinds.map(({ topic }) => topic)),
  ]
  expect(await topics(resident)).toEqual(['own'])
  expect(await topics(handler)).toEqual(['own', 'work', 'due'])
  expect(await topics(dispatcher)).toEqual(['own', 'work', 'queue', 'due'])
  await resident.call(noticeChoices.choose, { ...usual, waysOff: ['sms'] })
  const ways = async (who: typeof resident) => (await who.call(noticeChoices.read, {})).ways
  expect((await ways(resident))[0]).toMatchObject({
    way: 'sms',
    open: true,
    on: false,
    to: expect.stringMatching(/^\d{3}\*{4}\d{4}$/),
  })
  expect((await ways(neighbour))[0]).toMatchObject({ on: true })
})

test('once a day: all that came since goes as one message at the chosen hour', async () => {
  const village = await withSms()
  const { handler, round, told, later, hourIs } = village
  await hourIs(9)
  await handler.call(noticeChoices.choose, { ...usual, dailyAt: 18 })
  await aClaimed(village, '2026-03-06')
  await aClaimed(village, '2026-03-06')
  await round()
  await later({ hours: 8 }) // five in the afternoon
  await aClaimed(village, '2026-03-06')
  await round()
  expect(told()).toEqual([])
  await later({ hours: 1 })
  await round()
  expect(told()).toEqual([[handler.phone, '3']])
  await round()
  expect(told()).toEqual([])
})

test('in quiet hours nothing goes out; it waits for the morning, and what was read meanwhile is not sent at all', async () => {
  const village = await withSms()
  const { handler, resident, round, told, later, hourIs } = village
  await hourIs(23)
  await aDone(village, '2026-03-06')
  await round()
  expect(told()).toEqual([])
  const [newest] = (await handler.call(notices.list, {})).rows
  await handler.call(notices.markAllRead, { upTo: newest!.id })
  await later({ hours: 8 })
  await round()
  expect(told()).toEqual([[resident.phone, '1']])
})

test('whoever changes the hours or turns a way off changes what already waits', async () => {
  const village = await withSms()
  const { handler, resident, round, told, later, hourIs } = village
  await hourIs(23)
  await aDone(village, '2026-03-06')
  await round()
  await handler.call(noticeChoices.choose, { ...usual, quietFrom: 0, quietTo: 0 })
  await resident.call(noticeChoices.choose, { ...usual, waysOff: ['sms'] })
  await round()
  expect(told()).toEqual([[handler.phone, '1']])
  await later({ hours: 9 })
  await round()
  expect(told()).toEqual([])
})

test('what one did oneself goes nowhere, and a message told in English is English', async () => {
  const village = await withSms()
  const { resident, dispatcher, handler, round, hourIs } = village
  await hourIs(10)
  await handler.call(noticeChoices.choose, { ...usual, language: 'en' })
  const order = await anOrder(resident)
  await step(dispatcher, order.id, 'dispatch', { handler: { personId: handler.personId } })
  await round()
  expect(heard.map(({ to, text }) => [to, text])).toEqual([
    [handler.phone, '1 about work given to you. Please open Shanzhi to read.'],
  ])
})

test('a county with a sender of its own finds notices, sealed, in the table from which that program sends', async () => {
  const village = await withSms()
  const { site, handler, round, hourIs } = village
  await hourIs(10)
  vi.stubEnv('SHANZHI_SMS', 'table')
  await aClaimed(village, '2026-03-06')
  await round()
  const { rows } = await site.owner.query(
    "select adapter, phone_sealed, body_sealed, sent_at from delivery where template = 'notices' order by id desc limit 1",
  )
  const { sealer } = site.ground
  expect(rows[0]).toMatchObject({ adapter: 'waiting', sent_at: null })
  expect(sealer.open(rows[0].phone_sealed, 'phone')).toBe(handler.phone)
  expect(sealer.open(rows[0].body_sealed, 'delivery')).toBe('派给您的事有 1 条。请打开善治查看。')
  expect(heard).toEqual([])
})
