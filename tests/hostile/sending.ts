import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { addressOf, type Contract } from '#wire/contract.ts'

/** A request as bytes: what a broken client, a scanner or a joker would send. */
export type Raw = { method: 'GET' | 'POST'; url: string; headers: Record<string, string>; payload?: Buffer | string }

const spoilt = [
  'truncated',
  'poisoned',
  'text',
  'xml',
  'untyped',
  'twice',
  'keyless',
  'oddKey',
  'badEscape',
  'empty',
] as const
export type Carrier = 'plain' | (typeof spoilt)[number]

/** The carrier itself may be wrong; most of the time it is sound, so that what it carries arrives. */
export const carriers: fc.Arbitrary<Carrier> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('plain' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...spoilt) },
)

/** A sound register, and the smallest sound picture. */
export const workbook = readFileSync(new URL('../../fixtures/small-with-problems.xlsx', import.meta.url))
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Files that an upload may meet: sound, empty, cut off, with a byte turned over, or something else altogether. */
export const files: fc.Arbitrary<Buffer> = fc.oneof(
  fc.constantFrom(pixel, workbook, Buffer.alloc(0), workbook.subarray(0, 900), pixel.subarray(0, 40)),
  fc.constantFrom(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
  fc.nat(workbook.length - 1).map((at) => turned(workbook, at)),
  fc.nat(pixel.length - 1).map((at) => turned(pixel, at)),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
)

function turned(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

const asText = (value: unknown) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value))

/** Half a surrogate pair has no percent form; the bytes of one are sent as they are. */
const escaped = (value: unknown) => {
  const text = asText(value)
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
}

const escapedAddress = (contract: Contract, county: string, input: Record<string, unknown>) => {
  const known: Record<string, unknown> = {}
  for (const [, name] of contract.path.matchAll(/:(\w+)/g)) known[name!] = name === 'county' ? county : 'x'
  const { rest } = addressOf(contract, { ...input, ...known })
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) =>
    name === 'county' ? county : escaped(input[name]),
  )
  return { path: `/api${path}`, rest }
}

let keys = 0

/** One call of an operation, carried as asked. The idempotency key is a new one each time unless the carrier spoils it. */
export function rawCall(
  contract: Contract,
  county: string,
  input: Record<string, unknown>,
  { carrier, file, headers: given }: { carrier: Carrier; file: Buffer; headers: Record<string, string> },
): Raw {
  const { path, rest } = escapedAddress(contract, county, input)
  keys += 1
  const key =
    carrier === 'keyless'
      ? {}
      : { 'idempotency-key': carrier === 'oddKey' ? `'%00"${keys}`.padEnd(90, 'k') : `hostile-${keys}` }
  const headers: Record<string, string> = Object.assign({}, given, contract.method === 'POST' ? key : {})
  const url = carrier === 'badEscape' ? `${path}%zz%c0` : path
  if (contract.method === 'GET') return { method: 'GET', url: `${url}?${queryOf(rest, carrier)}`, headers }
  const body = contract.file ? multipart(rest, file, carrier) : json(rest, carrier)
  return { method: 'POST', url, headers: Object.assign(headers, body.headers), payload: body.payload }
}

function queryOf(rest: Record<string, unknown>, carrier: Carrier): string {
  const parts = Object.entries(rest).map(([name, value]) => `${encodeURIComponent(name)}=${escaped(value)}`)
  if (carrier === 'poisoned') parts.push('__proto__=1', 'constructor[prototype][x]=1')
  if (carrier === 'truncated') parts.push('limit=%', 'after')
  return carrier === 'twice' ? [...parts, ...parts].join('&') : parts.join('&')
}

const types: Partial<Record<Carrier, string>> = { text: 'text/plain', xml: 'application/xml' }

function json(rest: Record<string, unknown>, carrier: Carrier) {
  const text = JSON.stringify(rest)
  const type = carrier === 'untyped' ? {} : { 'content-type': types[carrier] ?? 'application/json' }
  if (carrier === 'truncated') return { headers: type, payload: text.slice(0, -1) }
  if (carrier === 'poisoned') return { headers: type, payload: `{"__proto__":{"admin":true},"a":${text}}` }
  if (carrier === 'twice') return { headers: type, payload: `${text}${text}` }
  return { headers: type, payload: carrier === 'empty' ? '' : text }
}

function multipart(rest: Record<string, unknown>, file: Buffer, carrier: Carrier) {
  const mark = 'x-mark-x'
  const type =
    carrier === 'untyped' ? 'multipart/form-data' : (types[carrier] ?? `multipart/form-data; boundary=${mark}`)
  const field = `--${mark}\r\ncontent-disposition: form-data; name="input"\r\n\r\n${JSON.stringify(rest)}\r\n`
  const name = carrier === 'poisoned' ? 'a\u0000"b/../x' : '名册.xlsx'
  const head = `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const fields = carrier === 'twice' ? field.repeat(5) : carrier === 'oddKey' ? field.replace('{', '') : field
  const whole = Buffer.concat([Buffer.from(fields + head), file, Buffer.from(`\r\n--${mark}--\r\n`)])
  const payload =
    carrier === 'truncated' ? whole.subarray(0, whole.length - 30) : carrier === 'empty' ? Buffer.alloc(0) : whole
  return { headers: { 'content-type': type }, payload }
}
