import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { transact } from '#database/pool.ts'
import { longSafe } from './answerHeaders.ts'
import { type Ground, isEncrypted } from './ground.ts'
import { serveLive, type Timing, usualTiming } from './live/serve.ts'
import { answerLost, asksForPage } from './lostPage.ts'
import { policyWith } from './mapTiles.ts'
import { serveMetrics } from './metricsPage.ts'
import { answerProblem, mount } from './mount.ts'
import { openApi } from './openApi.ts'
import { servePages } from './pages.ts'
import { languageOf, problemBody } from './problemBody.ts'
import { servePushKey } from './pushKeys.ts'
import { giveRequestIdBack, requestIdOf } from './requestId.ts'

export const policy = {
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'", 'data:'],
    frameAncestors: ["'none'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    upgradeInsecureRequests: null,
  },
}

/** A photo on a village's line; who sends slower than this only holds the line open. */
const slowestUploadMs = 600_000

export type AppOptions = {
  webFolder: string | null
  logger: FastifyBaseLogger | null
  /** Given in production: besides this machine, whose word about the caller's address is taken. */
  proxies?: readonly string[]
  /** What `/readyz` tells beside its answer: work of the server that nobody sees when it fails. */
  watched?: () => Record<string, unknown>
  /** Opens `/metrics` to whoever shows it from another machine. */
  metricsToken?: string | null
  /** How often the line of news is looked after; tests are less patient. */
  live?: Timing
}

/** HTTP around the house. Whoever builds it decides where it listens; tests do not listen at all. */
export async function buildApp(
  ground: Ground,
  { webFolder, logger, proxies, watched, metricsToken, live = usualTiming }: AppOptions,
): Promise<FastifyInstance> {
  const app = fastify({
    ...(logger ? { loggerInstance: logger } : {}),
    ...(proxies ? { trustProxy: ['loopback', ...proxies] } : {}),
    genReqId: requestIdOf,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_048_576,
    requestTimeout: slowestUploadMs,
    frameworkErrors: (error, request, reply) =>
      void (asksForPage(request)
        ? answerLost(ground, request, reply, 400)
        : answerProblem(ground, error, request, reply)),
  }) as unknown as FastifyInstance
  giveRequestIdBack(app)
  ground.tracing?.follow(app)
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: policyWith(policy, ground.mapTiles),
    strictTransportSecurity: isEncrypted(ground) && { maxAge: longSafe, includeSubDomains: false },
  })
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.config.stays && reply.statusCode === 200) return
    const route = request.routeOptions.url ?? 'none'
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    )
    ground.measures?.answered(
      request.routeOptions.config.operation ?? 'none',
      reply.statusCode,
      reply.elapsedTime / 1000,
    )
  })
  if (ground.measures) serveMetrics(app, ground.measures, metricsToken ?? null)
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => {
    const ready = await transact(ground.pool, { counties: [] }, async (tx) =>
      tx.selectFrom('county').select('id').execute(),
    ).then(
      (rows) => rows.length > 0,
      () => false,
    )
    return reply.status(ready ? 200 : 503).send({ ready, ...watched?.() })
  })
  await mount(app, ground)
  serveLive(app, ground, live)
  servePushKey(app, ground)
  const description = openApi(ground.house.routes.map((route) => route.contract))
  app.get('/api/openapi.json', async () => description)
  if (webFolder) await servePages(app, ground, webFolder)
  app.setNotFoundHandler((request, reply) => {
    if (asksForPage(request)) return answerLost(ground, request, reply)
    const language = languageOf(request.headers['accept-language'])
    const body = problemBody(ground.house.problems, { code: 'page.unknown', facts: {} }, language, request.id)
    return reply.status(404).type('application/problem+json').send(body)
  })
  return app
}
