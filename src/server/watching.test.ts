import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool, transact } from '#database/pool.ts'
import { requests } from '#features/requests/contract.ts'
import { somebody } from '#tests/village/people.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { buildApp } from './app.ts'
import type { Ground } from './ground.ts'
import { prepareJobs } from './jobs.ts'
import { openLogger } from './logging.ts'
import { deliver, startRelay } from './relay.ts'
import { watch, watchingOf } from './watching.ts'

/** A server as an operator runs it: with a log, measures, and each statement slow enough to be told. */
let village: Village
let ground: Ground
let app: Awaited<ReturnType<typeof buildApp>>
const lines: Record<string, unknown>[] = []
const log = openLogger('info', { write: (line: string) => void lines.push(JSON.parse(line)) })
const token = 'a-token-of-the-operator'

beforeAll(async () => {
  village = await aVillage()
  const { site } = village
  await prepareJobs(site.database.ownerUrl)
  ground = { ...site.ground, pool: openPool(site.database.appUrl, { max: 3 }) }
  watch(ground, { urls: { worker: site.database.workerUrl }, logger: log })
  app = await buildApp(ground, { webFolder: null, logger: log, metricsToken: token })
})
afterAll(async () => {
  await app.close()
  await ground.pool.close()
})

const metrics = (more: { remoteAddress?: string; headers?: Record<string, string> } = {}) =>
  app.inject({ url: '/metrics', ...more })
const resident = () => somebody({ ...village.site, app }, village.county.code, village.resident)
const address = (path: string) => `/api/c/${village.county.code}${path}`

test('measures tell calls by operation and status, their statements, the pool, the outbox, jobs and the process', async () => {
  await resident().call(requests.place, { text: '张三的路灯不亮' })
  await resident().call(requests.place, { text: '张三的路灯还不亮' })
  await app.inject({ url: address('/requests/1') })
  await app.inject({ url: address('/requests/2') })
  await app.inject({ url: '/no/such/page/13800138000' })
  const { body, headers } = await metrics()
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
  for (const line of [
    'shanzhi_http_requests_total{operation="requests.place",status="200"} 2',
    'shanzhi_http_requests_total{operation="requests.read",status="401"} 2',
    'shanzhi_http_requests_total{operation="none",status="404"} 1',
    'shanzhi_http_request_seconds_count{operation="requests.place"} 2',
    'shanzhi_statements_count{operation="requests.place"} 2',
    'shanzhi_database_waiting 0',
    'shanzhi_database_up 1',
    'shanzhi_outbox_length 2',
    'shanzhi_jobs_waiting 0',
  ])
    expect(body).toContain(`${line}\n`)
  expect(body).toMatch(/shanzhi_statements_sum\{operation="requests.place"\} ([4-9]|\d\d)\n/)
  for (const name of [
    'shanzhi_database_connections',
    'shanzhi_database_connections_idle',
    'shanzhi_outbox_lag_seconds',
  ])
    expect(body).toMatch(new RegExp(`^${name} \\d`, 'm'))
  for (const name of ['nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes', 'process_start_time_seconds'])
    expect(body).toMatch(new RegExp(`^${name} \\d`, 'm'))
})

test('labels hold neither addresses nor people, whatever is asked for', async () => {
  const { body } = await metrics()
  expect(body).not.toMatch(/13800138000|张三/)
  expect(body).not.toContain(village.county.code)
  const labels = [...body.matchAll(/operation="([^"]*)"/g)].map(([, label]) => label)
  const known = new Set([...ground.house.routes.map(({ contract }) => contract.id), 'none'])
  expect(labels.filter((label) => !known.has(label ?? ''))).toEqual([])
})

test('measures are for this machine, or for whoever shows the token; a proxy on this machine speaks for somebody else', async () => {
  const remoteAddress = '10.1.2.3'
  const statusOf = async (answer: Promise<LightMyRequestResponse>) => (await answer).statusCode
  expect(await statusOf(metrics())).toBe(200)
  expect(await statusOf(metrics({ remoteAddress: '::1' }))).toBe(200)
  expect(await statusOf(metrics({ remoteAddress }))).toBe(404)
  expect(await statusOf(metrics({ headers: { 'x-forwarded-for': remoteAddress } }))).toBe(404)
  expect(await statusOf(metrics({ remoteAddress, headers: { authorization: 'Bearer wrong' } }))).toBe(404)
  expect(await statusOf(metrics({ remoteAddress, headers: { authorization: `Bearer ${token}` } }))).toBe(200)
  const closed = await buildApp(ground, { webFolder: null, logger: null })
  const unset = closed.inject({ url: '/metrics', remoteAddress, headers: { authorization: 'Bearer ' } })
  expect(await statusOf(unset)).toBe(404)
  await closed.close()
})

