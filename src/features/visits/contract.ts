import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, flag, heard, noted, page, paging, rowId, signed, signedPaper, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const words = z.object({ zh: z.string(), en: z.string() })
const named = words.extend({ id: z.string() })
const said = z.string().trim().min(2).max(500)

/** What a visit may leave. Without one of them nothing is written: having been there is no result. */
export const outcomes = ['need', 'decision', 'answer'] as const

const plan = z.object({
  id: z.number(),
  need: z.string(),
  measure: z.string(),
  ownerName: z.string(),
  dueOn: day,
  openedOn: day,
  result: z.string().nullable(),
  closedOn: day.nullable(),
  /** Of a plan on signed paper; null where its owner wrote it on a phone. */
  signed,
})

/** A household that the reader looks after. */
const toVisit = z.object({
  householdId: z.number(),
  headName: z.string().nullable(),
  address: z.string(),
  villageName: z.string(),
  groupName: z.string().nullable(),
  lines: z.array(words.extend({ id: z.string(), duties: z.array(named), topics: z.array(named) })),
  /** Whether the reader's line serves the household's tier. Without it tier, rhythm and needs stay out, and every plan but the reader's own. */
  reads: z.boolean(),
  /** By the tier, where the county has tiers: for the contact alone. */
  tier: words.nullable(),
  /** What was promised; null where nobody comes by a rhythm. */
  rhythm: z.object({ times: z.number(), per: z.enum(['month', 'quarter', 'halfYear', 'year']) }).nullable(),
  lastOn: day.nullable(),
  dueOn: day.nullable(),
  plan: plan.nullable(),
  /** What the household said it needs, once and for everybody who comes; nobody is asked again at the door. */
  needs: z.array(words.extend({ chosen: z.array(words) })),
})

const visitRow = z.object({
  id: z.number(),
  householdId: z.number(),
  code: z.string(),
  headName: z.string().nullable(),
  on: day,
  outcome: z.enum(outcomes),
  duty: words.nullable(),
  topics: z.array(words),
  line: words,
  text: z.string(),
  byName: z.string(),
  /** Who typed it in for the contact, and how the contact said it; null where the contact wrote it on a phone. */
  noted,
  request: z.object({ id: z.number(), number: z.string() }).nullable(),
  /** Whether the reader may make a request of it. */
  mayAsk: z.boolean(),
})

/** Households that have a contact, those where a visit left something, requests that came of it, and those solved. */
const leftBehind = { households: z.number(), visited: z.number(), requests: z.number(), solved: z.number() }

