import { z } from 'zod'
import { binary } from '#wire/binary.ts'
import { defineContract } from '#wire/contract.ts'
import { countyCode, flag, instant, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const field = z.enum(['identity', 'phone'])
const text = z.string().trim().min(4).max(200)
const year = z.coerce.number().int().min(2020).max(2999)

/** `expired`: approved, and not taken in time. `used`: taken; there is no second look on one approval. */
export const lookStates = ['waiting', 'approved', 'refused', 'used', 'expired'] as const
const state = z.enum(lookStates)

const asking = {
  id: z.number(),
  field,
  reason: z.string(),
  askedAt: instant,
  villageName: z.string(),
  state,
  word: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedByTitle: z.string().nullable(),
  decidedAt: instant.nullable(),
  expiresAt: instant.nullable(),
}

/** What a year held in one place: counts alone. */
const counts = z.object({
  asked: z.number(),
  approved: z.number(),
  refused: z.number(),
  /** Not decided yet. */
  waiting: z.number(),
  used: z.number(),
  expired: z.number(),
  /** Numbers of minors shown without an approval: none, since approvals are asked for. Anything else wants an explanation. */
  unapproved: z.number(),
  /** Pages of households opened on which a minor stands, with masked numbers: counted for each minor. */
  pages: z.number(),
})

/**
 * A look at a child's whole number, approved before it is taken (未成年人网络保护条例 36), and the yearly account of all of them (37).
 */
export const minorLooks = {
  ask: defineContract({
    id: 'minorLooks.ask',
    method: 'POST',
    path: '/c/:county/people/:personId/minor-looks',
    permission: 'person.reveal',
    input: z.object({ ...county, personId: rowId, field, reason: text }),
    output: written,
  }),
  /** One's own askings, the newest first, also of one child alone. */
  mine: defineContract({
    id: 'minorLooks.mine',
    method: 'GET',
    path: '/c/:county/minor-looks/own',
    permission: 'person.reveal',
    input: z.object({ ...county, ...paging, personId: rowId.optional() }),
    output: page(
      z.object({ ...asking, personId: z.number(), personName: z.string(), householdId: z.number().nullable() }),
    ),
  }),
  /** What waits for the officer in whose area the child lives; `own`: asked by whoever reads, so another decides. */
  waiting: defineContract({
    id: 'minorLooks.waiting',
    method: 'GET',
    path: '/c/:county/minor-looks/waiting',
    permission: 'minor.decide',
    input: z.object({ ...county, ...paging }),
    output: page(
      z.object({ ...asking, personName: z.string(), byName: z.string(), byTitle: z.string(), own: z.boolean() }),
    ),
  }),
  decide: defineContract({
    id: 'minorLooks.decide',
    method: 'POST',
    path: '/c/:county/minor-looks/:lookId/decide',
    permission: 'minor.decide',
    input: z.object({ ...county, lookId: rowId, approve: flag, word: z.string().trim().min(2).max(200) }),
    output: written,
  }),
  /** The one look. The child's household reads who took it, why and who approved it. */
  open: defineContract({
    id: 'minorLooks.open',
    method: 'POST',
    path: '/c/:county/minor-looks/:lookId/open',
    permission: 'person.reveal',
    input: z.object({ ...county, lookId: rowId }),
    output: z.object({ id: z.number(), value: z.string() }),
  }),
  /** The year by area: townships of the county, or villages of a township. No child is named. */
  account: defineContract({
    id: 'minorLooks.account',
    method: 'GET',
    path: '/c/:county/minor-looks/account',
    permission: 'minor.account',
    input: z.object({ ...county, year: year.optional() }),
    output: z.object({
      year: z.number(),
      years: z.array(z.number()),
      total: counts,
      rows: z.array(counts.extend({ id: z.number(), name: z.string(), townshipName: z.string() })),
    }),
  }),
  /** Each asking of the year with its decision; of the child nothing but the village. */
  listYear: defineContract({
    id: 'minorLooks.listYear',
    method: 'GET',
    path: '/c/:county/minor-looks/year',
    permission: 'minor.account',
    input: z.object({ ...county, ...paging, year: year.optional() }),
    output: page(z.object({ ...asking, byName: z.string(), byTitle: z.string(), usedAt: instant.nullable() })),
  }),
  takeAccount: defineContract({
    id: 'minorLooks.takeAccount',
    method: 'POST',
    path: '/c/:county/minor-looks/account',
    permission: 'minor.account',
    input: z.object({ ...county, year, purpose: text }),
    output: z.object({ id: z.number(), rows: z.number() }),
  }),
  accountFile: defineContract({
    id: 'minorLooks.accountFile',
    method: 'GET',
    path: '/c/:county/minor-looks/account/:exportId/file',
    permission: 'minor.account',
    input: z.object({ ...county, exportId: rowId }),
    output: binary,
  }),
}
