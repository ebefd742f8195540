import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, flag, heard, instant, noted, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const words = z.object({ zh: z.string(), en: z.string() })
export const objectionStates = ['waiting', 'accepted', 'refused', 'withdrawn'] as const
export type ObjectionState = (typeof objectionStates)[number]

const service = z.object({
  mode: words,
  visits: z.object({ times: z.number(), per: z.enum(['month', 'quarter', 'halfYear', 'year']) }),
  contact: z.enum(['oneToOne', 'line', 'onRequest']),
})
export type Service = z.infer<typeof service>

/** Whom the household turns to, by name: of a line, of its grid, or the office of its village with its number and hours. */
const contact = z.object({
  by: z.enum(['line', 'grid', 'village']),
  people: z.array(z.object({ name: z.string(), title: words.nullable() })),
})
export type Contact = z.infer<typeof contact>

const knownFact = z.object({ fact: z.string(), words, value: z.union([z.boolean(), z.number(), z.string()]) })
const unknownFact = z.object({ fact: z.string(), words })

/** A tier with all by which it can be questioned: the row of the rule, the facts it rests on, what nobody knows, and which rule. */
const tierView = z.object({
  tier: z.string(),
  words,
  service,
  since: day,
  checkedOn: day,
  reviewOn: day,
  /** Null where no row matched: then the facts are those by which the rows were refused. */
  row: words.nullable(),
  facts: z.array(knownFact),
  missing: z.array(unknownFact),
  contact: contact.nullable(),
  rule: z.object({ id: z.string(), from: day, source: z.string(), packId: z.string(), packVersion: z.string() }),
})

const former = z.object({
  id: z.number(),
  words,
  row: words.nullable(),
  facts: z.array(knownFact),
  from: day,
  to: day,
  packId: z.string(),
  packVersion: z.string(),
})

export const objectionRow = z.object({
  id: z.number(),
  state: z.enum(objectionStates),
  householdId: z.number(),
  householdCode: z.string(),
  villageName: z.string(),
  /** The tier that was objected to. */
  tier: words,
  fact: unknownFact.nullable(),
  /** What the fact was when the household objected; null where it was not known. */
  value: z.union([z.boolean(), z.number(), z.string()]).nullable(),
  reason: z.string(),
  byName: z.string().nullable(),
  noted,
  at: instant,
  decidedAt: instant.nullable(),
  decidedByName: z.string().nullable(),
  answer: z.string(),
  tierAfter: words.nullable(),
})

const objection = {
  fact: z.string().max(60).nullable().default(null),
  reason: z.string().trim().min(2).max(500),
}

const household = z.object({ tier: tierView.nullable(), history: z.array(former), objections: z.array(objectionRow) })

/** Which service a household is promised and why. The household reads its own and may object; the office reads its area; nobody else. */
export const tiers = {
  own: defineContract({
    id: 'tiers.own',
    method: 'GET',
    path: '/c/:county/tiers/own',
    permission: 'tier.own',
    input: z.object(county),
    /** No tier while the place gives none, or while the register knows no household of the reader's. */
    output: household,
  }),
  object: defineContract({
    id: 'tiers.object',
    method: 'POST',
    path: '/c/:county/tiers/own/objections',
    permission: 'tier.own',
    input: z.object({ ...county, ...objection }),
    output: written,
  }),
  /** The same, said to the office by somebody of the household who has no phone. */
  noteObjection: defineContract({
    id: 'tiers.noteObjection',
    method: 'POST',
    path: '/c/:county/households/:householdId/tier/objections',
    permission: 'tier.decide',
    input: z.object({ ...county, householdId: rowId, personId: rowId, ...objection, heard }),
    output: written,
  }),
  withdraw: defineContract({
    id: 'tiers.withdraw',
    method: 'POST',
    path: '/c/:county/tiers/own/objections/:objectionId/withdraw',
    permission: 'tier.own',
    input: z.object({ ...county, objectionId: rowId }),
    output: written,
  }),
  list: defineContract({
    id: 'tiers.list',
    method: 'GET',
    path: '/c/:county/tiers',
    permission: 'tier.read',
    input: z.object({ ...county, ...paging, villageId: rowId, tier: z.string().max(60).optional() }),
    output: page(
      z.object({
        id: z.number(),
        code: z.string(),
        headName: z.string().nullable(),
        groupName: z.string().nullable(),
        words,
        row: words.nullable(),
        since: day,
        reviewOn: day,
        service,
        contact: contact.nullable(),
        objected: z.boolean(),
      }),
    ),
  }),
  /** The tiers of a village's rule, for the filter of the list; none where the place gives none. */
  ruleAt: defineContract({
    id: 'tiers.ruleAt',
    method: 'GET',
    path: '/c/:county/villages/:villageId/tiers',
    permission: 'tier.read',
    input: z.object({ ...county, villageId: rowId }),
    output: z.object({
      rule: z
        .object({
          id: z.string(),
          from: day,
          source: z.string(),
          rows: z.array(z.object({ id: z.string(), words, tier: words })),
          tiers: z.array(z.object({ id: z.string(), words, service })),
        })
        .nullable(),
    }),
  }),
  ofHousehold: defineContract({
    id: 'tiers.ofHousehold',
    method: 'GET',
    path: '/c/:county/households/:householdId/tier',
    permission: 'tier.read',
    input: z.object({ ...county, householdId: rowId }),
    /** `speakers`: who may say that it is wrong, for an office that writes it down. */
    output: household.extend({ speakers: z.array(z.object({ id: z.number(), name: z.string() })) }),
  }),
  objections: defineContract({
    id: 'tiers.objections',
    method: 'GET',
    path: '/c/:county/tiers/objections',
    permission: 'tier.decide',
    input: z.object({ ...county, ...paging, villageId: rowId.optional(), decided: flag.default(false) }),
    output: page(objectionRow),
  }),
  decide: defineContract({
    id: 'tiers.decide',
    method: 'POST',
    path: '/c/:county/tiers/objections/:objectionId/decide',
    permission: 'tier.decide',
    input: z.object({
      ...county,
      objectionId: rowId,
      accept: z.boolean(),
      answer: z.string().trim().max(300).default(''),
    }),
    output: written,
  }),
  compute: defineContract({
    id: 'tiers.compute',
    method: 'POST',
    path: '/c/:county/villages/:villageId/tiers/compute',
    permission: 'tier.decide',
    repeatable: true,
    input: z.object({ ...county, villageId: rowId }),
    output: z.object({ households: z.number(), changed: z.number() }),
  }),
}
