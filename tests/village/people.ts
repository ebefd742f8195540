import { createHash, randomBytes, randomInt } from 'node:crypto'
import { type CallOptions, call, type Send } from '#wire/client.ts'
import type { Contract, Given, Out } from '#wire/contract.ts'
import type { Site } from './site.ts'

/** Somebody who can call operations over real HTTP. A visitor has neither person nor account. */
export type Somebody = {
  name: string
  personId: number
  accountId: number
  phone: string
  cookie: string | null
  /** The county's code is filled in; any other field is the contract's own. */
  call<C extends Contract>(
    contract: C,
    input: Omit<Given<C>, 'county'> & { county?: string },
    options?: CallOptions,
  ): Promise<Out<C>>
}

/** The app's own injection as a way to send: the same parsing, hooks and cookies as over a socket. */
export const sendTo =
  ({ app }: Site, cookie: string | null): Send =>
  async ({ method, path, headers, body }) => {
    const form = body instanceof FormData ? new Response(body) : null
    const answer = await app.inject({
      method: method as 'GET' | 'POST',
      url: path,
      headers: {
        ...headers,
        ...(form ? { 'content-type': form.headers.get('content-type')! } : {}),
        ...(cookie ? { cookie: `sz_session=${cookie}` } : {}),
      },
      ...(form
        ? { payload: Buffer.from(await form.arrayBuffer()) }
        : typeof body === 'string'
          ? { payload: body }
          : {}),
    })
    return { status: answer.statusCode, json: async () => answer.json() }
  }

export function somebody(site: Site, countyCode: string, who: Omit<Somebody, 'call'>): Somebody {
  const send = sendTo(site, who.cookie)
  return {
    ...who,
    call: (contract, input, options) => call(send, contract, { county: countyCode, ...input } as never, options),
  }
}

const firstPhone = randomInt(10 ** 8)
let phones = 0

/**
 * An invented number that no other call of this file gets: the step has no factor in common with 10^8, so tails look thrown and
 * never meet. The tests send nothing to anybody.
 */
export function inventedPhone(): string {
  phones += 1
  return `199${String((firstPhone + phones * 48_271_003) % 10 ** 8).padStart(8, '0')}`
}

/** An account with an open session, as signing in would leave it; signing in itself is tested in the accounts feature. */
export async function signedIn(
  site: Site,
  countyId: number,
  personId: number,
  phone: string,
  kind: 'staff' | 'resident',
) {
  const { sealer } = site.ground
  const token = randomBytes(32).toString('base64url')
  const account = await site.owner.query(
    'insert into account (phone_hash, phone_sealed, key_id, kind) values ($1, $2, $3, $4) returning id',
    [sealer.hash(phone, 'phone'), sealer.seal(phone, 'phone'), sealer.keyId, kind],
  )
  const accountId = Number(account.rows[0].id)
  await site.owner.query(
    "insert into account_person (account_id, county_id, person_id, verified) values ($1, $2, $3, 'seenByStaff')",
    [accountId, countyId, personId],
  )
  await site.owner.query(
    `insert into session (token_hash, account_id, county_id, person_id, created_at, seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $5, $5::timestamptz + interval '30 days')`,
    [createHash('sha256').update(token).digest(), accountId, countyId, personId, site.time.now],
  )
  return { accountId, cookie: token }
}
