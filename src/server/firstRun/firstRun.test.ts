import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openSealer } from '#database/dataKey.ts'
import { saveFirstCode } from '#features/founding/queries.ts'
import { codeEnds } from '#features/founding/rules.ts'
import { aDatabase, type TestDatabase } from '#tests/database.ts'
import { keepGate } from '../limits.ts'
import { buildFirstRun } from './app.ts'
import { stateOf } from './prepare.ts'

const code = 'xk7mp2qh'
let database: TestDatabase
let owner: pg.Client
let app: FastifyInstance
let now = '2026-03-02T01:00:00.000Z'
let founded = 0

beforeAll(async () => {
  database = await aDatabase()
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const sealer = await openSealer(database.ownerUrl, Buffer.alloc(32, 7))
  const ground = { ownerUrl: database.ownerUrl, sealer, clock: () => now, county: null, chosen: ['pingtang'] }
  const onFounded = () => {
    founded += 1
  }
  app = await buildFirstRun(ground, { webFolder: null, logger: null, onFounded })
})
afterAll(async () => {
  await app.close()
  await owner.end()
  await database.drop()
})
beforeEach(async () => {
  now = '2026-03-02T01:00:00.000Z'
  const sealer = await openSealer(database.ownerUrl, Buffer.alloc(32, 7))
  await saveFirstCode(owner, sealer.hash(code, 'first_run'), now, codeEnds(now))
})

const ask = async (path: string, body: object) => {
  const answer = await app.inject({ method: 'POST', url: `/api/first-run/${path}`, payload: body })
  return { status: answer.statusCode, body: answer.json() }
}
const founder = { name: '秦县长', phone: '19900000001', password: '只有我一人知道的一句话' }
const wish = { code, chosen: '522727', models: ['pingtang'], ...founder }

test('the code of the terminal opens the first run, typed as people type it, and shows models with what they bring', async () => {
  const { status, body } = await ask('open', { code: 'XK7M-P2QH' })
  expect(status).toBe(200)
  expect(body.county).toBeNull()
  const pingtang = body.models.find((one: { id: string }) => one.id === 'pingtang')
  expect(pingtang).toMatchObject({ chosen: true })
  expect(pingtang.brings.length).toBeGreaterThan(0)
  const { body: counties } = await ask('counties', { code, q: '平塘' })
  expect(counties.rows).toMatchObject([{ code: '522727', name: '平塘县' }])
})

test('five wrong codes spend it, also for who has it right afterwards', async () => {
  for (const left of [4, 3, 2, 1])
    expect(await ask('open', { code: 'aaaaaaaa' })).toMatchObject({
      body: { code: 'founding.code_wrong', facts: { left } },
    })
  expect(await ask('open', { code: 'aaaaaaaa' })).toMatchObject({ body: { code: 'founding.code_spent' } })
  expect(await ask('open', { code })).toMatchObject({ status: 429, body: { code: 'founding.code_spent' } })
})

test('the code is good for a day', async () => {
  now = '2026-03-03T00:59:00.000Z'
  expect((await ask('open', { code })).status).toBe(200)
  now = '2026-03-03T01:00:00.000Z'
  expect((await ask('open', { code })).body.code).toBe('founding.code_spent')
})

test('nothing can be done without the code, and a refusal leaves nothing behind and the code good', async () => {
  expect((await ask('found', { ...wish, code: 'aaaaaaaa' })).status).toBe(400)
  expect((await ask('found', { ...wish, models: ['nowhere'] })).body.code).toBe('founding.unknown_model')
  expect((await ask('found', { ...wish, password: founder.phone })).body.code).toBe('accounts.password_weak')
  const odd = await ask('found', { ...wish, name: '秦\u0000县长' })
  expect([odd.status, odd.body.code]).toEqual([400, 'call.invalid'])
  expect((await ask('found', { ...wish, chosen: '999999' })).body.code).toBe('area.unknown_county')
  expect(await stateOf({ urls: { owner: database.ownerUrl, app: '', worker: '' } })).toBe('empty')
  expect((await ask('open', { code })).status).toBe(200)
})

test('a county that the operator named at the start is not exchanged on the page', async () => {
  const sealer = await openSealer(database.ownerUrl, Buffer.alloc(32, 7))
  const ground = { ownerUrl: database.ownerUrl, sealer, clock: () => now, county: '522727', chosen: [] }
  const named = await buildFirstRun(ground, { webFolder: null, logger: null, onFounded: () => {} })
  const send = (path: string, payload: object) =>
    named.inject({ method: 'POST', url: `/api/first-run/${path}`, payload }).then((answer) => answer.json())
  expect(await send('open', { code })).toMatchObject({ county: { code: '522727' } })
  expect(await send('found', { ...wish, chosen: '610921' })).toMatchObject({ code: 'founding.other_county' })
  await named.close()
})

test('an address that asks too often is told to wait, before there is a county too; an address is whose a trusted proxy says it is', async () => {
  const sealer = await openSealer(database.ownerUrl, Buffer.alloc(32, 7))
  const ground = { ownerUrl: database.ownerUrl, sealer, clock: () => now, county: null, chosen: [] }
  const gate = keepGate({ address: 3, account: null }, () => 0)
  const more = { webFolder: null, logger: null, onFounded: () => {}, proxies: ['192.0.2.9'], gate }
  const limited = await buildFirstRun(ground, more)
  const open = (address: string) => {
    const headers = { 'x-forwarded-for': address }
    const call = { method: 'POST', url: '/api/first-run/open', payload: { code }, headers } as const
    return limited.inject({ ...call, remoteAddress: '192.0.2.9' }).then((answer) => answer.statusCode)
  }
  for (let calls = 0; calls < 3; calls += 1) expect(await open('198.51.100.1')).toBe(200)
  expect(await open('198.51.100.1')).toBe(429)
  expect(await open('198.51.100.2')).toBe(200)
  await limited.close()
})

test('founding makes the county with its true tree, its models, one administrator and nobody else, once', async () => {
  const both = await Promise.all([ask('found', wish), ask('found', wish)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 429])
  expect(founded).toBeGreaterThan(0)
  const count = async (table: string) => Number((await owner.query(`select count(*) from ${table}`)).rows[0].count)
  expect(await owner.query('select code, demonstration from county').then(({ rows }) => rows)).toEqual([
    { code: '522727', demonstration: false },
  ])
  expect(await count("area where level = 'township'")).toBe(11)
  expect(await count("area where level = 'village'")).toBeGreaterThan(100)
  expect([await count('person'), await count('account'), await count('post'), await count('household')]).toEqual([
    1, 1, 1, 0,
  ])
  const { rows } = await owner.query('select pack_id from county_pack')
  expect(rows).toEqual([{ pack_id: 'pingtang' }])
  const { rows: kept } = await owner.query('select phone_sealed, password_hash from account')
  expect(kept[0].password_hash).toMatch(/^\$argon2id/)
  expect(kept[0].phone_sealed.toString('latin1')).not.toContain(founder.phone)
  expect(await count("audit where operation = 'founding.found'")).toBe(1)
  // A fresh code, from a start that did not know: what is founded is not founded again.
  const sealer = await openSealer(database.ownerUrl, Buffer.alloc(32, 7))
  await saveFirstCode(owner, sealer.hash(code, 'first_run'), now, codeEnds(now))
  expect(await ask('found', wish)).toMatchObject({ status: 409, body: { code: 'founding.done' } })
  expect(await count('county')).toBe(1)
})
