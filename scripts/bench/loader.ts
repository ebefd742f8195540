import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Turn } from './atWork.ts'

/** One call of the loop as a target understands it. */
export type Asked = { method: 'GET' | 'POST'; path: string; token?: string; body?: Record<string, unknown> }

/** Somebody who can be driven through the loop: the product or its floor. */
export type Target = { address: string; steps: Record<Step, (turn: Turn, id: number) => Asked> }

export const steps = ['place', 'dispatch', 'claim', 'finish', 'rate', 'read', 'list'] as const
export type Step = (typeof steps)[number]

export type Load = { seconds: number; spent: Record<Step, number[]>; lives: number }

/** Drives so many clients through the whole loop, again and again, for so long. An answer that is not 200 ends the bench. */
export async function drive(target: Target, turns: Iterator<Turn>, clients: number, ms: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const spent = Object.fromEntries(steps.map((step) => [step, [] as number[]])) as Load['spent']
  const begun = performance.now()
  let lives = 0
  const client = async () => {
    while (performance.now() - begun < ms) {
      await live(target, turns.next().value, agent, (step, took) => spent[step].push(took))
      lives += 1
    }
  }
  try {
    await Promise.all(Array.from({ length: clients }, client))
    return { seconds: (performance.now() - begun) / 1000, spent, lives }
  } finally {
    agent.destroy()
  }
}

/** One request from its first word to its last reader. */
export async function live(target: Target, turn: Turn, agent: Agent, told: (step: Step, took: number) => unknown) {
  let id = 0
  for (const step of steps) {
    const begun = performance.now()
    const body = await send(target.address, target.steps[step](turn, id), agent)
    await told(step, performance.now() - begun)
    if (step === 'place') id = JSON.parse(body).id
  }
}

function send(address: string, asked: Asked, agent: Agent): Promise<string> {
  const body = asked.body === undefined ? null : JSON.stringify(asked.body)
  const headers: Record<string, string> = {}
  if (asked.token) headers.cookie = `sz_session=${asked.token}`
  if (body !== null) {
    headers['content-type'] = 'application/json'
    headers['content-length'] = String(Buffer.byteLength(body))
    headers['idempotency-key'] = randomUUID()
  }
  return new Promise((resolve, reject) => {
    const call = request(address + asked.path, { method: asked.method, agent, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if (answer.statusCode === 200) resolve(text)
        else reject(new Error(`${asked.method} ${asked.path}: ${answer.statusCode} ${text}`))
      })
    })
    call.on('error', reject)
    call.end(body)
  })
}
