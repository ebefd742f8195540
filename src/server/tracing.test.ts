import { afterAll, beforeAll, expect, test } from 'vitest'
import { requests } from '#features/requests/contract.ts'
import { aCollector, type Collector } from '#tests/standIns/collector.ts'
import { aVillage } from '#tests/village.ts'
import { buildApp } from './app.ts'
import { openTracing } from './tracing.ts'

let collector: Collector

beforeAll(async () => {
  collector = await aCollector()
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.endpoint
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

  const { asked, spans, texts } = collector
  expect(asked[0]).toBe('POST /v1/traces application/json')
  const call = spans.find(({ name }) => name === `POST /api${requests.place.path}`)
  const work = spans.find(({ name }) => name === 'requests.place')
  expect(call).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' })
  expect(work).toMatchObject({ traceId, parentSpanId: call?.spanId })
  expect(call?.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 200 } })
  expect(work?.attributes.find(({ key }) => key === 'shanzhi.statements')).toBeDefined()
  expect(texts.join()).not.toContain('路灯')
  expect(texts.join()).not.toContain(resident.cookie ?? 'no cookie')
})
