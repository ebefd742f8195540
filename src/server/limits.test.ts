import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { aVillage } from '#tests/village.ts'
import { buildApp } from './app.ts'
import { Allowance, keepGate } from './limits.ts'
import { readOperating } from './operating.ts'
import { phonePagesFile } from './phonePieces.ts'

test('an allowance is used up, comes back bit by bit, and each name has its own', () => {
  let now = 0
  const allowance = new Allowance(60, () => now)
  for (let n = 0; n < 60; n += 1) expect(allowance.take('a')).toBe(0)
  expect(allowance.take('a')).toBe(1)
  expect(allowance.take('b')).toBe(0)
  now += 1_000
  expect(allowance.take('a')).toBe(0)
  expect(allowance.take('a')).toBe(1)
  now += 3_600_000
  for (let n = 0; n < 60; n += 1) expect(allowance.take('a')).toBe(0)
  expect(allowance.take('a'), 'an hour of rest saves up no more than a minute').toBe(1)
})

test('no more than fifty thousand callers are kept in memory: the longest unheard is forgotten', () => {
  const allowance = new Allowance(1, () => 0)
  expect([allowance.take('first'), allowance.take('first')]).toEqual([0, 60])
  for (let n = 0; n < 50_000; n += 1) allowance.take(String(n))
  expect(allowance.take('first')).toBe(0)
  expect(allowance.take('49999')).toBe(60)
})

test('one office of IPv6 addresses counts as one, this machine not at all', () => {
  const gate = keepGate({ address: 1, account: null }, () => 0)
  gate.fromAddress('2001:db8::1')
  expect(() => gate.fromAddress('2001:db8:0:0:9::7')).toThrow('call.too_many')
  gate.fromAddress('2001:db8:0:1::1')
  for (let n = 0; n < 5; n += 1) gate.fromAddress('127.0.0.1')
})

test('beyond the limit of an address or an account the answer is 429 in words, with the seconds to wait', async () => {
  const { resident, neighbour, site, county } = await aVillage()
  const gate = keepGate({ address: 20, account: 3 }, () => 0)
  const limited = { ...site.ground, gate }
  const app = await buildApp(limited, { webFolder: null, logger: null, proxies: [] })
  const url = `/api${requests.mine.path.replace(':county', county.code)}`
  const ask = (cookie: string | null, ip: string) =>
    app.inject({ url, remoteAddress: ip, headers: { 'accept-language': 'en', cookie: `sz_session=${cookie}` } })
  for (let n = 0; n < 3; n += 1) expect((await ask(resident.cookie, '192.0.2.1')).statusCode).toBe(200)
  const refused = await ask(resident.cookie, '192.0.2.1')
  expect(refused.statusCode).toBe(429)
  expect(refused.headers).toMatchObject({
    'retry-after': '20',
    'content-type': expect.stringContaining('problem+json'),
  })
  expect(refused.json()).toMatchObject({ code: 'call.too_many', title: expect.stringContaining('20 seconds') })
  expect((await ask(neighbour.cookie, '192.0.2.1')).statusCode).toBe(200)
  const statuses: number[] = []
  for (let n = 0; n < 21; n += 1) statuses.push((await ask(null, '192.0.2.2')).statusCode)
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(401))
  expect(statuses[20]).toBe(429)
  const live = () => app.inject({ url: `/api/c/${county.code}/live`, remoteAddress: '192.0.2.3' })
  for (let n = 0; n < 20; n += 1) expect((await live()).statusCode).toBe(401)
  expect((await live()).statusCode).toBe(429)
  expect((await app.inject({ url: '/healthz', remoteAddress: '192.0.2.2' })).statusCode).toBe(200)
  await app.close()
})

test('every door asks the gate: pages, readiness, what is no operation; built files and the look whether the process lives are free', async () => {
  const { site, county } = await aVillage()
  const folder = mkdtempSync(join(tmpdir(), 'shanzhi-limits-'))
  mkdirSync(join(folder, 'assets'))
  for (const name of ['index.html', 'desk.html', 'assets/desk-1a2b3c.js'])
    writeFileSync(join(folder, name), '<head></head>')
  writeFileSync(join(folder, phonePagesFile), '[]')
  const limited = { ...site.ground, gate: keepGate({ address: 3, account: null }, () => 0) }
  const app = await buildApp(limited, { webFolder: folder, logger: null })
  const counted = [
    '/readyz',
    `/c/${county.code}/desk`,
    `/c/${county.code}/`,
    '/nowhere',
    '/api/nothing',
    '/api/openapi.json',
  ]
  for (const [n, url] of counted.entries()) {
    const ask = () => app.inject({ url, remoteAddress: `192.0.2.${n}` })
    for (let calls = 0; calls < 3; calls += 1) expect((await ask()).statusCode, url).not.toBe(429)
    expect((await ask()).statusCode, url).toBe(429)
  }
  for (const url of ['/healthz', '/assets/desk-1a2b3c.js'])
    for (let calls = 0; calls < 5; calls += 1)
      expect((await app.inject({ url, remoteAddress: '192.0.2.0' })).statusCode, url).toBe(200)
  await app.close()
  rmSync(folder, { recursive: true })
})

test('limits are read from the environment: a number, or none; another word is refused', () => {
  const limits = (env: Record<string, string>) => {
    const read = readOperating(env)
    return read.ok ? read.value.limits : read.problem.code
  }
  expect(limits({})).toEqual({})
  expect(limits({ SHANZHI_LIMIT_ADDRESS: '100', SHANZHI_LIMIT_ACCOUNT: 'none' })).toEqual({
    address: 100,
    account: null,
  })
  expect(limits({ SHANZHI_LIMIT_ACCOUNT: '-1' })).toBe('option.limit')
})
