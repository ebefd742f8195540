import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { transact } from '#database/pool.ts'
import { Refused } from '#features/feature.ts'
import { longSafe } from './answerHeaders.ts'
import { type Ground, isEncrypted } from './ground.ts'
import { guardDoor } from './limits.ts'
import { serveLive, type Timing, usualTiming } from './live/serve.ts'
import { answerLost, asksForPage } from './lostPage.ts'
import { policyWith } from './mapTiles.ts'
import { serveMetrics } from './metricsPage.ts'
import { answerProblem, mount } from './mount.ts'
import { openApi } from './openApi.ts'
import { servePages } from './pages.ts'
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
  guardDoor(app, ground.gate)
  // before any route: one that is there already keeps the library's own words
  app.setErrorHandler((error, request, reply) => answerProblem(ground, error, request, reply))
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
  const isReady = onceASecond(() => looksReady(ground))
  app.get('/readyz', async (_request, reply) => {
    const ready = await isReady()
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
    return answerProblem(ground, new Refused({ code: 'page.unknown', facts: {} }), request, reply)
  })
  return app
}

/** Whether the database answers and a county is there. */
const looksReady = ({ pool }: Ground): Promise<boolean> =>
  transact(pool, { counties: [] }, (tx) => tx.selectFrom('county').select('id').execute()).then(
    (rows) => rows.length > 0,
    () => false,
  )

/** However many ask, and however long an answer takes: one look at a time, and what it found holds for a second. */
function onceASecond(look: () => Promise<boolean>): () => Promise<boolean> {
  let last: Promise<boolean> | null = null
  const forget = () => {
    last = null
  }
  return () => {
    last ??= look().finally(() => setTimeout(forget, 1_000).unref())
    return last
  }
}
