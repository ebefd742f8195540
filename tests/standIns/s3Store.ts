import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The account that this store knows; its bucket is the first part of the address. */
export const account = { keyId: 'AKIDEXAMPLE', secret: 'a secret of this test', region: 'cn-test-1' }

/** Objects by their keys, and the requests that it did not believe. */
export type S3Store = {
  endpoint: string
  objects: Map<string, Buffer>
  refused: string[]
  /** Whether it says yes to what it is given and keeps nothing. */
  forgets: boolean
  close(): void
}

const perPage = 2

export const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

function isSigned(request: IncomingMessage, url: URL): boolean {
  const parts = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/
  const [, credential = '', signed = '', signature] = parts.exec(request.headers.authorization ?? '') ?? []
  const [keyId, day = '', ...scope] = credential.split('/')
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`)
  const coded = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  const query = [...url.searchParams]
    .map(([name, value]) => `${coded(name)}=${coded(value)}`)
    .sort()
    .join('&')
  const payload = String(request.headers['x-amz-content-sha256'])
  const canonical = [request.method, url.pathname, query, headers.join(''), signed, payload].join('\n')
  const moment = String(request.headers['x-amz-date'])
  const text = ['AWS4-HMAC-SHA256', moment, [day, ...scope].join('/'), sha256(canonical)].join('\n')
  const key = [account.region, 's3', 'aws4_request'].reduce<Buffer>(mac, mac(`AWS4${account.secret}`, day))
  return keyId === account.keyId && scope[0] === account.region && mac(key, text).toString('hex') === signature
}

function list(objects: ReadonlyMap<string, Buffer>, url: URL): string {
  const prefix = url.searchParams.get('prefix') ?? ''
  const after = url.searchParams.get('continuation-token') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
  const page = keys.slice(0, perPage)
  const entry = (key: string) =>
    `<Contents><Key>${key}</Key><LastModified>2026-03-01T00:00:00.000Z</LastModified><ETag>"x"</ETag><Size>${objects.get(key)?.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`
  const more = keys.length > perPage
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${page.map(entry).join('')}</ListBucketResult>`
}

/** A store that speaks S3 as its documentation says, and believes no request whose signature (SigV4) it cannot compute itself. */
export async function anS3Store(): Promise<S3Store> {
  const objects = new Map<string, Buffer>()
  const refused: string[] = []
  const store: S3Store = { endpoint: '', objects, refused, forgets: false, close: () => void server.close() }
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://store')
    const body: Buffer[] = []
    for await (const part of request) body.push(part as Buffer)
    if (!isSigned(request, url)) {
      refused.push(`${request.method} ${request.url}`)
      return response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>')
    }
    const key = decodeURIComponent(url.pathname).replace(/^\/bucket\/?/, '')
    const answer = (status: number, content: string | Buffer = '') =>
      response.writeHead(status, { etag: '"x"' }).end(content)
    if (request.method === 'GET' && key === '') return answer(200, list(objects, url))
    if (request.method === 'PUT' && store.forgets) return answer(200)
    if (request.method === 'PUT') objects.set(key, Buffer.concat(body))
    if (request.method === 'DELETE') return answer(objects.delete(key) ? 204 : 404)
    const found = objects.get(key)
    return found
      ? answer(200, request.method === 'GET' ? found : '')
      : answer(404, '<Error><Code>NoSuchKey</Code></Error>')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  store.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket`
  return store
}