/** 走访: what somebody leaves behind who was there. */
export const visits = {
  /** Whom the reader looks after, with when somebody should come by next; the earliest first. */
  toVisit: defineContract({
    id: 'visits.toVisit',
    method: 'GET',
    path: '/c/:county/visits/due',
    permission: 'visit.record',
    offline: true,
    input: z.object(county),
    output: z.object({ rows: z.array(toVisit) }),
  }),
  /** One household of one's own, with what was left there before. */
  household: defineContract({
    id: 'visits.household',
    method: 'GET',
    path: '/c/:county/visits/households/:householdId',
    permission: 'visit.record',
    offline: true,
    input: z.object({ ...county, householdId: rowId }),
    output: z.object({ household: toVisit, visits: z.array(visitRow) }),
  }),
  /**
   * What a visit left: a need, a decision or an answer. `asRequest` makes a request of it in the same step, also when both waited on the
   * phone. A decision or an answer may close the plan.
   */
  record: defineContract({
    id: 'visits.record',
    method: 'POST',
    path: '/c/:county/visits',
    permission: 'visit.record',
    offline: true,
    input: z.object({
      ...county,
      householdId: rowId,
      line: z.string().max(60),
      duty: z.string().max(60).optional(),
      /** What was talked about, by the line's own list. It says nothing of the household. */
      topics: z.array(z.string().max(60)).max(20).default([]),
      outcome: z.enum(outcomes),
      text: said,
      on: day.optional(),
      asRequest: z.boolean().default(false),
      closesPlan: z.boolean().default(false),
    }),
    output: written,
  }),
  /**
   * The same from the paper of a contact who uses no phone, typed in by the office: it stands as that contact's, with who typed it. Like
   * every visit it is written down only where it left something.
   */
  noteFor: defineContract({
    id: 'visits.noteFor',
    method: 'POST',
    path: '/c/:county/visits/contacts/:contactId/paper',
    permission: 'contact.manage',
    input: z.object({
      ...{ ...county, contactId: rowId, outcome: z.enum(outcomes), text: said, on: day, heard },
      topics: z.array(z.string().max(60)).max(20).default([]),
      asRequest: z.boolean().default(false),
      closesPlan: z.boolean().default(false),
    }),
    output: written,
  }),
  /** One tap: the words of a visit become a request of the household, by the way in "visit". */
  ask: defineContract({
    id: 'visits.ask',
    method: 'POST',
    path: '/c/:county/visits/:visitId/request',
    permission: 'visit.record',
    input: z.object({ ...county, visitId: rowId }),
    output: written,
  }),
  /** 一户一策: what the household needs, what will be done, by when. Whoever writes it sees to it. */
  plan: defineContract({
    id: 'visits.plan',
    method: 'POST',
    path: '/c/:county/visits/households/:householdId/plan',
    permission: 'visit.record',
    offline: true,
    input: z.object({ ...county, householdId: rowId, need: said, measure: said, dueOn: day }),
    output: written,
  }),
  /** The same from signed paper of a contact who uses no phone, by an office that serves the household: it stays the contact's word. */
  notePlan: defineContract({
    id: 'visits.notePlan',
    method: 'POST',
    path: '/c/:county/visits/contacts/:contactId/paper/plan',
    permission: 'circumstance.keep',
    input: z.object({ ...county, contactId: rowId, need: said, measure: said, dueOn: day, ...signedPaper }),
    output: written,
  }),
  /** What visits left in an area, the newest first; no count of visits and no order of visitors. */
  list: defineContract({
    id: 'visits.list',
    method: 'GET',
    path: '/c/:county/visits',
    permission: 'visit.read',
    input: z.object({
      ...county,
      ...paging,
      townshipId: rowId.optional(),
      villageId: rowId.optional(),
      outcome: z.enum(outcomes).optional(),
      /** Only what is no request yet. */
      open: flag.optional(),
    }),
    output: page(visitRow),
  }),
  /**
   * Whom the contacts of a line look after and what came of it, as matters: households, requests that their visits left, and those
   * solved. People of one village by name, elsewhere one sum for each area; nobody is put before anybody.
   */
  ofLine: defineContract({
    id: 'visits.ofLine',
    method: 'GET',
    path: '/c/:county/visits/lines',
    permission: 'visit.count',
    input: z.object({
      ...county,
      line: z.string().max(60).optional(),
      townshipId: rowId.optional(),
      villageId: rowId.optional(),
    }),
    output: z.object({
      lines: z.array(named),
      /** The line that the rows are about; null where the place has none. */
      line: z.string().nullable(),
      rows: z.array(z.object({ id: z.number(), name: z.string(), contacts: z.number(), ...leftBehind })),
      total: z.object({ contacts: z.number(), ...leftBehind }),
    }),
  }),
  /** What visits left in one household, and its plan. Opening it is a look that the household reads. */
  ofHousehold: defineContract({
    id: 'visits.ofHousehold',
    method: 'GET',
    path: '/c/:county/households/:householdId/visits',
    permission: 'visit.read',
    input: z.object({ ...county, householdId: rowId }),
    output: z.object({ visits: z.array(visitRow), plan: plan.nullable() }),
  }),
  /** What was written about the reader's own household, with its plan. */
  own: defineContract({
    id: 'visits.own',
    method: 'GET',
    path: '/c/:county/visits/own',
    permission: 'contact.own',
    input: z.object(county),
    output: z.object({ visits: z.array(visitRow), plan: plan.nullable() }),
  }),
}
