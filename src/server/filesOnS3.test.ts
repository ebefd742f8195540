import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesOnS3, readS3 } from './filesOnS3.ts'

/** A store that speaks S3 as its documentation says, and believes no request whose signature (SigV4) it cannot compute itself. */
const account = { keyId: 'AKIDEXAMPLE', secret: 'a secret of this test', region: 'cn-test-1' }
const objects = new Map<string, Buffer>()
const refused: string[] = []
const perPage = 2
let server: Server
let endpoint: string

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
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

function list(url: URL): string {
  const prefix = url.searchParams.get('prefix') ?? ''
  const after = url.searchParams.get('continuation-token') ?? ''
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
  const page = keys.slice(0, perPage)
  const entry = (key: string) =>
    `<Contents><Key>${key}</Key><LastModified>2026-03-01T00:00:00.000Z</LastModified><ETag>"x"</ETag><Size>1</Size><StorageClass>STANDARD</StorageClass></Contents>`
  const more = keys.length > perPage
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${page.map(entry).join('')}</ListBucketResult>`
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
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
    if (request.method === 'GET' && key === '') return answer(200, list(url))
    if (request.method === 'PUT') objects.set(key, Buffer.concat(body))
    if (request.method === 'DELETE') return answer(objects.delete(key) ? 204 : 404)
    const found = objects.get(key)
    return found
      ? answer(200, request.method === 'GET' ? found : '')
      : answer(404, '<Error><Code>NoSuchKey</Code></Error>')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket`
})
afterAll(() => {
  server.close()
})

test('files go into the store under their digest, come back, are listed page by page and removed', async () => {
  const files = filesOnS3({ endpoint, ...account })
  objects.set('somebody/elses', Buffer.from('not ours'))
  const digests: string[] = []
  for (const text of ['一', '二', '三', '四', '五']) digests.push(await files.put(Buffer.from(text)))
  expect(refused).toEqual([])
  expect(digests[0]).toBe(sha256('一'))
  expect(Buffer.from(await files.get(digests[1]!)).toString()).toBe('二')
  const listed: string[] = []
  for await (const { digest } of files.kept()) listed.push(digest)
  expect(listed).toEqual([...digests].sort())
  await files.remove(digests[1]!)
  await expect(files.get(digests[1]!)).rejects.toThrow('is gone')
  expect(objects.has('somebody/elses')).toBe(true)
})

test('an object that was changed in the store is not handed out', async () => {
  const files = filesOnS3({ endpoint, ...account })
  const digest = await files.put(Buffer.from('a photo'))
  objects.set(`shanzhi/files/${digest}`, Buffer.from('another'))
  await expect(files.get(digest)).rejects.toThrow('was changed')
})

test('with a wrong secret the store refuses and nothing is taken for done', async () => {
  const files = filesOnS3({ endpoint, ...account, secret: 'wrong' })
  await expect(files.put(Buffer.from('x'))).rejects.toThrow()
  expect(refused.length).toBeGreaterThan(0)
})

test('a store is named wholly or not at all', () => {
  const whole = { SHANZHI_S3_ENDPOINT: 'https://s3.example.cn/bucket', SHANZHI_S3_KEY_ID: 'a', SHANZHI_S3_SECRET: 'b' }
  expect(readS3({})).toEqual({ ok: true, value: null })
  expect(readS3(whole)).toMatchObject({ ok: true, value: { region: 'auto' } })
  for (const name of Object.keys(whole)) expect(readS3({ ...whole, [name]: undefined }).ok).toBe(false)
})