test('while the database is away, the rest is still told', async () => {
  const away = { ...village.site.ground, pool: openPool('postgres://nobody@127.0.0.1:1/nothing', { max: 1 }) }
  watch(away, { urls: { worker: 'postgres://nobody@127.0.0.1:1/nothing' }, logger: log })
  const text = await away.measures!.text()
  expect(text).toContain('shanzhi_database_up 0\n')
  expect(text).toContain('process_start_time_seconds')
  await away.pool.close()
})

test('one id goes through a request: its lines, its slow statements, its answer, its audit row, and what follows from it', async () => {
  const id = 'from-the-proxy-7'
  lines.splice(0)
  ground.pool.slow!.ms = 0
  const answer = await app.inject({
    method: 'POST',
    url: address('/requests'),
    headers: { 'x-request-id': id, 'idempotency-key': 'one-id-all-through' },
    cookies: { sz_session: village.resident.cookie! },
    payload: { text: '桥头的井盖不见了' },
  })
  ground.pool.slow!.ms = 1_000
  expect([answer.statusCode, answer.headers['x-request-id']]).toEqual([200, id])
  const slow = lines.filter((line) => line.msg === 'slow statement')
  expect(slow.length).toBeGreaterThan(2)
  for (const line of slow) {
    expect(line).toMatchObject({ level: 'warn', reqId: id, operation: 'requests.place', ms: expect.any(Number) })
    expect(line).toMatchObject({
      statement: expect.stringMatching(/^[\w-]{27}$/),
      text: expect.stringMatching(/\$1|from|nextval/),
    })
  }
  expect(JSON.stringify(lines)).not.toContain('井盖')
  expect(lines.find((line) => line.msg === 'answered')).toMatchObject({ reqId: id, status: 200 })
  const audit = await village.site.owner.query('select operation from audit where incident = $1', [id])
  expect(audit.rows).toEqual([{ operation: 'requests.place' }])

  const seen: unknown[] = []
  const run = async (_: unknown, payload: object) => {
    seen.push(Object.keys(payload))
    throw new Error('the reaction fails')
  }
  const broken = { ...ground, house: { ...ground.house, reactions: [{ event: 'request.placed', run }] } }
  const told: string[] = []
  await deliver(broken, village.county, (_, request) => void told.push(request))
  expect(told).toContain(id)
  expect(seen.flat()).not.toContain('incident')
  village.later({ minutes: 1 }) // what failed once is tried again only after a while
  const relay = startRelay({ ...broken, counties: () => [village.county] }, log)
  while (!lines.some((line) => line.msg === 'relay' && line.reqId === id))
    await new Promise((done) => setTimeout(done, 20))
  await relay.stop()
})

test('an id from outside is taken only where it is harmless, and every answer has one', async () => {
  const given = async (id: string) => {
    const answer = await app.inject({ url: address('/requests/1'), headers: { 'x-request-id': id } })
    expect(answer.json().incident).toBe(answer.headers['x-request-id'])
    return answer.headers['x-request-id']
  }
  expect(await given('0b8f1f2c-5a51-4c7e-9b1d-2f6f0a7f9a11')).toBe('0b8f1f2c-5a51-4c7e-9b1d-2f6f0a7f9a11')
  for (const id of ['short', 'a'.repeat(65), '张三张三张三张三', 'line\tbreak', "';drop table x"])
    expect(await given(encodeURI(id))).toMatch(/^[0-9a-f]{12}$/)
})

test('a statement names nobody where no call is behind it, and a quick one is not told', async () => {
  lines.splice(0)
  const look = () => transact(ground.pool, { counties: [] }, (tx) => tx.selectFrom('county').select('id').execute())
  await look()
  expect(lines).toEqual([])
  ground.pool.slow!.ms = 0
  await look()
  expect(lines).toMatchObject([{ msg: 'slow statement', operation: 'none', text: 'select "id" from "county"' }])
  expect(watchingOf({ SHANZHI_SLOW_MS: '50', SHANZHI_METRICS_TOKEN: '' })).toEqual({ slowMs: 50, metricsToken: null })
  expect(watchingOf({ SHANZHI_SLOW_MS: '' }).slowMs).toBe(200)
})
