import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type TakenSms = { to: string; signName: string; template: string; params: Record<string, string> }

/**
 * Alibaba Cloud's SMS as its papers say (SendSms of 2017-05-25, signature method V3). It reads the signature from what arrived, believes no nonce
 * twice and no time that is a quarter of an hour off, and knows what each template wants. Gateway refusals come with 400 or 404, the service's
 * own with 200; both bear a code.
 */
export type AliyunSms = {
  url: string
  taken: TakenSms[]
  /** The code of each answer. */
  said: string[]
  /** What the service answers to a right call. */
  code: string
  clock: () => number
  close(): Promise<void>
}

type Known = { keyId: string; secret: string; signName: string; templates: Record<string, readonly string[]> }

const version = '2017-05-25'
const quarterMs = 15 * 60_000
const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

function isSigned(target: string, headers: IncomingHttpHeaders, body: string, { secret }: Known): boolean {
  const { SignedHeaders = '', Signature = '' } = Object.fromEntries(
    (headers.authorization ?? '')
      .replace('ACS3-HMAC-SHA256 ', '')
      .split(',')
      .map((part) => part.split('=', 2) as [string, string]),
  )
  const [path = '', query = ''] = target.split('?')
  const sorted = query.split('&').sort().join('&')
  const lines = SignedHeaders.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}`)
  const canonical = `POST\n${path}\n${sorted}\n${lines.join('\n')}\n\n${SignedHeaders}\n${digestOf(body)}`
  const wanted = createHmac('sha256', secret)
    .update(`ACS3-HMAC-SHA256\n${digestOf(canonical)}`)
    .digest('hex')
  const mustBeSigned = ['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-signature-nonce']
  return Signature === wanted && mustBeSigned.every((name) => SignedHeaders.split(';').includes(name))
}

export async function startAliyunSms(known: Known): Promise<AliyunSms> {
  const nonces = new Set<string>()
  const one: AliyunSms = { url: '', taken: [], said: [], code: 'OK', clock: Date.now, close: async () => {} }
  const judge = (target: string, headers: IncomingHttpHeaders, body: string): [status: number, code: string] => {
    const nonce = String(headers['x-acs-signature-nonce'] ?? '')
    const asked = new URLSearchParams(target.split('?')[1])
    if (headers['x-acs-action'] !== 'SendSms' || headers['x-acs-version'] !== version)
      return [404, 'InvalidAction.NotFound']
    if (!headers.authorization?.includes(`Credential=${known.keyId},`)) return [404, 'InvalidAccessKeyId.NotFound']
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(headers['x-acs-date'])))
      return [400, 'InvalidTimeStamp.Format']
    if (Math.abs(one.clock() - Date.parse(String(headers['x-acs-date']))) > quarterMs)
      return [400, 'InvalidTimeStamp.Expired']
    if (nonce === '' || nonces.has(nonce)) return [400, 'SignatureNonceUsed']
    nonces.add(nonce)
    if (!isSigned(target, headers, body, known)) return [400, 'SignatureDoesNotMatch']
    const to = asked.get('PhoneNumbers') ?? ''
    const template = asked.get('TemplateCode') ?? ''
    const params = JSON.parse(asked.get('TemplateParam') ?? '{}') as Record<string, string>
    if (!/^1\d{10}$/.test(to)) return [200, 'isv.MOBILE_NUMBER_ILLEGAL']
    if (asked.get('SignName') !== known.signName) return [200, 'isv.SMS_SIGNATURE_ILLEGAL']
    const holes = known.templates[template]
    if (!holes) return [200, 'isv.SMS_TEMPLATE_ILLEGAL']
    if (!holes.every((hole) => params[hole])) return [200, 'isv.TEMPLATE_MISSING_PARAMETERS']
    if (one.code === 'OK') one.taken.push({ to, signName: known.signName, template, params })
    return [200, one.code]
  }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      const [status, Code] = judge(request.url ?? '', request.headers, body)
      one.said.push(Code)
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ RequestId: 'of-the-test', Code, Message: Code }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  one.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  one.close = () => new Promise((resolve) => server.close(() => resolve()))
  return one
}
