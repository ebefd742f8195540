import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { accounts } from '#features/accounts/contract.ts'
import { aDone, refused } from '#features/requests/builders.ts'
import { deliver } from '#server/relay.ts'
import { sendDue } from '#server/sending.ts'
import { type AliyunSms, startAliyunSms } from '#tests/standIns/aliyunSms.ts'
import { aVillage } from '#tests/village.ts'
import { acs3Headers } from './acs3.ts'
import { readSms } from './sms.ts'

const known = {
  keyId: 'LTAIofTheTest',
  secret: 'secret-of-the-test',
  signName: '善治 示例县(测试)*',
  templates: { SMS_CODE: ['code'], SMS_NOTICE: ['n', 'county'] },
}
let provider: AliyunSms
beforeAll(async () => {
  provider = await startAliyunSms(known)
})
afterAll(() => provider.close())
afterEach(() => {
  vi.unstubAllEnvs()
  provider.taken.splice(0)
  provider.said.splice(0)
  provider.code = 'OK'
})

async function atWork() {
  const village = await aVillage()
  const { site } = village
  const county = { ...village.county, demonstration: false }
  site.addCounty(county, site.ground.packsOf(village.county))
  provider.clock = () => Date.parse(site.time.now)
  vi.stubEnv('SHANZHI_SMS', 'aliyun')
  vi.stubEnv('SHANZHI_SMS_URL', provider.url)
  vi.stubEnv('SHANZHI_SMS_KEY_ID', known.keyId)
  vi.stubEnv('SHANZHI_SMS_SECRET', known.secret)
  vi.stubEnv('SHANZHI_SMS_SIGN', known.signName)
  vi.stubEnv('SHANZHI_SMS_TEMPLATE', 'SMS_CODE')
  const round = async () => {
    while ((await deliver(site.ground, county)) > 0);
    await sendDue(site.ground, county)
  }
  const reasons = async () => {
    const { rows } = await site.owner.query('select state, reason from sending where county_id = $1 order by id', [
      county.id,
    ])
    return rows.map(({ state, reason }) => `${state} ${reason}`.trim())
  }
  const ask = (phone: string) => village.nobody.call(accounts.askCode, { phone })
  return { ...village, county, round, reasons, ask }
}

test('the signature is the one of the provider’s own example', () => {
  const query = { ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd', RegionId: 'cn-shanghai' }
  const call = {
    host: 'ecs.cn-shanghai.aliyuncs.com',
    action: 'RunInstances',
    version: '2014-05-26',
    at: '2023-10-26T10:22:32Z',
    nonce: '3156853299f313e23d1673dc12e1703d',
    query,
  }
  const { authorization } = acs3Headers(call, { keyId: 'YourAccessKeyId', secret: 'YourAccessKeySecret' })
  expect(authorization).toMatch(/Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0$/)
})

test('a code goes out by Alibaba Cloud, rightly signed, and signs its owner in', async () => {
  const { ask, round, nobody, resident } = await atWork()
  expect((await ask(resident.phone)).shown).toBeNull()
  await round()
  await round()
  const [sent] = provider.taken
  expect(provider.said).toEqual(['OK'])
  expect(sent).toMatchObject({ to: resident.phone, signName: known.signName, template: 'SMS_CODE' })
  expect(Object.keys(sent?.params ?? {})).toEqual(['code'])
  const session = await nobody.call(accounts.signInByCode, { phone: resident.phone, code: sent?.params.code ?? '' })
  expect(session.kind).toBe('resident')
})

test('what it refuses is tried again with a fresh signature and told by its code; a number that is none is given up at once', async () => {
  const { ask, round, reasons, later, site } = await atWork()
  provider.code = 'isv.BUSINESS_LIMIT_CONTROL'
  await ask('19912340001')
  await round()
  expect(await reasons()).toEqual(['waiting sms: isv.BUSINESS_LIMIT_CONTROL'])
  provider.clock = () => Date.parse(site.time.now) + 15 * 60_000 + 1_000
  later({ minutes: 1 })
  await round()
  expect(await reasons()).toEqual(['waiting sms: InvalidTimeStamp.Expired'])
  provider.clock = () => Date.parse(site.time.now)
  vi.stubEnv('SHANZHI_SMS_SECRET', 'another')
  later({ minutes: 1 })
  await round()
  expect(await reasons()).toEqual(['waiting sms: SignatureDoesNotMatch'])
  vi.stubEnv('SHANZHI_SMS_SECRET', known.secret)
  provider.code = 'OK'
  later({ minutes: 1 })
  await round()
  expect(await reasons()).toEqual(['sent'])
  provider.code = 'isv.MOBILE_NUMBER_ILLEGAL'
  await ask('19912340002')
  await round()
  expect((await reasons())[1]).toBe('dead sms: isv.MOBILE_NUMBER_ILLEGAL')
})

test('notices go out once there is a template for them, with a number and the county and nothing else', async () => {
  const village = await atWork()
  const { county, resident, round } = village
  await aDone(village, '2026-03-06', { text: '只给本村看的一件事' })
  await round()
  expect(provider.taken).toEqual([]) // no template, no notice
  vi.stubEnv('SHANZHI_SMS_NOTICE_TEMPLATE', 'SMS_NOTICE')
  await aDone(village, '2026-03-06')
  await round()
  const params = { n: '1', county: county.name }
  expect(provider.taken).toContainEqual({
    to: resident.phone,
    signName: known.signName,
    template: 'SMS_NOTICE',
    params,
  })
  expect(provider.said.every((code) => code === 'OK')).toBe(true)
})

test('a setting that is missing or wrong is named without its value, and nobody signs in by code until it is right', async () => {
  const { ask } = await atWork()
  for (const name of ['SHANZHI_SMS_KEY_ID', 'SHANZHI_SMS_SECRET', 'SHANZHI_SMS_SIGN', 'SHANZHI_SMS_TEMPLATE']) {
    const before = process.env[name]
    vi.stubEnv(name, '')
    expect(readSms(process.env)).toEqual({ ok: false, problem: { code: 'option.sms', facts: { option: name } } })
    expect((await refused(ask('19912340003'))).code).toBe('accounts.no_sms')
    vi.stubEnv(name, before)
  }
  vi.stubEnv('SHANZHI_SMS_URL', 'http://dysmsapi.aliyuncs.com')
  expect(readSms(process.env)).toMatchObject({ problem: { facts: { option: 'SHANZHI_SMS_URL' } } })
  vi.stubEnv('SHANZHI_SMS', 'pigeon')
  expect(readSms(process.env)).toMatchObject({ problem: { facts: { option: 'SHANZHI_SMS' } } })
})
