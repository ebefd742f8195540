import { z } from 'zod'
import { offeringFacts } from '#kernel/circumstance/offering.ts'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, page, paging, rowId, written } from '#wire/shapes.ts'

/** The subject of a policy that households use; every other subject is a kind of body, one of its roles (`roleSubject`), or one of `ruledSubjects`. */
export const forHouseholds = 'households'

/** What the product does that a paper may rule, beside the kinds of bodies: its pages cite the version in force. */
export const ruledSubjects = ['tiers', 'contacts', 'grids'] as const
export type RuledSubject = (typeof ruledSubjects)[number]

/** A plan for those who take one role of a body, beside the papers about the body itself. */
export const roleSubject = (kind: string, role: string) => `${kind}.${role}`

const county = { county: countyCode }
const onePolicy = { ...county, policyId: rowId }
const subject = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,59}(\.[a-z][a-zA-Z0-9-]{0,39})?$/)

export const policyRow = z.object({
  id: z.number(),
  subject: z.string(),
  title: z.string(),
  number: z.string(),
  summary: z.string(),
  adoptedBy: z.string(),
  adoptedOn: day,
  validFrom: day.nullable(),
  validTo: day.nullable(),
  replacesId: z.number().nullable(),
  /** Of a policy that households use: facts of which one is enough to be offered it. */
  facts: z.array(z.enum(offeringFacts)),
  /** `announced`: not yet anywhere; `piloted`: in some places only; `inForce`; `replaced`. */
  state: z.enum(['announced', 'piloted', 'inForce', 'replaced']),
  pilots: z.array(z.object({ areaId: z.number(), name: z.string(), from: day })),
})

const policyFact = z.enum(offeringFacts)

/** One policy that a household could use, and which of its facts say so. */
const match = z.object({
  policyId: z.number(),
  title: z.string(),
  number: z.string(),
  summary: z.string(),
  because: z.array(policyFact),
})
const use = z.object({ id: z.number(), policyId: z.number(), title: z.string(), from: day, to: day.nullable() })

/** `matches` is empty until the household agrees: before, nothing is laid beside what is known of it. */
const householdSheet = z.object({
  consent: z.object({ since: day, byHousehold: z.boolean() }).nullable(),
  matches: z.array(match),
  uses: z.array(use),
})
const oneHousehold = { ...county, householdId: rowId }
const oneUse = { ...oneHousehold, useId: rowId }

/** Papers by which things are done: adopted by whom, tried where, in force from when, replaced by what. */
export const policies = {
  list: defineContract({
    id: 'policies.list',
    method: 'GET',
    path: '/c/:county/policies',
    permission: 'policy.read',
    input: z.object({ ...county, ...paging, subject: subject.optional() }),
    output: page(policyRow),
  }),
  /** The version that holds in a place on a day, and its history; null where none does. */
  inForce: defineContract({
    id: 'policies.inForce',
    method: 'GET',
    path: '/c/:county/policies/in-force',
    permission: 'policy.read',
    input: z.object({ ...county, subject, areaId: rowId.optional(), on: day.optional() }),
    output: z.object({ policy: policyRow.nullable() }),
  }),
  /** Without a first day it is tried in its pilot places, until it holds everywhere. */
  adopt: defineContract({
    id: 'policies.adopt',
    method: 'POST',
    path: '/c/:county/policies',
    permission: 'policy.manage',
    input: z.object({
      ...county,
      subject,
      title: z.string().trim().min(2).max(120),
      number: z.string().trim().max(60).default(''),
      summary: z.string().trim().max(2000).default(''),
      adoptedBy: z.string().trim().min(2).max(60),
      adoptedOn: day,
      validFrom: day.optional(),
      replacesId: rowId.optional(),
      facts: z.array(policyFact).max(offeringFacts.length).default([]),
      pilots: z
        .array(z.object({ areaId: rowId, from: day }))
        .max(200)
        .default([]),
    }),
    output: written,
  }),
  pilot: defineContract({
    id: 'policies.pilot',
    method: 'POST',
    path: '/c/:county/policies/:policyId/pilots',
    permission: 'policy.manage',
    input: z.object({ ...onePolicy, areaId: rowId, from: day }),
    output: written,
  }),
  /** From this day it holds in the whole county, and what it replaces no longer does. */
  spread: defineContract({
    id: 'policies.spread',
    method: 'POST',
    path: '/c/:county/policies/:policyId/spread',
    permission: 'policy.manage',
    input: z.object({ ...onePolicy, from: day }),
    output: written,
  }),
  /** The own household: what it used, and what it could, if it wants to hear of it. */
  readOwn: defineContract({
    id: 'policies.readOwn',
    method: 'GET',
    path: '/c/:county/own-household/policies',
    permission: 'policy.own',
    input: z.object(county),
    output: z.object({ household: householdSheet.nullable() }),
  }),
  /** Given and taken back by the household itself, as often as it likes. */
  agree: defineContract({
    id: 'policies.agree',
    method: 'POST',
    path: '/c/:county/own-household/policies/consent',
    permission: 'policy.own',
    input: z.object({ ...county, given: z.boolean() }),
    output: written,
  }),
  /** A look at the household that it reads. */
  ofHousehold: defineContract({
    id: 'policies.ofHousehold',
    method: 'GET',
    path: '/c/:county/households/:householdId/policies',
    permission: 'policy.serve',
    input: z.object(oneHousehold),
    output: householdSheet.extend({ open: z.array(z.object({ id: z.number(), title: z.string() })) }),
  }),
  /** What a household has told the office. */
  noteConsent: defineContract({
    id: 'policies.noteConsent',
    method: 'POST',
    path: '/c/:county/households/:householdId/policies/consent',
    permission: 'policy.serve',
    input: z.object({ ...oneHousehold, given: z.boolean() }),
    output: written,
  }),
  recordUse: defineContract({
    id: 'policies.recordUse',
    method: 'POST',
    path: '/c/:county/households/:householdId/policies/uses',
    permission: 'policy.serve',
    input: z.object({ ...oneHousehold, policyId: rowId, from: day, to: day.optional() }),
    output: written,
  }),
  endUse: defineContract({
    id: 'policies.endUse',
    method: 'POST',
    path: '/c/:county/households/:householdId/policies/uses/:useId/end',
    permission: 'policy.serve',
    input: z.object({ ...oneUse, to: day }),
    output: written,
  }),
  strikeUse: defineContract({
    id: 'policies.strikeUse',
    method: 'POST',
    path: '/c/:county/households/:householdId/policies/uses/:useId/strike',
    permission: 'policy.serve',
    input: z.object(oneUse),
    output: written,
  }),
  /** How many households use each policy today; a small number is hidden (null). */
  uptake: defineContract({
    id: 'policies.uptake',
    method: 'GET',
    path: '/c/:county/policies/uptake',
    permission: 'figure.read',
    input: z.object({ ...county, areaId: rowId.optional() }),
    output: z.object({ rows: z.array(z.object({ policyId: z.number(), households: z.number().nullable() })) }),
  }),
}
