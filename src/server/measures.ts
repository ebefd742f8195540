import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Purpose } from '#database/driver.ts'
import { type Pool, transact } from '#database/pool.ts'
import { countDead } from '#features/sendings/public.ts'
import type { Instant } from '#kernel/shared/day.ts'

/** What a running server tells of itself. Labels are ids of operations and statuses: few, and nothing about persons. */
export type Measures = {
  answered(operation: string, status: number, seconds: number): void
  worked(purpose: Purpose): void
  /** Prometheus' text; what the database cannot tell at the moment is left out. */
  text(): Promise<string>
}

type Sources = {
  pool: Pool
  countyIds(): number[]
  clock(): Instant
  /** Jobs whose time has come; they lie outside the app's rights, so whoever may look is asked. */
  waitingJobs(): Promise<number>
}

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const statements = [1, 2, 3, 5, 8, 13, 21, 34, 55]

/** A registry of its own for each server, so that two in one process do not count into each other. */
export function openMeasures(sources: Sources): Measures {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    ...{
      name: 'shanzhi_http_requests_total',
      help: 'Requests answered',
      labelNames: ['operation', 'status'],
      registers,
    },
  })
  const durations = new Histogram({
    ...{ name: 'shanzhi_http_request_seconds', help: 'Time to the answer', labelNames: ['operation'], registers },
    buckets: seconds,
  })
  const statementsOf = new Histogram({
    ...{ name: 'shanzhi_statements', help: 'Statements of one call', labelNames: ['operation'], registers },
    buckets: statements,
  })
  const gauge = (name: string, help: string) => new Gauge({ name: `shanzhi_${name}`, help, registers })
  const pool = {
    size: gauge('database_connections', 'Connections of the pool'),
    idle: gauge('database_connections_idle', 'Connections that wait for work'),
    waiting: gauge('database_waiting', 'Calls that wait for a connection'),
  }
  const look = lookOf(sources, gauge)
  const answers = once((operation, status) => requests.labels({ operation, status }))
  const times = once((operation) => durations.labels({ operation }))
  const counts = once((operation) => statementsOf.labels({ operation }))
  return {
    answered(operation, status, took) {
      answers(operation, status).inc()
      times(operation).observe(took)
    },
    worked: ({ operation, statements: n }) => counts(operation).observe(n),
    async text() {
      const { totalCount, idleCount, waitingCount } = sources.pool.pool
      pool.size.set(totalCount)
      pool.idle.set(idleCount)
      pool.waiting.set(waitingCount)
      await look()
      return registry.metrics()
    },
  }
}

/** The line of an operation, found once: the library looks it up by all labels at every call. */
function once<T>(find: (operation: string, status: number) => T) {
  const found = new Map<string, Map<number, T>>()
  return (operation: string, status = 0): T => {
    const lines = found.get(operation) ?? new Map<number, T>()
    const line = lines.get(status) ?? find(operation, status)
    found.set(operation, lines.set(status, line))
    return line
  }
}

/** What only the database knows is asked when somebody looks. A database that is away is itself a measure. */
function lookOf({ pool, countyIds, clock, waitingJobs }: Sources, gauge: (name: string, help: string) => Gauge) {
  const up = gauge('database_up', 'Whether the database answered')
  const length = gauge('outbox_length', 'Events not yet delivered')
  const lag = gauge('outbox_lag_seconds', 'Age of the oldest event not yet delivered')
  const jobs = gauge('jobs_waiting', 'Jobs whose time has come')
  const dead = gauge('sendings_dead', 'Messages that could not be brought out of the house')
  return async () => {
    const outbox = transact(pool, { counties: countyIds() }, (tx) =>
      tx
        .selectFrom('outbox')
        .select(({ fn }) => [fn.countAll<number>().as('n'), fn.min('at').as('oldest')])
        .where('delivered_at', 'is', null)
        .executeTakeFirstOrThrow(),
    )
    const undelivered = transact(pool, { counties: countyIds() }, countDead)
    const found = await Promise.all([outbox, waitingJobs(), undelivered]).catch(() => null)
    up.set(found ? 1 : 0)
    if (!found) return
    const [{ n, oldest }, waiting, lost] = found
    length.set(n)
    lag.set(oldest ? Math.max(0, Date.parse(clock()) - Date.parse(oldest)) / 1000 : 0)
    jobs.set(waiting)
    dead.set(lost)
  }
}
