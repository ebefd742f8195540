import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** What the provider vouches for of somebody it lets in, beside the name it has for them. */
type Vouched = { phone_number?: string; phone_number_verified?: boolean }

export type SignOnProvider = { issuer: string; secret: string; close(): Promise<void> }

/**
 * A real provider, certified by the OpenID Foundation, on this machine. Whoever signs in there is who they say, with what `people` says of
 * them; it sends back to these addresses alone.
 */
export async function openSignOnProvider(
  redirects: string[],
  people: ReadonlyMap<string, Vouched> = new Map(),
): Promise<SignOnProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const secret = 'a secret of the county'
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'shanzhi', client_secret: secret, redirect_uris: redirects }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], phone: ['phone_number', 'phone_number_verified'] },
    findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ sub, ...people.get(sub) }) }),
    cookies: { keys: ['for this test only'] },
  })
  server.on('request', provider.callback())
  const close = () => new Promise<void>((done) => void server.close(() => done()).closeAllConnections())
  return { issuer, secret, close }
}
