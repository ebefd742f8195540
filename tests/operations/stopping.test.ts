import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, inject, test } from 'vitest'
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

  const [body, middle] = [Buffer.from(JSON.stringify({ text: '桥头路灯不亮' })), 10]
  const headers = { ...resident.headers(), 'content-length': body.length }
  const slow = request(`${resident.address}/requests`, { method: 'POST', headers })
  const answered = once(slow, 'response')
  slow.write(body.subarray(0, middle))
  await sleep(500) // it is with the server, and no connection of the database is with it yet
  expect(collector.spans).toEqual([])
  server.process.kill('SIGTERM')
  await server.says('正在停止', 10)
  await sleep(1_500)
  await expect(resident.get('/words'), 'nobody else comes in').rejects.toThrow()
  expect(server.process.exitCode, 'it waits').toBeNull()
  slow.end(body.subarray(middle))

  const [answer] = (await answered) as [IncomingMessage]
  expect(answer.statusCode).toBe(200)
  expect(await json(answer)).toMatchObject({ number: expect.stringMatching(/^[0-9A-Z]{8}$/) })
  expect(await server.ended(20), server.said()).toBe(0)
  const call = collector.spans.find(({ name }) => name === 'POST /api/c/:county/requests')
  const status = { key: 'http.response.status_code', value: { intValue: 200 } }
  expect(call?.attributes).toContainEqual(status)
  expect(collector.spans).toContainEqual(
    expect.objectContaining({ name: 'requests.place', traceId: call?.traceId, parentSpanId: call?.spanId }),
  )
  collector.close()
}, 400_000)
