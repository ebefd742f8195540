import fc from 'fast-check'
import { z } from 'zod'
import type { Contract } from '#wire/contract.ts'

type Schema = {
  type?: string | string[]
  enum?: unknown[]
  anyOf?: Schema[]
  pattern?: string
  format?: string
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  maxLength?: number
}

/** Values that are worth trying for a field of this name: real ids, real codes. */
export type Pools = Record<string, readonly unknown[]>

/** What nobody's form would ever send. PostgreSQL takes no NUL, JSON no half of a pair, and a plain object has a prototype. */
const hostile: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  ...['\u0000', 'a\u0000b', '\ud800', '字\udfff字', '', ' ', '0', '-1', '1e309', 'NaN', 'null', 'true', '0x10', '١٢'],
  ...["'; drop table request; --", "' or '1'='1", '%', '_', '\\', '$1', '{"a":1}', '../../etc/passwd', '\r\nX: y'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '\u202e反',
    '😀'.repeat(30),
    'A'.repeat(5_000),
  ],
  ...['0000-01-01', '0001-01-01', '9999-12-31', '2026-02-30', '+010000-01-01', '2026-03-02T00:00:00Z', '2026-02-29'],
  ...[0, -0, -1, 1.5, 2 ** 31, 2 ** 53, 2 ** 53 - 1, -(2 ** 63), 1e300, 2 ** 31 - 1, true, false, null],
  ...[[], [1], ['a', 'b'], [[[]]], {}, { a: 1 }, { constructor: 1 }, { personId: 1, title: 'x' }, Array(700).fill(1)],
)

const pairs: Record<string, fc.Arbitrary<unknown>> = {
  phone: fc.integer({ min: 0, max: 99 }).map((n) => `199000000${String(n).padStart(2, '0')}`),
  number: fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
  password: fc.string({ maxLength: 30 }),
  fields: fc.dictionary(
    fc.constantFrom('handler', 'promisedOn', 'reason', 'result', 'solved', 'stars', 'words', 'toldBy', 'constructor'),
    fc.oneof(
      hostile,
      fc.constantFrom<unknown>('2026-03-09', '好', true, 5, 'slip', { personId: 1 }, { postId: 2 ** 53 }),
    ),
    { maxKeys: 3 },
  ),
}

/** A value of the right shape for this field, as its own schema describes it. */
function fitting(name: string, schema: Schema, pools: Pools): fc.Arbitrary<unknown> {
  const pool = pools[name]
  const shaped = pairs[name] ?? ofSchema(name, schema, pools)
  return pool && pool.length > 0 ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pool) }, shaped) : shaped
}

function ofSchema(name: string, schema: Schema, pools: Pools): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => ofSchema(name, one, pools)))
  if (schema.format === 'date')
    return fc.constantFrom(
      '2026-03-02',
      '2026-03-09',
      '2026-01-01',
      '2025-12-31',
      '1900-02-28',
      '2999-12-31',
      '0000-01-01',
    )
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern))
  if (schema.type === 'array')
    return fc.array(fitting(name.replace(/s$/, ''), schema.items ?? {}, pools), { maxLength: 4 })
  if (schema.type === 'object') return ofObject(schema, pools)
  if (schema.type === 'integer' || schema.type === 'number') return fc.integer({ min: 1, max: 60 })
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'string')
    return fc.oneof(fc.string({ maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 20 }))
  return fc.oneof(fc.integer({ min: 1, max: 60 }), fc.string({ maxLength: 8 }))
}

const ofObject = (schema: Schema, pools: Pools): fc.Arbitrary<Record<string, unknown>> => {
  const required = schema.required ?? []
  const fields = Object.entries(schema.properties ?? {}).map(([name, one]) => [name, fitting(name, one, pools)])
  return fc.record(Object.fromEntries(fields), { requiredKeys: required })
}

const schemaOf = (contract: Contract): Schema =>
  z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any', target: 'openapi-3.0' }) as Schema

/** The names of all fields, however deep, that take an id. */
export function idsIn(contract: Contract): string[] {
  const namesIn = ({ properties = {}, items, anyOf = [] }: Schema): string[] => [
    ...Object.entries(properties).flatMap(([name, one]) => [name, ...namesIn(one)]),
    ...[...(items ? [items] : []), ...anyOf].flatMap(namesIn),
  ]
  return namesIn(schemaOf(contract)).filter((name) => name.endsWith('Id'))
}

/**
 * Inputs of an operation from its own contract, or near one that is known to be sound: as it should be, or with a field or two spoilt, or
 * with more than was asked.
 */
export function inputsOf(
  contract: Contract,
  pools: Pools,
  known: Record<string, unknown> | null = null,
): fc.Arbitrary<Record<string, unknown>> {
  const schema = schemaOf(contract)
  const { county: _, ...properties } = schema.properties ?? {}
  const required = (schema.required ?? []).filter((name) => name !== 'county')
  const names = Object.keys(properties)
  const spoilt = fc.dictionary(fc.constantFrom(...names, 'constructor', 'unknown', '__proto__x'), hostile, {
    maxKeys: 2,
  })
  const fitting = ofObject({ properties, required }, pools)
  return fc
    .tuple(
      known ? fc.oneof({ weight: 2, arbitrary: fitting }, { weight: 1, arbitrary: fc.constant(known) }) : fitting,
      fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: spoilt }),
    )
    .map(([sound, spoiling]) => ({ ...sound, ...spoiling }))
}
