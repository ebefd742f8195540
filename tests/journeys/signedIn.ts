import { accounts } from '#features/accounts/contract.ts'
import { addressOf, type Contract, type Out } from '#wire/contract.ts'
import type { County, Person } from './county.ts'

const code = '610921'

/** Somebody of the demonstration who asks the server without a browser: the cookie they came in with, and what it opens. */
export type SignedIn = {
  cookie: string
  permissions: readonly string[]
  read<C extends Contract>(contract: C, given?: Record<string, unknown>): Promise<Out<C>>
  /** Writes to a path below the county, as JSON or with a file. */
  send(path: string, body: string | FormData): Promise<unknown>
}

export async function signedIn(county: County, { phone, password }: Person): Promise<SignedIn> {
  const asked = password === null ? await post(county, accounts.askCode, { phone }) : null
  const { shown } = asked ? ((await asked.json()) as Out<typeof accounts.askCode>) : { shown: null }
  const answer = password
    ? await post(county, accounts.signInByPassword, { phone, password })
    : await post(county, accounts.signInByCode, { phone, code: shown })
  const { permissions } = (await answer.json()) as Out<typeof accounts.signInByCode>
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!
  return {
    cookie,
    permissions,
    async read(contract, given = {}) {
      const { path, rest } = addressOf(contract, { county: code, ...given })
      const query = new URLSearchParams(rest as Record<string, string>)
      const read = await fetch(`${county.address}${path}?${query}`, { headers: { cookie } })
      if (!read.ok) throw new Error(`${contract.id}: ${read.status} ${await read.text()}`)
      return (await read.json()) as Out<typeof contract>
    },
    async send(path, body) {
      const headers = new Headers({ cookie, 'idempotency-key': crypto.randomUUID() })
      if (typeof body === 'string') headers.set('content-type', 'application/json')
      const sent = await fetch(`${county.address}/api/c/${code}${path}`, { method: 'POST', headers, body })
      if (!sent.ok) throw new Error(`${path}: ${sent.status} ${await sent.text()}`)
      return sent.json()
    },
  }
}

async function post(county: County, contract: Contract, given: Record<string, unknown>): Promise<Response> {
  const { path, rest } = addressOf(contract, { county: code, ...given })
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
  const answer = await fetch(county.address + path, { method: 'POST', headers, body: JSON.stringify(rest) })
  if (!answer.ok) throw new Error(`${contract.id}: ${answer.status} ${await answer.text()}`)
  return answer
}
