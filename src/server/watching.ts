import type { FastifyBaseLogger } from 'fastify'
import type { Ground } from './ground.ts'
import { countWaitingJobs } from './jobs.ts'
import { openMeasures } from './measures.ts'
import { readSlowMs, usualSlowMs } from './operating.ts'

/** What an operator chose to see. A start has refused what is no number before. */
export function watchingOf(env: Record<string, string | undefined>) {
  const slow = readSlowMs(env)
  return { slowMs: slow.ok ? slow.value : usualSlowMs, metricsToken: env.SHANZHI_METRICS_TOKEN || null }
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
