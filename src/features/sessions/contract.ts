import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const words = z.object({ zh: z.string(), en: z.string() })

const sessionRow = z.object({
  id: z.number(),
  /** What the browser calls itself, in words: 微信 · 安卓手机. */
  device: words,
  /** The county in which it was opened. */
  area: z.string(),
  since: z.string(),
  seenAt: z.string(),
  /** The one that asks. */
  here: z.boolean(),
})

/** Where somebody is signed in, and ending it from elsewhere: a phone that was lost, a desk that was left open. */
export const sessions = {
  list: defineContract({
    id: 'sessions.list',
    method: 'GET',
    path: '/c/:county/sessions',
    permission: 'session.own',
    input: z.object(county),
    output: z.object({ rows: z.array(sessionRow) }),
  }),
  end: defineContract({
    id: 'sessions.end',
    method: 'POST',
    path: '/c/:county/sessions/:sessionId/end',
    permission: 'session.own',
    input: z.object({ ...county, sessionId: rowId }),
    output: written,
  }),
  endOthers: defineContract({
    id: 'sessions.endOthers',
    method: 'POST',
    path: '/c/:county/sessions/end-others',
    permission: 'session.own',
    repeatable: true,
    input: z.object(county),
    output: z.object({ ended: z.number() }),
  }),
  ofAccount: defineContract({
    id: 'sessions.ofAccount',
    method: 'GET',
    path: '/c/:county/accounts/:accountId/sessions',
    permission: 'session.manage',
    input: z.object({ ...county, accountId: rowId }),
    output: z.object({ rows: z.array(sessionRow) }),
  }),
  endOfAccount: defineContract({
    id: 'sessions.endOfAccount',
    method: 'POST',
    path: '/c/:county/accounts/:accountId/sessions/end',
    permission: 'session.manage',
    input: z.object({ ...county, accountId: rowId, reason: z.string().trim().min(4).max(200) }),
    output: written,
  }),
}
