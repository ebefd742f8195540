import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, flag, instant, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
export const reasonsAlike = ['identity', 'document', 'nameAndBirth'] as const

/** One of the two, with as much as is needed to tell and no more. */
const candidate = z.object({
  id: z.number(),
  name: z.string(),
  sex: z.string(),
  birthDate: z.string().nullable(),
  identity: z.string().nullable(),
  phone: z.string().nullable(),
  householdId: z.number().nullable(),
  householdCode: z.string().nullable(),
  villageName: z.string().nullable(),
  relation: z.object({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
  source: z.string(),
  from: day,
  until: day.nullable(),
})

export const pairRow = z.object({
  id: z.number(),
  why: z.enum(reasonsAlike),
  state: z.enum(['waiting', 'same', 'different']),
  foundOn: day,
  first: candidate,
  second: candidate,
  decidedAt: instant.nullable(),
  decidedByName: z.string().nullable(),
  reason: z.string(),
  eventId: z.number().nullable(),
})

/** Rows that may be one person. Only a reviewer whose area holds both decides, and never the program. */
export const duplicates = {
  list: defineContract({
    id: 'duplicates.list',
    method: 'GET',
    path: '/c/:county/duplicates',
    permission: 'duplicate.decide',
    input: z.object({ ...county, ...paging, decided: flag.default(false) }),
    output: page(pairRow),
  }),
  decide: defineContract({
    id: 'duplicates.decide',
    method: 'POST',
    path: '/c/:county/duplicates/:pairId/decide',
    permission: 'duplicate.decide',
    input: z.object({
      ...county,
      pairId: rowId,
      same: z.boolean(),
      /** Which of the two stays in the register; asked only where they are the same. */
      keepId: rowId.nullable().default(null),
      reason: z.string().trim().min(2).max(200),
    }),
    output: written,
  }),
  /** Looks through a village now, without waiting for the night. */
  seek: defineContract({
    id: 'duplicates.seek',
    method: 'POST',
    path: '/c/:county/villages/:villageId/duplicates/seek',
    permission: 'duplicate.decide',
    repeatable: true,
    input: z.object({ ...county, villageId: rowId }),
    output: z.object({ found: z.number() }),
  }),
}
