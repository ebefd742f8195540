import { Worker } from 'node:worker_threads'
import { Refused } from '#features/feature.ts'
import type { Desk } from '../desk.ts'
import type { FromThread, Task, TaskName, ToThread } from './protocol.ts'

/** Two files are read at a time; a third waits for a thread. Each may hold a county's file and no more. */
const mostThreads = 2
const heapMb = 224
/** A thread that has had nothing to do for so long is let go, with its memory. */
const idleMs = 15_000
/** One that worked longer has grown with its file, and is let go at once. */
const longMs = 5_000

type Hand = { worker: Worker; letGo: NodeJS.Timeout | null }
const idle: Hand[] = []
const waiting: ((hand: Hand) => void)[] = []
let threads = 0

function start(): Hand {
  threads += 1
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 24 },
  })
  return { worker, letGo: null }
}

async function take(): Promise<Hand> {
  const hand = idle.pop() ?? (threads < mostThreads ? start() : null)
  if (!hand) return new Promise((resolve) => waiting.push(resolve))
  if (hand.letGo) clearTimeout(hand.letGo)
  hand.worker.ref()
  return hand
}

function giveBack(hand: Hand): void {
  const next = waiting.shift()
  if (next) next(hand)
  else {
    hand.worker.unref()
    hand.letGo = setTimeout(() => dismiss(hand), idleMs).unref()
    idle.push(hand)
  }
}

function dismiss(hand: Hand): void {
  const place = idle.indexOf(hand)
  if (place >= 0) idle.splice(place, 1)
  threads -= 1
  void hand.worker.terminate()
  const next = waiting.shift()
  if (next) next(start())
}

/**
 * Reading, checking and sealing a register takes seconds of one processor, so a thread does it and the server goes on answering.
 * The thread has no database: it asks `desk`, which is the caller's own transaction.
 */
export async function inThread<N extends TaskName>(
  name: N,
  input: Task[N]['input'],
  desk: Desk,
): Promise<Task[N]['output']> {
  const hand = await take()
  const begun = performance.now()
  const end = await converse(hand.worker, { kind: 'begin', name, input }, desk)
  if (end.sound && performance.now() - begun < longMs) giveBack(hand)
  else dismiss(hand)
  if (end.failure) throw end.failure
  return end.value as Task[N]['output']
}

/** How a task ended. A thread is sound where it said so itself; where the desk failed it would wait for ever. */
type End = { sound: boolean; value?: unknown; failure?: Error }

function converse(worker: Worker, begin: ToThread, desk: Desk): Promise<End> {
  return new Promise((resolve) => {
    const end = (how: End) => {
      worker.off('message', hear).off('exit', gone)
      worker.removeAllListeners('error').on('error', () => {})
      resolve(how)
    }
    const fail = (failure: Error) => end({ sound: false, failure })
    const gone = () => fail(new Error('the thread ended'))
    const answer = (n: number, value: unknown) => worker.postMessage({ kind: 'answer', n, value } satisfies ToThread)
    const hear = (message: FromThread) => {
      if (message.kind === 'done') end({ sound: true, value: message.value })
      else if (message.kind === 'refused') end({ sound: true, failure: new Refused(message.problem) })
      else if (message.kind === 'broken') fail(Object.assign(new Error(message.message), { stack: message.stack }))
      else {
        const ask = desk[message.name] as (...args: unknown[]) => Promise<unknown>
        ask(...message.args).then((value) => answer(message.n, value), fail)
      }
    }
    worker.removeAllListeners('error').on('error', (error) => fail(outOfMemory(error) ? tooHeavy() : error))
    worker.on('message', hear).on('exit', gone)
    worker.postMessage(begin)
  })
}

const outOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const tooHeavy = () => new Refused({ code: 'import.too_heavy', facts: {} })
