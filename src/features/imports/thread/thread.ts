import assert from 'node:assert/strict'
import { parentPort } from 'node:worker_threads'
import { Refused } from '#features/feature.ts'
import type { Desk } from '../desk.ts'
import { giveBack } from '../returned.ts'
import { survey } from '../survey.ts'
import type { FromThread, ToThread } from './protocol.ts'

assert(parentPort, 'this file is a thread')
const server = parentPort
const tell = (message: FromThread) => server.postMessage(message)

const open = new Map<number, (value: unknown) => void>()
let asked = 0

/** The desk as it looks from here: each question goes to the server's own thread and comes back as a promise. */
const desk = new Proxy({} as Desk, {
  get:
    (_, name) =>
    (...args: unknown[]) =>
      new Promise((resolve) => {
        asked += 1
        open.set(asked, resolve)
        tell({ kind: 'ask', n: asked, name: name as keyof Desk, args })
      }),
})

const tasks = { survey, giveBack }

server.on('message', (message: ToThread) => {
  if (message.kind === 'answer') {
    open.get(message.n)?.(message.value)
    open.delete(message.n)
    return
  }
  const task = tasks[message.name] as (input: unknown, desk: Desk) => Promise<unknown>
  task(message.input, desk).then((value) => tell({ kind: 'done', value }), told)
})

/** A refusal is an answer; anything else ends this thread after it was said. */
function told(error: unknown): void {
  if (error instanceof Refused) tell({ kind: 'refused', problem: error.problem })
  else {
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    tell({ kind: 'broken', message, stack })
  }
}
