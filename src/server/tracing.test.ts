import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { aVillage } from '#tests/village.ts'
import { buildApp } from './app.ts'
import { openTracing } from './tracing.ts'

type Sent = {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  attributes: { key: string; value: object }[]
}

/** A collector as OTLP over HTTP describes it: takes JSON at /v1/traces and says yes. */
const spans: Sent[] = []
const asked: string[] = []
let texts = ''
let collector: Server

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    const text = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
    asked.push(`${request.method} ${request.url} ${request.headers['content-type']}`)
    texts += text
    for (const resource of JSON.parse(text).resourceSpans)
      for (const scope of resource.scopeSpans) spans.push(...scope.spans)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => collector.once('listening', resolve))
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
})
afterAll(() => {
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT
  collector.close()
})

test("a call is a span of its caller's trace, its transaction one below it; no words of anybody travel along", async () => {
  const { resident, site, county } = await aVillage()
  const tracing = openTracing()
  const pool = { ...site.ground.pool, worked: tracing.worked }
  const app = await buildApp({ ...site.ground, pool, tracing }, { webFolder: null, logger: null })
  const url = `/api${requests.place.path.replace(':county', county.code)}`
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const headers = {
    ...{ cookie: `sz_session=${resident.cookie}`, 'idempotency-key': 'a-key-of-this-test' },
    ...{ traceparent: `00-${traceId}-b7ad6b7169203331-01` },
  }
  const answer = await app.inject({ method: 'POST', url, headers, payload: { text: '桥头路灯不亮' } })
  expect(answer.statusCode).toBe(200)
  await app.close()
  await tracing.close()

  expect(asked[0]).toBe('POST /v1/traces application/json')
  const call = spans.find(({ name }) => name === `POST /api${requests.place.path}`)
  const work = spans.find(({ name }) => name === 'requests.place')
  expect(call).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' })
  expect(work).toMatchObject({ traceId, parentSpanId: call?.spanId })
  expect(call?.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 200 } })
  expect(work?.attributes.find(({ key }) => key === 'shanzhi.statements')).toBeDefined()
  expect(texts).not.toContain('路灯')
  expect(texts).not.toContain(resident.cookie ?? 'no cookie')
})
