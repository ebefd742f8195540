import type { FastifyBaseLogger } from 'fastify'
import type { Ground } from './ground.ts'
import { countWaitingJobs } from './jobs.ts'
import { openMeasures } from './measures.ts'

/** A statement that takes longer is worth a line; a database on the same machine answers most within one millisecond. */
const usualSlowMs = 200

/** What an operator chose to see; a number that is none is like no choice. */
export function watchingOf(env: Record<string, string | undefined>) {
  const slowMs = Number(env.SHANZHI_SLOW_MS || usualSlowMs)
  return { slowMs: slowMs >= 0 ? slowMs : usualSlowMs, metricsToken: env.SHANZHI_METRICS_TOKEN || null }
}

type Watched = { urls: { worker: string }; logger: FastifyBaseLogger }

/** Opens the measures of a running server, and tells its log of slow statements: text and digest, never a value. */
export function watch(ground: Ground, { urls, logger }: Watched) {
  const { slowMs, metricsToken } = watchingOf(process.env)
  ground.pool.slow = { ms: slowMs, tell: (slow) => logger.warn(slow, 'slow statement') }
  ground.measures = openMeasures({
    pool: ground.pool,
    countyIds: () => ground.counties().map((county) => county.id),
    clock: ground.clock,
    waitingJobs: () => countWaitingJobs(urls.worker),
  })
  return { metricsToken }
}
