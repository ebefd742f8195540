import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const onePolicy = { ...county, policyId: rowId }
const subject = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,59}$/)

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
  /** `announced`: not yet anywhere; `piloted`: in some places only; `inForce`; `replaced`. */
  state: z.enum(['announced', 'piloted', 'inForce', 'replaced']),
  pilots: z.array(z.object({ areaId: z.number(), name: z.string(), from: day })),
})

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
}
