import { Agent, request } from 'node:http'
import type { Send } from '#wire/client.ts'
import { percentile, tell } from '../line.ts'

/** One way to ask as somebody who is signed in, over a connection that stays open as a browser's does. */
export function asking(address: string, token: string): { send: Send; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const send: Send = async ({ method, path, headers, body }) => {
    const form = body instanceof FormData ? new Response(body) : null
    const sent = form ? Buffer.from(await form.arrayBuffer()) : (body as string | undefined)
    const type = form ? { 'content-type': form.headers.get('content-type') ?? '' } : {}
    return new Promise((resolve, reject) => {
      const all = { ...headers, ...type, cookie: `sz_session=${token}` }
      const asked = request(address + path, { method, agent, headers: all }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString()
          resolve({ status: answer.statusCode ?? 0, json: async () => JSON.parse(text) })
        })
      })
      asked.on('error', reject)
      asked.end(sent)
    })
  }
  return { send, close: () => agent.destroy() }
}

/** Whatever is asked so many times in a row, after some that do not count; milliseconds of each. */
export async function timed(turns: number, one: (turn: number) => Promise<unknown>): Promise<number[]> {
  const warm = Math.ceil(turns / 10)
  const spent: number[] = []
  for (let turn = 0; turn < warm + turns; turn += 1) {
    const begun = performance.now()
    await one(turn)
    if (turn >= warm) spent.push(performance.now() - begun)
  }
  return spent
}

/** The half, the nineteen of twenty and the ninety-nine of a hundred, each beside the same of the floor. */
export function tellTimes(name: string, spent: readonly number[], floor: readonly number[] = []): void {
  for (const percent of [50, 95, 99]) {
    const under = floor.length > 0 ? percentile(floor, percent) : null
    tell(`${name}.p${percent}`, percentile(spent, percent), 'ms', under)
  }
}
