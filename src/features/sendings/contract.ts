import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const way = z.enum(['sms', 'email', 'push', 'wecom', 'dingtalk'])
const template = z.enum(['signInCode', 'emailCode', 'notices', 'group'])
const state = z.enum(['dead', 'waiting', 'sent'])

const sending = z.object({
  id: z.number(),
  way,
  template,
  /** Masked: a phone, a mailbox, or the name of a browser's push service. */
  to: z.string(),
  state,
  tries: z.number(),
  /** The other side's short code, or ours. */
  reason: z.string(),
  at: z.string(),
  /** When it is tried next; null for what has ended. */
  nextAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Whether sending it again makes sense: a code that has expired is no use to anybody. */
  again: z.boolean(),
})

const wayRow = z.object({
  way,
  open: z.boolean(),
  waiting: z.number(),
  dead: z.number(),
  sent: z.number(),
  lastSentAt: z.string().nullable(),
})

/** What goes out of the house, for whoever administers the system: what did not get there, why, and once more. */
export const sendings = {
  list: defineContract({
    id: 'sendings.list',
    method: 'GET',
    path: '/c/:county/sendings',
    permission: 'sending.review',
    input: z.object({ ...county, ...paging, state: state.default('dead') }),
    output: page(sending),
  }),
  ways: defineContract({
    id: 'sendings.ways',
    method: 'GET',
    path: '/c/:county/sendings/ways',
    permission: 'sending.review',
    input: z.object(county),
    output: z.object({ rows: z.array(wayRow) }),
  }),
  again: defineContract({
    id: 'sendings.again',
    method: 'POST',
    path: '/c/:county/sendings/:sendingId/again',
    permission: 'sending.review',
    input: z.object({ ...county, sendingId: rowId }),
    output: written,
  }),
  allAgain: defineContract({
    id: 'sendings.allAgain',
    method: 'POST',
    path: '/c/:county/sendings/again',
    permission: 'sending.review',
    repeatable: true,
    input: z.object({ ...county, way }),
    output: z.object({ n: z.number() }),
  }),
}
