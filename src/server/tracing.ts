import {
  type Context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Worked } from '#database/pool.ts'

/** Traces of calls and of the transactions within them. Loaded only when an operator named a collector (`OTEL_…`): see main.ts. */
export type Tracing = {
  /** Begins and ends a span with every call; a caller's own trace goes on. */
  follow(app: FastifyInstance): void
  /** A transaction that has ended, under its call, or on its own where nobody called: jobs and reactions. */
  worked(worked: Worked): void
  /** Sends what waits. */
  close(): Promise<void>
}

/** The relay looks twice a second whether anything is to do; that is no news. */
const silent = new Set(['outbox.look', 'none'])

/** Where to send, how often and how many of the spans are the standard's own variables; the exporter reads them itself. */
export function openTracing(): Tracing {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME || 'shanzhi' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  })
  const tracer = provider.getTracer('shanzhi')
  const propagator = new W3CTraceContextPropagator()
  const calls = new Map<string, { span: Span; context: Context }>()
  const begin = (request: FastifyRequest) => {
    const parent = propagator.extract(ROOT_CONTEXT, request.headers, defaultTextMapGetter)
    const span = tracer.startSpan(request.method, { kind: SpanKind.SERVER }, parent)
    calls.set(request.id, { span, context: trace.setSpan(parent, span) })
  }
  const end = (request: FastifyRequest, status: number) => {
    const span = calls.get(request.id)?.span
    calls.delete(request.id)
    if (!span) return
    const route = request.routeOptions.url ?? 'none'
    span.updateName(`${request.method} ${route}`)
    span.setAttributes({
      'http.request.method': request.method,
      'http.route': route,
      'http.response.status_code': status,
      'shanzhi.request_id': request.id,
    })
    if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
    span.end()
  }
  return {
    follow(app) {
      app.addHook('onRequest', async (request) => begin(request))
      app.addHook('onResponse', async (request, reply) => end(request, reply.statusCode))
      app.addHook('onRequestAbort', async (request) => end(request, 499))
    },
    worked({ purpose, began, ended, failed }) {
      if (silent.has(purpose.operation)) return
      const context = calls.get(purpose.request)?.context ?? ROOT_CONTEXT
      const span = tracer.startSpan(purpose.operation, { startTime: began }, context)
      span.setAttributes({ 'db.system.name': 'postgresql', 'shanzhi.statements': purpose.statements })
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end(ended)
    },
    close: () => provider.shutdown(),
  }
}
