import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'

type Span = {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  attributes: { key: string; value: object }[]
}

/** What came in: the spans, how they were sent, and every word of it. */
export type Collector = { endpoint: string; spans: Span[]; asked: string[]; texts: string[]; close(): void }

/** A collector as OTLP over HTTP describes it: takes JSON at /v1/traces and says yes. */
export async function aCollector(): Promise<Collector> {
  const [spans, asked, texts]: [Span[], string[], string[]] = [[], [], []]
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    const text = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
    asked.push(`${request.method} ${request.url} ${request.headers['content-type']}`)
    texts.push(text)
    for (const resource of JSON.parse(text).resourceSpans)
      for (const scope of resource.scopeSpans) spans.push(...scope.spans)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { endpoint, spans, asked, texts, close: () => void server.close() }
}
