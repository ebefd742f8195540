import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from './client.ts'
import { isSound, prove } from './proof.ts'
import type { Stage } from './stage.ts'

/** What the memory may still gain from the second quarter of the time to the last, as a share of what it was. */
const mostGrowth = 0.05
const everyMs = 2_000

/** All clients at work for some minutes: memory rises while the engine warms up, and then no more. Linux only. */
export async function soak(
  stage: Stage,
  clients: readonly Client[],
  minutes: number,
): Promise<[Record<string, unknown>, boolean]> {
  const samples: number[] = []
  const pid = stage.server().pid
  for (const client of clients) client.work()
  for (const end = performance.now() + minutes * 60_000; performance.now() < end; ) {
    await sleep(everyMs)
    samples.push(memoryOf(pid))
  }
  for (const client of clients) await client.rest()
  const proof = await prove(stage, clients)
  const quarter = samples.length >> 2
  const [early, late] = [median(samples.slice(quarter, 2 * quarter)), median(samples.slice(-quarter))]
  const growth = (late - early) / early
  return [
    {
      soak: `${minutes} min`,
      ...proof,
      earlyMb: early,
      lateMb: late,
      everyMinuteMb: byMinute(samples),
      growth: Number(growth.toFixed(3)),
    },
    isSound(proof) && growth <= mostGrowth,
  ]
}

const memoryOf = (pid: number | undefined): number =>
  Math.round(Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1024)

/** How it went in between: a leak climbs, a job's hour is a step. */
const byMinute = (samples: readonly number[]): number[] => samples.filter((_, nth) => nth % (60_000 / everyMs) === 0)

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
