import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from './client.ts'
import { type Memory, memoryOf } from './memory.ts'
import { isSound, prove } from './proof.ts'
import type { Stage } from './stage.ts'

/**
 * What the memory may still gain from the second quarter of the time to the last, as a share of what it was. What lives after a collection
 * is told to a tenth of a percent and judges; what the system lends also moves with how it is cut up.
 */
const mostGrowth = { live: 0.02, lent: 0.05 }
const everyMs = 15_000

/**
 * All clients at work for some minutes: what lives in the server rises while it warms up, and then no more; nor does what the system
 * lends it. Both are looked at after a collection, for what merely waits to be collected says nothing of a leak.
 */
export async function soak(
  stage: Stage,
  clients: readonly Client[],
  minutes: number,
): Promise<[Record<string, unknown>, boolean]> {
  const samples: Memory[] = []
  const pid = stage.server().pid!
  for (const client of clients) client.work()
  for (const end = performance.now() + minutes * 60_000; performance.now() < end; ) {
    await sleep(everyMs)
    samples.push(await memoryOf(pid, stage.inspectorPort))
  }
  for (const client of clients) await client.rest()
  const proof = await prove(stage, clients)
  const live = courseOf(samples.map((one) => one.live))
  const lent = courseOf(samples.map((one) => one.lent))
  const steady = live.growth <= mostGrowth.live && lent.growth <= mostGrowth.lent
  return [{ soak: `${minutes} min`, ...proof, liveMb: live, lentMb: lent }, isSound(proof) && steady]
}

/** From the second quarter to the last, and how it went in between, minute by minute: a leak climbs, a job's hour is a step. */
function courseOf(samples: readonly number[]) {
  const quarter = samples.length >> 2
  const [early, late] = [median(samples.slice(quarter, 2 * quarter)), median(samples.slice(-quarter))]
  const byMinute = samples.filter((_, nth) => nth % (60_000 / everyMs) === 0)
  return { early, late, growth: Number(((late - early) / early).toFixed(3)), byMinute }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
