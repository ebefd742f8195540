import { isIPv6 } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { Refused } from '#features/feature.ts'

/** Calls a minute, apart from the closer limits of single operations such as signing in. Null: as many as come. */
export type Limits = { address: number | null; account: number | null }

/**
 * A whole county office may stand behind one address, and a desk page is opened by about fourteen calls: four hundred pages a minute.
 * These stop a runaway script or a flood, not people at work.
 */
export const usualLimits: Limits = { address: 6_000, account: 600 }

/** Nobody counts more callers at once; the longest unheard are forgotten first. */
const mostCallers = 50_000
const minuteMs = 60_000

type Bucket = { left: number; at: number }

/** So many calls a minute for each name, evenly: what is used up comes back bit by bit. */
export class Allowance {
  readonly #perMinute: number
  readonly #clock: () => number
  readonly #buckets = new Map<string, Bucket>()

  constructor(perMinute: number, clock: () => number = Date.now) {
    this.#perMinute = perMinute
    this.#clock = clock
  }

  /** Takes one call; answers with the seconds to wait when there is none left. */
  take(name: string): number {
    const now = this.#clock()
    const known = this.#buckets.get(name)
    const back = known ? ((now - known.at) * this.#perMinute) / minuteMs : 0
    const left = Math.min(this.#perMinute, (known?.left ?? this.#perMinute) + back)
    this.#buckets.delete(name) // put back at the end: the map's order is that of the last call
    this.#buckets.set(name, { left: left >= 1 ? left - 1 : left, at: now })
    if (this.#buckets.size > mostCallers) this.#forgetOldest()
    return left >= 1 ? 0 : Math.max(1, Math.ceil(((1 - left) * minuteMs) / this.#perMinute / 1_000))
  }

  #forgetOldest(): void {
    for (const name of this.#buckets.keys()) {
      this.#buckets.delete(name)
      return
    }
  }
}

/** What the door and the house ask before they work for somebody. */
export type Gatekeeper = {
  /** Refuses a call from an address that has used up its minute. This machine itself is never counted: a proxy's word is. */
  fromAddress(ip: string): void
  byAccount(accountId: number | null): void
}

export function keepGate({ address, account }: Limits, clock: () => number = Date.now): Gatekeeper {
  const addresses = address === null ? null : new Allowance(address, clock)
  const accounts = account === null ? null : new Allowance(account, clock)
  return {
    fromAddress(ip) {
      if (addresses && !isThisMachine(ip)) refuseAfter(addresses.take(networkOf(ip)))
    },
    byAccount(accountId) {
      if (accounts && accountId !== null) refuseAfter(accounts.take(String(accountId)))
    },
  }
}

/**
 * Asks the gate once for every call, wherever it goes. Free is what asks the database nothing: the look whether the process lives, and
 * the built files, which a browser keeps for good.
 */
export function guardDoor(app: FastifyInstance, gate: Gatekeeper | undefined): void {
  if (!gate) return
  app.addHook('onRequest', async ({ url, ip }) => {
    if (!url.startsWith('/assets/') && url !== '/healthz') gate.fromAddress(ip)
  })
}

function refuseAfter(seconds: number): void {
  if (seconds > 0) throw new Refused({ code: 'call.too_many', facts: { seconds } })
}

const isThisMachine = (ip: string) => ip === '::1' || /^(::ffff:)?127\./.test(ip)

/** One household or office has a whole /64 of addresses. */
function networkOf(ip: string): string {
  if (!isIPv6(ip) || ip.includes('.')) return ip
  const [head = '', tail = ''] = ip.split('::')
  const before = head.split(':').filter(Boolean)
  const after = tail.split(':').filter(Boolean)
  const middle = ip.includes('::') ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0') : []
  return [...before, ...middle, ...after].slice(0, 4).join(':')
}
