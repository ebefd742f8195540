import { z } from 'zod'
import { day, rowId } from '#wire/shapes.ts'

/** Who or what told the office: an event without its source cannot be checked later. */
export const sources = ['paper', 'told', 'office', 'visit', 'ask', 'import'] as const

export const kinds = [
  'birth',
  'death',
  'moveIn',
  'moveOut',
  'marriage',
  'split',
  'merge',
  'head',
  'dwelling',
  'away',
  'back',
  'registration',
  'correction',
  'relocation',
  'samePerson',
  'undo',
] as const
export type Kind = (typeof kinds)[number]

export const awayReasons = ['work', 'study', 'service', 'care', 'other'] as const
export const noIdentityReasons = ['newborn', 'lost', 'neverIssued', 'foreign', 'notShown'] as const
export const documentKinds = [
  'passport',
  'residencePermit',
  'hongKongMacao',
  'taiwan',
  'birthCertificate',
  'other',
] as const
export const tenures = ['own', 'rent', 'relatives', 'collective'] as const

export const relation = z.string().regex(/^\d{2}$/)
const name = z.string().trim().min(1).max(50)
const place = z.string().trim().max(100)
const phone = z.string().regex(/^\d{3,4}-?\d{7,8}$|^1\d{10}$/)

/** Somebody without an identity number is taken in all the same, with the reason, and with another document where there is one. */
const numbers = {
  identityNumber: z.string().trim().max(30).nullable().default(null),
  noIdentityReason: z.enum(noIdentityReasons).nullable().default(null),
  document: z
    .object({ kind: z.enum(documentKinds), number: z.string().trim().min(3).max(40) })
    .nullable()
    .default(null),
}

/** Somebody the register does not know yet, or knows only as having left; the identity number tells which. */
const newcomer = z.object({
  name,
  sex: z.enum(['0', '1', '2', '9']),
  birthDate: day.nullable().default(null),
  ...numbers,
  phone: phone.nullable().default(null),
  relation,
  /** Where the 户籍 is, when it is not here: a floating resident. */
  registeredAt: place.min(1).nullable().default(null),
})

/** Somebody who comes out of another household of the clerk's area. */
const known = z.object({ personId: rowId, relation })
const joining = z.union([known, newcomer])

const relations = z
  .array(z.object({ personId: rowId, relation }))
  .max(60)
  .default([])
/** Who is head when the head goes. Relations that the rule can tell need not be given. */
const next = z.object({ headPersonId: rowId, relations }).nullable().default(null)
const people = z.array(rowId).min(1).max(60)

/** What happened, each kind with only the fields it needs. */
export const event = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('birth'),
    name,
    sex: z.enum(['1', '2', '0']),
    relation,
    motherId: rowId.nullable().default(null),
    ...numbers,
  }),
  z.object({ kind: z.literal('death'), personId: rowId, next }),
  z.object({ kind: z.literal('moveIn'), persons: z.array(joining).min(1).max(20) }),
  z.object({ kind: z.literal('moveOut'), personIds: people, place: place.default(''), next }),
  z.object({ kind: z.literal('marriage'), spouseId: rowId, person: joining }),
  z.object({
    kind: z.literal('split'),
    personIds: people,
    headPersonId: rowId,
    relations,
    code: z.string().trim().max(40).default(''),
    address: z.string().trim().max(200).default(''),
    next,
  }),
  z.object({ kind: z.literal('merge'), householdId: rowId, relations }),
  z.object({ kind: z.literal('head'), headPersonId: rowId, relations }),
  z.object({
    kind: z.literal('dwelling'),
    dwellingId: rowId.nullable().default(null),
    address: z.string().trim().max(200).default(''),
    tenure: z.enum(tenures),
    groupId: rowId.nullable().default(null),
  }),
  /** Everybody to another village of the county; without a code the old one is kept where it is free. */
  z.object({
    kind: z.literal('relocation'),
    villageId: rowId,
    dwellingId: rowId.nullable().default(null),
    address: z.string().trim().max(200).default(''),
    tenure: z.enum(tenures),
    groupId: rowId.nullable().default(null),
    code: z.string().trim().max(40).default(''),
  }),
  z.object({ kind: z.literal('away'), personId: rowId, reason: z.enum(awayReasons), place: place.default('') }),
  z.object({ kind: z.literal('back'), personId: rowId }),
  z.object({ kind: z.literal('registration'), personId: rowId, registeredAt: place.min(1).nullable() }),
  z.object({
    kind: z.literal('correction'),
    personId: rowId.nullable().default(null),
    fields: z.object({
      name: name.optional(),
      sex: z.enum(['0', '1', '2', '9']).optional(),
      birthDate: day.optional(),
      relation: relation.optional(),
      identityNumber: z.string().trim().min(15).max(30).optional(),
      noIdentityReason: z.enum(noIdentityReasons).optional(),
      document: numbers.document.unwrap().unwrap().optional(),
      phone: phone.optional(),
      address: z.string().trim().min(1).max(200).optional(),
    }),
  }),
])

/** When it happened and how the office knows. `seen` is the newest event the clerk's page showed: whoever is overtaken is told. */
export const told = {
  day,
  source: z.enum(sources),
  sourceNote: z.string().trim().max(200).default(''),
}
export const seen = z.coerce.number().int().nonnegative().nullable().default(null)

/** A whole household that is new in the village: its first person is the head. */
export const newHousehold = z.object({
  groupId: rowId.nullable().default(null),
  gridId: rowId.nullable().default(null),
  code: z.string().trim().min(1).max(40),
  address: z.string().trim().max(200).default(''),
  dwellingId: rowId.nullable().default(null),
  tenure: z.enum(tenures).default('own'),
  persons: z.array(joining).min(1).max(20),
})

export type SaidEvent = z.output<typeof event>
export type EventOf<K extends SaidEvent['kind']> = Extract<SaidEvent, { kind: K }>
export type Told = { day: string; source: (typeof sources)[number]; sourceNote: string }
export type Newcomer = z.output<typeof newcomer>
export type Joining = z.output<typeof joining>
/** What a correction may say of a person; the relation is a matter of the household. */
export type Correction = Omit<EventOf<'correction'>['fields'], 'address' | 'relation'>
