import { addressOf, type Contract, type Given, type Out } from './contract.ts'
import { newKey } from './keys.ts'

/** A refusal as it travels: RFC 9457, in the reader's language, with what to do next. */
export type ProblemBody = {
  type: string
  title: string
  status: number
  detail?: string
  code: string
  facts: Record<string, unknown>
  incident: string
}

/** Thrown by the client for every answer that is not the expected one; `body.title` can be shown to a person as it is. */
export class CallRefused extends Error {
  readonly body: ProblemBody
  constructor(body: ProblemBody) {
    super(body.title)
    this.body = body
  }
}

/** One way to send; the browser gives `fetch`, the tests give the server's own injection. */
export type Send = (request: {
  method: string
  path: string
  headers: Record<string, string>
  body?: string | FormData
  /** The operation under which a phone may keep the answer; absent where it keeps none. */
  keepAs?: string
}) => Promise<{
  status: number
  json(): Promise<unknown>
  /** Set where the phone answered for itself: when it had read this. */
  keptAt?: string
}>

export type CallOptions = {
  key?: string
  file?: Blob
  language?: string
  saidAt?: string
  author?: string
  onKept?: (at: string | null) => void
}

/** The typed client: derived from the contract, never written or generated. A repeated write must give the same `key`. */
export async function call<C extends Contract>(
  send: Send,
  contract: C,
  given: Given<C>,
  options: CallOptions = {},
): Promise<Out<C>> {
  const { path, rest } = addressOf(contract, given as Record<string, unknown>)
  const headers: Record<string, string> = { 'accept-language': options.language ?? 'zh-CN' }
  const answer = await send(
    contract.method === 'GET'
      ? reading(contract, path, rest, headers)
      : writing(contract, path, rest, headers, options),
  )
  const body = await answer.json()
  options.onKept?.(answer.keptAt ?? null)
  if (answer.status >= 400) throw new CallRefused(body as ProblemBody)
  return body as Out<C>
}

function reading(contract: Contract, path: string, rest: Record<string, unknown>, headers: Record<string, string>) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest))
    if (value !== undefined && value !== null) query.set(name, String(value))
  const text = query.toString()
  const keepAs = contract.offline ? { keepAs: contract.id } : {}
  return { method: 'GET', path: text ? `${path}?${text}` : path, headers, ...keepAs }
}

function writing(
  contract: Contract,
  path: string,
  rest: Record<string, unknown>,
  headers: Record<string, string>,
  options: CallOptions,
) {
  headers['idempotency-key'] = options.key ?? newKey()
  if (options.saidAt) headers['said-at'] = options.saidAt
  if (options.author) headers.author = options.author
  if (!contract.file) {
    headers['content-type'] = 'application/json'
    return { method: 'POST', path, headers, body: JSON.stringify(rest) }
  }
  const form = new FormData()
  form.set('input', JSON.stringify(rest))
  if (options.file) form.set('file', options.file)
  return { method: 'POST', path, headers, body: form }
}
