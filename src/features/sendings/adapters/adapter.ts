import type { Instant } from '#kernel/shared/day.ts'

/** What is said. Each way knows some of them: a group's robot brings no codes. */
export type Template = 'signInCode' | 'emailCode' | 'notices' | 'group'

export const ways = ['sms', 'email', 'push', 'wecom', 'dingtalk'] as const
export type Way = (typeof ways)[number]

/** One message, ready to go. `key` is the same at each try, for whoever on the way sorts out doubles. */
export type Message = {
  key: string
  template: Template
  /** A phone number, a mailbox, or what a browser gave us; empty where the operator's setting names the place. */
  to: string
  subject: string
  text: string
  /** What a provider's own template may want instead of our text. */
  facts: Readonly<Record<string, string>>
  /** The page to open, without the server's name; and with it, where the operator said it. */
  path: string
  link: string | null
}

/** The pair of keys by which a browser's push service knows us. */
export type PushKeys = { publicKey: string; privateKey: string }

/** The settings of the operator, by which the ways are opened. */
export type Environment = Record<string, string | undefined>

export type Tools = {
  now: Instant
  pushKeys: PushKeys | null
  /** Whom a push service may write to when we do something wrong: an address of ours. */
  contact: string
  /** Lays a message into the table from which a program of the county sends. */
  leave(message: { phone: string; template: Template; body: string }): Promise<void>
}

/** The one way out of the house. A new provider is one more of these, and a stand-in that speaks as its papers say. */
export type Adapter = {
  way: Way
  takes: readonly Template[]
  /** Resolves when the other side has taken the message; else throws `NotTaken`. */
  send(message: Message, tools: Tools): Promise<void>
}

/**
 * The other side did not take the message. The reason is a short code of theirs or of ours: never what was sent, to whom, or by which
 * secret address. `forGood`: trying again is no use. `gone`: the receiver is there no more, which is nobody's fault.
 */
export class NotTaken extends Error {
  readonly forGood: boolean
  readonly gone: boolean
  constructor(reason: string, how: 'forNow' | 'forGood' | 'gone' = 'forNow') {
    super(reason)
    this.forGood = how !== 'forNow'
    this.gone = how === 'gone'
  }
}

/** Longer than this and the message is tried again. */
const patienceMs = 5_000
const longestAnswer = 10_000

/** What goes out travels encrypted, unless the other side is this machine. */
export const isSafe = (address: string): boolean => {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname))
}

export const isThisMachine = (host: string): boolean => ['127.0.0.1', 'localhost', '[::1]', '::1'].includes(host)

/** One POST, followed nowhere else, with an end to patience. */
export async function post(
  way: Way,
  address: string,
  headers: Record<string, string>,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<{ status: number; ok: boolean; text: string }> {
  const signal = AbortSignal.timeout(patienceMs)
  const answer = await fetch(address, { method: 'POST', headers, body, redirect: 'error', signal }).catch(
    (error: unknown) => {
      throw new NotTaken(`${way}: no answer (${error instanceof Error ? error.name : 'unknown'})`)
    },
  )
  const text = (await answer.text().catch(() => '')).slice(0, longestAnswer)
  return { status: answer.status, ok: answer.ok, text }
}
