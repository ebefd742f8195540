import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { runningEmbedded } from '#database/embedded/embedded.ts'
import { aCollector } from '../standIns/collector.ts'
import { aFolder, endAll, start } from './child.ts'
import { copyInstallation } from './installation.ts'
import { Visitor } from './visitor.ts'

const folder = aFolder()
const data = join(folder.path, 'data')

afterAll(async () => {
  await endAll()
  folder.remove()
})

test('a server that is asked to stop lets a call under way end: its answer arrives, and its trace at the collector', async () => {
  copyInstallation(inject('installation'), data)
  const collector = await aCollector()
  // What waits is sent when the server closes: it would not be sent by itself before this test is over.
  const env = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, OTEL_BSP_SCHEDULE_DELAY: '600000' }
  const server = start(['--port', '4125', '--data', data], { env })
  await server.says('Press Ctrl-C', 240)
  const resident = new Visitor(4125, '610921')
  await resident.signIn(server.said().match(/(\d{11}) {2}验证码/)?.[1] ?? '')

  const holder = new pg.Client({ connectionString: runningEmbedded(data)!.superuser })
  await holder.connect()
  await holder.query('begin; lock table request in access exclusive mode')
  const answer = resident.post('/requests', { text: '桥头路灯不亮' }).catch(String)
  const asking = "select from pg_locks where relation = 'request'::regclass and not granted"
  await expect.poll(async () => (await holder.query(asking)).rowCount, { timeout: 10_000 }).toBeGreaterThan(0)
  expect(collector.spans).toEqual([])
  server.process.kill('SIGTERM')
  await server.says('正在停止', 10)
  await sleep(1_500)
  expect(server.process.exitCode, 'it waits').toBeNull()
  await holder.query('commit')
  await holder.end()

  expect(await answer).toMatchObject({ number: expect.stringMatching(/^[0-9A-Z]{8}$/) })
  expect(await server.ended(20), server.said()).toBe(0)
  const call = collector.spans.find(({ name }) => name === 'POST /api/c/:county/requests')
  const status = { key: 'http.response.status_code', value: { intValue: 200 } }
  expect(call?.attributes).toContainEqual(status)
  expect(collector.spans).toContainEqual(
    expect.objectContaining({ name: 'requests.place', traceId: call?.traceId, parentSpanId: call?.spanId }),
  )
  collector.close()
}, 400_000)
