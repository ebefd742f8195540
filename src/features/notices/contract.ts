import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, page, paging, rowId, written } from '#wire/shapes.ts'
import { noticeKinds } from './kinds.ts'

const county = { county: countyCode }
const words = z.object({ zh: z.string(), en: z.string() })

const notice = z.object({
  id: z.number(),
  kind: z.enum(noticeKinds),
  at: z.string(),
  read: z.boolean(),
  /** Null where the reader may no longer read the request: then the notice says its number and leads nowhere. */
  requestId: z.number().nullable(),
  title: z.string().nullable(),
  number: z.string(),
  handler: z.string().nullable(),
  promisedOn: z.string().nullable(),
  class: words.nullable(),
  n: z.number(),
})

/** What somebody is told: about their own matters, the work given to them, the queue they look after. */
export const notices = {
  list: defineContract({
    id: 'notices.list',
    method: 'GET',
    path: '/c/:county/notices',
    permission: 'notice.own',
    input: z.object({ ...county, ...paging }),
    output: page(notice),
  }),
  unread: defineContract({
    id: 'notices.unread',
    method: 'GET',
    path: '/c/:county/notices/unread',
    permission: 'notice.own',
    input: z.object(county),
    /** Counted to a hundred and no further: nobody reads the exact number of more. */
    output: z.object({ n: z.number() }),
  }),
  markRead: defineContract({
    id: 'notices.markRead',
    method: 'POST',
    path: '/c/:county/notices/:noticeId/read',
    permission: 'notice.own',
    repeatable: true,
    input: z.object({ ...county, noticeId: rowId }),
    output: written,
  }),
  markAllRead: defineContract({
    id: 'notices.markAllRead',
    method: 'POST',
    path: '/c/:county/notices/read',
    permission: 'notice.own',
    repeatable: true,
    /** The newest one that was on the page: what came since stays unread. */
    input: z.object({ ...county, upTo: rowId }),
    output: z.object({ n: z.number() }),
  }),
}
