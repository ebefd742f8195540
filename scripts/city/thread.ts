import { parentPort, workerData } from 'node:worker_threads'
import { type CountyTask, fillCounty } from './fillCounty.ts'

/** One county in a thread of its own: inventing and sealing people is the work, and two of them keep two cores busy. */
await fillCounty(workerData as CountyTask, (persons) => parentPort?.postMessage({ persons }))
