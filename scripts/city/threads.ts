import { Worker } from 'node:worker_threads'
import type { CountyTask } from './fillCounty.ts'
import type { CountyShare } from './plan.ts'

type Doing = { threads: number; told(written: number, of: number): void }

/** The largest county first; whichever thread is free takes the next. */
export async function inThreads(tasks: readonly CountyTask[], { threads, told }: Doing): Promise<void> {
  const persons = ({ villages }: CountyShare) => villages.reduce((sum, village) => sum + village.persons, 0)
  const waiting = [...tasks].sort((a, b) => persons(b.share) - persons(a.share))
  const all = waiting.reduce((sum, { share }) => sum + persons(share), 0)
  let written = 0
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift())
      await inThread(task, (some) => {
        written += some
        told(written, all)
      })
  }
  await Promise.all(Array.from({ length: threads }, work))
}

/** People are thrown away as fast as they are written: a large nursery keeps them out of the old generation. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 }

function inThread(task: CountyTask, told: (persons: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: task, resourceLimits })
    worker.on('message', ({ persons }: { persons: number }) => told(persons))
    worker.once('error', reject)
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the thread of ${task.share.code} ended`)),
    )
  })
}
