import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refused } from '#features/feature.ts'
import type { Ground } from '../ground.ts'
import { cookieName } from '../mount.ts'
import { inSetting } from '../settings.ts'
import { Hub, type Listener } from './hub.ts'
import { earsOf } from './listener.ts'
import { beginningAt } from './news.ts'

export type Timing = { lookMs: number; heartbeatMs: number }

/** A proxy cuts a line that is silent for a minute or less; a second is soon enough for people. */
export const usualTiming: Timing = { lookMs: 1_000, heartbeatMs: 15_000 }

/** Browsers share one line among their pages; an account has a phone and a desk or two. */
const mostOfAccount = 8
const mostOfAddress = 400
const mostOfAll = 10_000
/** What was written while the page was still being read is told once more. */
const overlapMs = 15_000
/** Whoever reads slower than this is cut off and catches up later. */
const mostWaitingBytes = 65_536

class Counted {
  #counts = new Map<string, number>()
  all = 0
  mayEnter(names: readonly (readonly [string, number])[]): boolean {
    return this.all < mostOfAll && names.every(([name, most]) => (this.#counts.get(name) ?? 0) < most)
  }
  change(names: readonly (readonly [string, number])[], by: 1 | -1): void {
    this.all += by
    for (const [name] of names) {
      const n = (this.#counts.get(name) ?? 0) + by
      if (n > 0) this.#counts.set(name, n)
      else this.#counts.delete(name)
    }
  }
}

/** The line on which the server tells a page that something of it has changed: server-sent events. */
export function serveLive(app: FastifyInstance, ground: Ground, { lookMs, heartbeatMs }: Timing): void {
  const hub = new Hub(ground)
  const counted = new Counted()
  const looking = everySoOften(lookMs, () => hub.look(), app)
  app.addHook('preClose', async () => {
    looking.stop()
    hub.closeAll()
  })
  app.get('/api/c/:county/live', { config: { stays: true } }, async (request, reply) => {
    const county = ground.countyOf((request.params as Record<string, string>).county ?? '')
    if (!county) throw new Refused({ code: 'county.unknown', facts: {} })
    const token = request.cookies[cookieName] ?? ''
    const ears = await earsOf(ground, county, token)
    if (!ears) throw new Refused({ code: 'authority.unsigned', facts: { permission: 'notice.own' } })
    const since = new Date(Date.parse(ground.clock()) - overlapMs).toISOString()
    const heard = lastHeard(request)
    const after =
      heard ?? (await inSetting(ground, county, 'live.begin', ({ tx }) => beginningAt(tx, county.id, since)))
    // Nothing is waited for between asking whether there is room and taking it: lines opened all at once are counted one by one.
    const names = [
      [`account:${ears.accountId}`, mostOfAccount],
      [`address:${request.ip}`, mostOfAddress],
    ] as const
    if (!counted.mayEnter(names)) throw new Refused({ code: 'call.too_many', facts: { seconds: 60 } })
    const listener = open(request, reply, { county, token, ears })
    counted.change(names, 1)
    const heartbeat = everySoOften(
      heartbeatMs,
      async () => {
        if (await hub.stillThere(listener)) reply.raw.write(': \n\n')
      },
      app,
    )
    reply.raw.on('close', () => {
      heartbeat.stop()
      counted.change(names, -1)
      hub.leave(listener)
    })
    await hub.join(listener)
    await hub.catchUp(listener, after, heard !== null)
    if (reply.raw.destroyed) hub.leave(listener)
  })
}

/** The browser says by itself where it stopped; a line that our own code opens anew says it in the address. */
function lastHeard(request: FastifyRequest): number | null {
  const given = request.headers['last-event-id'] ?? (request.query as Record<string, unknown>).after
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : null
}

/** Takes the answer out of Fastify's hands: it has no end. No buffer of a proxy may hold it back. */
function open(
  request: FastifyRequest,
  reply: FastifyReply,
  who: Pick<Listener, 'county' | 'token' | 'ears'>,
): Listener {
  const { raw } = reply
  const headers = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  reply.hijack()
  raw.writeHead(200, {
    ...Object.fromEntries(headers),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  request.raw.socket.setNoDelay(true)
  raw.write('retry: 3000\n\n')
  return {
    ...who,
    heardAt: Date.now(),
    send(news, id) {
      if (raw.destroyed) return
      raw.write(`id: ${id}\ndata: ${JSON.stringify(news)}\n\n`)
      if (raw.writableLength > mostWaitingBytes) raw.destroy()
    },
    close: () => void raw.end(),
  }
}

/** One run after the other: a slow database is not asked again before it has answered. A failure is told, and the next run tries again. */
function everySoOften(ms: number, run: () => Promise<unknown>, app: FastifyInstance): { stop(): void } {
  let timer: NodeJS.Timeout
  let running = true
  const next = () => {
    timer = setTimeout(() => {
      run()
        .catch((error) => app.log.error({ err: error }, 'live'))
        .finally(() => running && next())
    }, ms)
    timer.unref()
  }
  next()
  return {
    stop() {
      running = false
      clearTimeout(timer)
    },
  }
}
