import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { anOrder } from '#features/requests/builders.ts'
import { robotsOf } from '#features/sendings/public.ts'
import { deliver } from '#server/relay.ts'
import { sendDue } from '#server/sending.ts'
import { inSetting } from '#server/settings.ts'
import { aVillage } from '#tests/village.ts'
import { noticesJobs } from '../jobs.ts'

const secret = 'SECof-the-test'
const heard: { robot: string; text: string }[] = []
let busy = false
/** The provider's own clock: that of the village, unless a test sets it wrong. */
let clock = () => Date.now()

/**
 * As the two providers' papers say: status 200 with `errcode`; 93000 for a wrong key, 310000 for a wrong signature or a time more than an
 * hour off, 45009 for too many.
 */
const provider = createServer((request, response) => {
  const address = new URL(request.url ?? '', 'http://stand.in')
  const reply = (errcode: number) => response.end(JSON.stringify({ errcode, errmsg: errcode ? 'refused' : 'ok' }))
  let text = ''
  request.on('data', (part) => {
    text += part
  })
  request.on('end', () => {
    const body = JSON.parse(text) as { msgtype: string; text: { content: string } }
    if (busy) return reply(45009)
    if (address.pathname.startsWith('/cgi-bin/webhook/send')) {
      if (address.searchParams.get('key') !== 'k1' || body.msgtype !== 'text') return reply(93000)
      heard.push({ robot: 'wecom', text: body.text.content })
      return reply(0)
    }
    const at = address.searchParams.get('timestamp')
    if (!(Math.abs(clock() - Number(at)) <= 3_600_000)) return reply(310000)
    const right = createHmac('sha256', secret).update(`${at}\n${secret}`).digest('base64')
    if (address.searchParams.get('access_token') !== 't1' || address.searchParams.get('sign') !== right)
      return reply(310000)
    heard.push({ robot: 'dingtalk', text: body.text.content })
    return reply(0)
  })
})
const door = new Promise<string>((resolve) => {
  provider.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(provider.address() as AddressInfo).port}`))
})
afterAll(() => provider.close())
afterEach(() => {
  vi.unstubAllEnvs()
  heard.splice(0)
  busy = false
})

async function aGroup() {
  const village = await aVillage()
  const { site, county } = village
  clock = () => Date.parse(site.time.now)
  vi.stubEnv('SHANZHI_WECOM_ROBOT', `${await door}/cgi-bin/webhook/send?key=k1`)
  vi.stubEnv('SHANZHI_DINGTALK_ROBOT', `${await door}/robot/send?access_token=t1`)
  vi.stubEnv('SHANZHI_DINGTALK_SECRET', secret)
  const job = noticesJobs.find(({ name }) => name === 'notices.groups')!
  const hour = () => inSetting(site.ground, county, job.name, (setting) => job.run(setting))
  const round = async () => {
    await deliver(site.ground, county)
    await sendDue(site.ground, county)
  }
  const reasons = async () => {
    const { rows } = await site.owner.query('select state, reason from sending where county_id = $1 order by id', [
      county.id,
    ])
    return rows.map(({ state, reason }) => `${state} ${reason}`.trim())
  }
  return { ...village, reasons, hour, round }
}

test('groups at WeCom and DingTalk hear once an hour how many came, with a right signature, and nothing that is private', async () => {
  const { resident, county, hour, round, reasons, later } = await aGroup()
  await anOrder(resident, { text: '只给本村看' })
  await anOrder(resident, { text: '水管漏水' })
  await round()
  await hour()
  await round()
  await round()
  const text = `【善治·${county.name}】新来待派 2 件，分类异议 0 件，超期在办 0 件。请登录工作台办理。`
  expect(heard.toSorted((a, b) => (a.robot < b.robot ? 1 : -1))).toEqual([
    { robot: 'wecom', text },
    { robot: 'dingtalk', text },
  ])
  expect(await reasons()).toEqual(['sent', 'sent'])
  later({ hours: 2 })
  await hour()
  await round()
  expect(heard).toHaveLength(2) // nothing new, no message
})

test('what a robot refuses is tried again and in the end given up, told by its number and never by its address', async () => {
  const { resident, hour, round, reasons, later, site, county } = await aGroup()
  await anOrder(resident)
  await round()
  busy = true
  await hour()
  await round()
  expect(await reasons()).toEqual(['waiting wecom: errcode 45009', 'waiting dingtalk: errcode 45009'])
  vi.stubEnv('SHANZHI_DINGTALK_SECRET', 'another')
  busy = false
  later({ minutes: 1 })
  await round()
  expect(heard.map(({ robot }) => robot)).toEqual(['wecom'])
  expect(await reasons()).toEqual(['sent', 'waiting dingtalk: errcode 310000'])
  later({ hours: 7 })
  await round()
  const { rows } = await site.owner.query("select detail from audit where county_id = $1 and target_kind = 'sending'", [
    county.id,
  ])
  expect(rows).toEqual([{ detail: { dead: true, way: 'dingtalk', reason: 'dingtalk: errcode 310000' } }])
})

test('DingTalk believes a signature for an hour: a message that waited longer is signed anew, and a clock that is wrong is told by its number', async () => {
  const { resident, hour, round, reasons, later, site } = await aGroup()
  await anOrder(resident)
  await round()
  busy = true
  await hour()
  await round()
  busy = false
  later({ hours: 2 })
  await round()
  expect(heard.map(({ robot }) => robot).toSorted()).toEqual(['dingtalk', 'wecom'])
  await anOrder(resident)
  await round()
  clock = () => Date.parse(site.time.now) + 3_600_001
  await hour()
  await round()
  expect((await reasons()).slice(2)).toEqual(['sent', 'waiting dingtalk: errcode 310000'])
})

test('a message that waited into the quiet hours is not sent at night', async () => {
  const { resident, hour, round, later, site } = await aGroup()
  const hourOf = () => (new Date(site.time.now).getUTCHours() + 8) % 24
  later({ hours: (20 - hourOf() + 24) % 24 })
  await anOrder(resident)
  await round()
  busy = true
  await hour()
  await round()
  busy = false
  later({ hours: 2 })
  await round()
  expect([hourOf(), heard.length]).toEqual([22, 0])
})

test('a robot without an address, or with one that is not encrypted, is absent', () => {
  expect(robotsOf({})).toEqual([])
  expect(robotsOf({ SHANZHI_WECOM_ROBOT: 'http://qyapi.example.com/x', SHANZHI_DINGTALK_ROBOT: 'none' })).toEqual([])
  expect(robotsOf({ SHANZHI_WECOM_ROBOT: 'https://qyapi.example.com/x' })).toHaveLength(1)
})
