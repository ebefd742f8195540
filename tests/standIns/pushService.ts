import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Subscription = { endpoint: string; p256dh: string; auth: string }
export type Received = {
  browser: string
  message: unknown
  headers: IncomingHttpHeaders
  claims: Record<string, unknown>
}

/** A browser's push service and the browsers behind it: it believes no signature and no cipher that it has not checked itself. */
export type PushService = {
  origin: string
  received: Received[]
  /** What it answers; a real one says 201. */
  status: number
  /** Why it refused what was wrongly signed or encrypted. */
  faults: string[]
  subscribe(applicationServerKey: string): Subscription
  close(): Promise<void>
}

type Browser = { keys: ECDH; auth: Buffer; serverKey: string }

const wide = (text: string) => Buffer.from(text, 'base64url')

/** RFC 8291 and RFC 8188, read by the receiver. */
function decrypted({ keys, auth }: Browser, body: Buffer): string {
  const salt = body.subarray(0, 16)
  const keyLength = body[20] ?? 0
  const theirs = body.subarray(21, 21 + keyLength)
  const secret = keys.computeSecret(theirs)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), theirs])
  const ikm = Buffer.from(hkdfSync('sha256', secret, auth, info, 32))
  const key = Buffer.from(hkdfSync('sha256', ikm, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16))
  const nonce = Buffer.from(hkdfSync('sha256', ikm, salt, Buffer.from('Content-Encoding: nonce\0'), 12))
  const sealed = body.subarray(21 + keyLength)
  const opener = createDecipheriv('aes-128-gcm', key, nonce)
  opener.setAuthTag(sealed.subarray(-16))
  const padded = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()])
  const end = padded.lastIndexOf(2)
  if (end < 0) throw new Error('no delimiter of the last record')
  return padded.subarray(0, end).toString('utf8')
}

/** RFC 8292: the token is signed with the key that the browser subscribed to, for this service, and not for ever. */
function claimsOf(header: string, { serverKey }: Browser, origin: string): Record<string, unknown> {
  const { t = '', k = '' } = Object.fromEntries(
    header
      .replace(/^vapid\s+/, '')
      .split(',')
      .map((part) => part.trim().split('=', 2) as [string, string]),
  )
  if (k !== serverKey) throw new Error('another server key')
  const point = wide(k)
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const [head = '', body = '', signature = ''] = t.split('.')
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  const right = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    wide(signature),
  )
  if (!right) throw new Error('wrong signature')
  const claims = JSON.parse(wide(body).toString('utf8')) as Record<string, unknown>
  const seconds = Number(claims.exp) - Date.now() / 1000
  if (claims.aud !== origin || seconds <= 0 || seconds > 86_400) throw new Error('wrong claims')
  return claims
}

export async function openPushService(): Promise<PushService> {
  const browsers = new Map<string, Browser>()
  const service: PushService = {
    ...{ origin: '', received: [], faults: [], status: 201 },
    subscribe(serverKey) {
      const keys = createECDH('prime256v1')
      keys.generateKeys()
      const [name, auth] = [randomBytes(12).toString('hex'), randomBytes(16)]
      browsers.set(name, { keys, auth, serverKey })
      return {
        endpoint: `${service.origin}/push/${name}`,
        p256dh: keys.getPublicKey().toString('base64url'),
        auth: auth.toString('base64url'),
      }
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const name = (request.url ?? '').split('/').at(-1) ?? ''
      const browser = browsers.get(name)
      if (!browser || service.status !== 201) return response.writeHead(browser ? service.status : 404).end()
      try {
        const { headers } = request
        if (headers['content-encoding'] !== 'aes128gcm' || !headers.ttl) throw new Error('no content encoding or TTL')
        const claims = claimsOf(headers.authorization ?? '', browser, service.origin)
        service.received.push({
          browser: name,
          message: JSON.parse(decrypted(browser, Buffer.concat(parts))),
          headers,
          claims,
        })
        response.writeHead(201).end()
      } catch (error) {
        service.faults.push(String(error))
        response.writeHead(403).end()
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  service.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return service
}
