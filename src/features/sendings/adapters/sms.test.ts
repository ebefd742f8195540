import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { refused } from '#features/requests/builders.ts'
import { sendDue } from '#server/sending.ts'
import { aVillage } from '#tests/village.ts'
import { readSms } from './sms.ts'

type Heard = { headers: IncomingMessage['headers']; body: { To: string; Params: { code: string } } }
type Answer = { status: number; body: string }

/** A provider as many are: JSON in, 200 also for a refusal, with a code of its own in the body. */
const heard: Heard[] = []
let answer: Answer = { status: 200, body: '{"Code":"OK"}' }
const provider = createServer((request, response) => {
  let text = ''
  request.on('data', (part) => {
    text += part
  })
  request.on('end', () => {
    heard.push({ headers: request.headers, body: JSON.parse(text) })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body)
  })
})
const listening = new Promise<string>((resolve) => {
  provider.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(provider.address() as AddressInfo).port}/send`))
})
afterAll(() => provider.close())
afterEach(() => {
  vi.unstubAllEnvs()
  heard.splice(0)
  answer = { status: 200, body: '{"Code":"OK"}' }
})

async function atWork() {
  const village = await aVillage()
  const { site, county } = village
  site.addCounty({ ...county, demonstration: false }, site.ground.packsOf(county))
  vi.stubEnv('SHANZHI_SMS', 'http')
  vi.stubEnv('SHANZHI_SMS_URL', await listening)
  vi.stubEnv('SHANZHI_SMS_HEADERS', '{"authorization":"Bearer of-the-test"}')
  vi.stubEnv('SHANZHI_SMS_BODY', '{"To":"{phone}","Params":{"code":"{code}"}}')
  vi.stubEnv('SHANZHI_SMS_OK', 'Code=OK')
  const real = { ...county, demonstration: false }
  const round = () => sendDue(site.ground, real)
  const reasons = async () => {
    const { rows } = await site.owner.query('select state, reason from sending where county_id = $1 order by id', [
      county.id,
    ])
    return rows.map(({ state, reason }) => `${state} ${reason}`.trim())
  }
  const ask = (phone: string) => village.nobody.call(accounts.askCode, { phone })
  return { ...village, reasons, round, ask }
}

test('a code goes to the phone through the county’s provider, once, and signs its owner in', async () => {
  const { ask, round, nobody, resident } = await atWork()
  expect((await ask(resident.phone)).shown).toBeNull()
  await round()
  await round()
  expect(heard).toMatchObject([{ headers: { authorization: 'Bearer of-the-test' }, body: { To: resident.phone } }])
  const code = heard[0]!.body.Params.code
  const session = await nobody.call(accounts.signInByCode, { phone: resident.phone, code })
  expect(session.kind).toBe('resident')
})

test('a real county offers signing in by code once its codes can go out, and not before', async () => {
  const { nobody } = await atWork()
  const offered = async () => (await nobody.call(accounts.readSession, {})).county
  expect(await offered()).toMatchObject({ demonstration: false, signInByCode: true })
  vi.stubEnv('SHANZHI_SMS', '')
  expect(await offered()).toMatchObject({ demonstration: false, signInByCode: false })
  vi.stubEnv('SHANZHI_SMS', 'table')
  expect(await offered()).toMatchObject({ demonstration: false, signInByCode: true })
})

test('what the provider does not take is tried again, told without number or code, and given up when it is too old to serve', async () => {
  const { ask, round, reasons, later, site, county } = await atWork()
  answer = { status: 200, body: '{"Code":"isv.BUSINESS_LIMIT_CONTROL"}' }
  await ask('19912340001')
  await round()
  expect(await reasons()).toEqual(['waiting sms: isv.BUSINESS_LIMIT_CONTROL'])
  answer = { status: 503, body: 'busy 19912340001' }
  later({ minutes: 1 })
  await round()
  expect(await reasons()).toEqual(['waiting sms: status 503'])
  answer = { status: 200, body: '{"Code":"OK"}' }
  later({ minutes: 1 })
  await round()
  expect(heard).toHaveLength(3)
  answer = { status: 503, body: '' }
  await ask('19912340002')
  await round()
  later({ minutes: 10 })
  await round()
  expect(heard).toHaveLength(4)
  const { rows } = await site.owner.query("select detail from audit where county_id = $1 and target_kind = 'sending'", [
    county.id,
  ])
  expect(rows).toEqual([{ detail: { dead: true, way: 'sms', reason: 'sms: status 503' } }])
  const { rows: kept } = await site.owner.query('select secret_sealed from sending where county_id = $1', [county.id])
  expect(kept).toEqual([{ secret_sealed: null }, { secret_sealed: null }]) // a code is kept no longer than it is good
})

test('a wrong setting is named without its value, and nobody signs in by code until it is right', async () => {
  const { ask } = await atWork()
  for (const [name, value] of [
    ['SHANZHI_SMS_URL', 'http://sms.example.com/send'],
    ['SHANZHI_SMS_BODY', '{"To":"{phone}"}'],
    ['SHANZHI_SMS_HEADERS', 'secret'],
    ['SHANZHI_SMS_OK', 'OK'],
  ] as const) {
    const before = process.env[name]
    vi.stubEnv(name, value)
    expect(readSms(process.env)).toEqual({ ok: false, problem: { code: 'option.sms', facts: { option: name } } })
    expect((await refused(ask('19912340003'))).code).toBe('accounts.no_sms')
    vi.stubEnv(name, before ?? '')
  }
  vi.stubEnv('SHANZHI_SMS', '')
  expect(readSms(process.env)).toEqual({ ok: true, value: null })
})
