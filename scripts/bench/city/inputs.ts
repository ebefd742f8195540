import { z } from 'zod'
import type { Contract } from '#wire/contract.ts'

/** As much of a schema as is needed to make one value that fits it. */
type Schema = {
  type?: string
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
  pattern?: string
  minLength?: number
  minimum?: number
  exclusiveMinimum?: number
  items?: Schema
  minItems?: number
  properties?: Readonly<Record<string, Schema>>
  required?: readonly string[]
}

/** Values under the names that inputs use: `householdId`, or `visits.planId` where two features call different things alike. */
export type Given = Readonly<Record<string, unknown>>

/** An input of the right shape about real things; `about` are those of them that it names, `lacking` things nobody has a row of. */
export type Made = { input: Record<string, unknown>; about: string[]; lacking: string[]; fits: boolean }

const day = '2026-10-01'
/** The id of no row: 1 might be the caller's own. */
const nobodys = 2_000_000_000
/** What a pattern asks for, of those that contracts use. */
const written = [
  ...[
    day,
    '10:00',
    '123456',
    '19911112222',
    '12345678',
    'ABCDEFGH',
    '99110119800101001X',
    '01',
    'one',
    '1234',
    '1.0.0',
  ],
  ...['A'.repeat(25), 'A'.repeat(43), 'A'.repeat(87), 'ab'.repeat(16), 'ab'.repeat(32)],
]
/** Words whose schema says no pattern, because they are tidied before they are looked at; and some addresses. */
const spelt: Given = {
  ...{ phone: '19911112222', relation: '01', origin: 'https://example.cn', issuer: 'https://example.cn' },
  ...{ endpoint: 'https://fcm.googleapis.com/fcm/send/one', address: 'somebody@example.cn', clientId: 'one' },
}
const codes: Given = {
  'accounts.code': '123456',
  'notices.code': '123456',
  'secondFactors.code': '123456',
  phoneTail: '1234',
}

/** Makes an input from the contract's own schema, so that a new operation is asked too without anybody writing it down here. */
export function inputFor(contract: Contract, given: Given, optional = false): Made {
  const made = { about: [] as string[], lacking: [] as string[] }
  const feature = contract.id.split('.')[0]!
  const known = (name: string) => given[`${feature}.${name}`] ?? codes[`${feature}.${name}`] ?? given[name]
  const ofSchema = (name: string, schema: Schema): unknown => {
    const thing = known(name)
    if (thing === undefined && schema.type === 'string' && name in spelt) return spelt[name]
    if (thing !== undefined && schema.type !== 'object') return take(name, schema, thing)
    const isLacking = isId(name) && schema.type !== 'object' && schema.type !== 'string'
    if (isLacking) made.lacking.push(name)
    if (isLacking && schema.type === 'integer') return nobodys
    if (schema.const !== undefined) return schema.const
    if (schema.enum) return schema.enum[0]
    const either = schema.anyOf ?? schema.oneOf
    if (either) return ofSchema(name, either.find(({ type }) => type !== 'null') ?? {})
    if (schema.type === 'object') return ofObject(schema)
    if (schema.type === 'array')
      return Array.from({ length: schema.minItems ?? 0 }, () => ofSchema(name, schema.items ?? {}))
    return plain(schema)
  }
  const take = (name: string, schema: Schema, thing: unknown) => {
    if (isId(name)) made.about.push(name)
    return schema.type === 'array' && !Array.isArray(thing) ? [thing] : thing
  }
  const ofObject = ({ properties = {}, required = [] }: Schema) => {
    const wanted = (name: string) => required.includes(name) || (optional && isId(name) && known(name) !== undefined)
    const named = Object.entries(properties).filter(([name]) => wanted(name))
    return Object.fromEntries(named.map(([name, schema]) => [name, ofSchema(name, schema)]))
  }
  const schema = z.toJSONSchema(contract.input, { io: 'input', unrepresentable: 'any' }) as Schema
  const input = ofObject(schema)
  return { input, ...made, fits: contract.input.safeParse(input).success }
}

const isId = (name: string) => /Ids?$/.test(name)

function plain({ type, pattern, minLength = 1, minimum, exclusiveMinimum }: Schema): unknown {
  if (type === 'boolean') return true
  if (type === 'number' || type === 'integer') return minimum ?? (exclusiveMinimum ?? 0) + 1
  const fitting = pattern ? written.find((text) => new RegExp(pattern, 'u').test(text)) : undefined
  return fitting ?? '村'.repeat(minLength)
}
