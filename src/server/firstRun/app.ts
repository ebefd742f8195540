import { existsSync } from 'node:fs'
import { join } from 'node:path'
import helmet from '@fastify/helmet'
import statics from '@fastify/static'
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { Refused } from '#features/feature.ts'
import { founding } from '#features/founding/contract.ts'
import type { Contract, In, Out } from '#wire/contract.ts'
import { policy } from '../app.ts'
import { house } from '../features.ts'
import { type Gatekeeper, guardDoor } from '../limits.ts'
import { answerProblem, parse } from '../mount.ts'
import { newIncident } from '../perform.ts'
import { styledPage } from '../styledPage.ts'
import { found, type Ground, lookAtCounty, open, searchCounties } from './doing.ts'

export type FirstRunOptions = {
  webFolder: string | null
  logger: FastifyBaseLogger | null
  /** Called once the county is founded and the answer is out: the real server takes the door over. */
  onFounded(): void
  /** As for the house itself: whose word about a caller's address is taken, and how often an address may call. */
  proxies?: readonly string[]
  gate?: Gatekeeper
}

/** Refusals are in the words of the house; whether people will come encrypted nobody knows yet. */
const speaking = { house, publicUrl: null }

/** HTTP of the first run: one page, four operations, and nothing else, because there is nothing else yet. */
export async function buildFirstRun(ground: Ground, options: FirstRunOptions): Promise<FastifyInstance> {
  const { logger, webFolder, proxies, gate } = options
  const app = fastify({
    ...(logger ? { loggerInstance: logger } : {}),
    ...(proxies ? { trustProxy: ['loopback', ...proxies] } : {}),
    genReqId: newIncident,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 16_384,
    // an address that cannot even be read is refused in our words, as everywhere else
    frameworkErrors: (error, request, reply) => void answerProblem(speaking, error, request, reply),
    forceCloseConnections: 'idle',
  }) as unknown as FastifyInstance
  await app.register(helmet, { contentSecurityPolicy: policy, strictTransportSecurity: false })
  guardDoor(app, gate)
  app.setErrorHandler((error, request, reply) => answerProblem(speaking, error, request, reply))
  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async (_request, reply) => reply.status(503).send({ ready: false, firstRun: true }))
  let done = false
  app.addHook('onResponse', async () => {
    if (done) options.onFounded()
  })
  const offer = joinTo(app, ground)
  offer(founding.open, open)
  offer(founding.findCounties, searchCounties)
  offer(founding.readCounty, lookAtCounty)
  offer(founding.found, async (at, input) => {
    const answer = await found(at, input)
    done = true
    return answer
  })
  await servePage(app, webFolder)
  return app
}

const joinTo =
  (app: FastifyInstance, ground: Ground) =>
  <C extends Contract>(contract: C, run: (ground: Ground, input: In<C>) => Promise<Out<C>>) =>
    app.post(`/api${contract.path}`, async (request, reply) => {
      const input = parse({ contract }, { ...(request.body as object | null) }) as In<C>
      return reply.header('cache-control', 'no-store').send(await run(ground, input))
    })

/** Whatever address somebody opens leads to the one page there is; files of the page are themselves. */
async function servePage(app: FastifyInstance, folder: string | null): Promise<void> {
  if (!folder || !existsSync(join(folder, 'setup.html'))) return
  await app.register(statics, { root: folder, wildcard: false, index: false, preCompressed: true })
  const setup = styledPage(folder, 'setup.html', 'no-store')
  app.get('/', (_request, reply) => setup(reply))
  app.setNotFoundHandler((request, reply) =>
    request.method === 'GET' && !request.url.startsWith('/api/')
      ? reply.redirect('/')
      : answerProblem(speaking, new Refused({ code: 'page.unknown', facts: {} }), request, reply),
  )
}
