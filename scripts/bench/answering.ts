import pg from 'pg'
import type { Measures } from './apart.ts'

/** Answers what the bench asks of a server in its own process; `close` ends it. */
export function answerMeasures(address: string, close: () => Promise<void>): void {
  let most = 0
  setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 250).unref()
  const queries = countQueries()
  const answers: { [K in keyof Measures]: () => Measures[K] } = {
    memory() {
      const highest = Math.max(most, process.memoryUsage.rss())
      most = 0
      return highest
    },
    cpu() {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1000
    },
    queries: () => ({ ...queries }),
  }
  process.on('message', async (asked: keyof Measures | 'stop') => {
    if (asked !== 'stop') return void process.send?.({ [asked]: answers[asked]() })
    await close()
    process.exit(0)
  })
  process.send?.({ address })
}

/** Counts what goes to the database. A statement sent while its connection still works on another is not waited for apart. */
function countQueries(): Measures['queries'] {
  const counted = { statements: 0, waits: 0 }
  const working = new WeakMap<object, number>()
  const send = pg.Client.prototype.query as (...given: unknown[]) => unknown
  pg.Client.prototype.query = function (this: object, ...given: unknown[]) {
    const before = working.get(this) ?? 0
    counted.statements += (given[0] as { statements?: unknown[] }).statements?.length ?? 1 // several that travel together
    if (before === 0) counted.waits += 1
    working.set(this, before + 1)
    const done = () => working.set(this, (working.get(this) ?? 1) - 1)
    const [query] = given as [{ callback?: (...told: unknown[]) => void }]
    const { callback } = query
    if (callback)
      query.callback = (...told) => {
        done()
        callback(...told)
      }
    const answer = send.apply(this, given)
    if (answer instanceof Promise) answer.then(done, done)
    return answer
  } as typeof pg.Client.prototype.query
  return counted
}
