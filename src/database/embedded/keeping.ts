import { setTimeout as sleep } from 'node:timers/promises'
import { clearLeftovers, halt, launch, type Running } from './cluster.ts'
import type { Places } from './places.ts'

/** Between two tries; a disk that is full stays so for a while, and each try writes to the log. */
const firstWaitMs = 200
const longestWaitMs = 5_000

/**
 * A database that dies under a running server (the system's memory killer, a full disk, somebody's kill -9) is started again behind
 * the same socket; the pools of the server find it there. `stop` ends the keeping first and then the database.
 */
export function keep(places: Places, cluster: string, first: Running): { stop(): Promise<void> } {
  const ending = new AbortController()
  let running: Running | null = first
  const keeping = watch()

  async function watch(): Promise<void> {
    while (!ending.signal.aborted) {
      await Promise.race([running?.gone, aborted(ending.signal)])
      if (ending.signal.aborted) return
      running = await again()
    }
  }

  async function again(): Promise<Running | null> {
    for (let wait = firstWaitMs; !ending.signal.aborted; wait = Math.min(wait * 2, longestWaitMs)) {
      try {
        await clearLeftovers(cluster)
        return await launch(places, cluster, { forTests: false, socketFolder: first.socketFolder })
      } catch {
        // Why it does not start stands in PostgreSQL's own log; calls are answered 503 until it does.
        await sleep(wait, undefined, { signal: ending.signal }).catch(() => {})
      }
    }
    return null
  }

  return {
    async stop() {
      ending.abort()
      await keeping
      if (running) await halt(running.pid)
    },
  }
}

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
