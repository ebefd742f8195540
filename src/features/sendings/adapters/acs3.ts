import { createHash, createHmac } from 'node:crypto'

/** One call as Alibaba Cloud wants it signed (signature method V3). `at`: an instant in UTC, to the second. `nonce`: never twice. */
export type Acs3Call = {
  host: string
  action: string
  version: string
  query: Readonly<Record<string, string>>
  at: string
  nonce: string
}

const algorithm = 'ACS3-HMAC-SHA256'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** RFC 3986: what `encodeURIComponent` leaves as it is but the signature does not. */
const escaped = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

/** What is asked, in the order in which it is signed. */
export const queryOf = (query: Acs3Call['query']): string =>
  Object.keys(query)
    .sort()
    .map((name) => `${escaped(name)}=${escaped(query[name] ?? '')}`)
    .join('&')

/** The headers of a POST without a body to the root of `host`. */
export function acs3Headers(call: Acs3Call, { keyId, secret }: { keyId: string; secret: string }) {
  const digest = sha256('')
  const said: Record<string, string> = {
    host: call.host,
    'x-acs-action': call.action,
    'x-acs-content-sha256': digest,
    'x-acs-date': call.at,
    'x-acs-signature-nonce': call.nonce,
    'x-acs-version': call.version,
  }
  const names = Object.keys(said).sort()
  const lines = names.map((name) => `${name}:${said[name]}\n`).join('')
  const canonical = ['POST', '/', queryOf(call.query), lines, names.join(';'), digest].join('\n')
  const signature = createHmac('sha256', secret)
    .update(`${algorithm}\n${sha256(canonical)}`)
    .digest('hex')
  const authorization = `${algorithm} Credential=${keyId},SignedHeaders=${names.join(';')},Signature=${signature}`
  const { host: _, ...headers } = said
  return { ...headers, authorization }
}
