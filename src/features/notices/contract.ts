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
  /** The family's own ask for a correction. */
  correctionId: z.number().nullable(),
  /** The group that a notice of mutual aid is about; its name is the title. */
  bodyId: z.number().nullable(),
  title: z.string().nullable(),
  number: z.string(),
  handler: z.string().nullable(),
  promisedOn: z.string().nullable(),
  class: words.nullable(),
  n: z.number(),
  /** Offices that a notice names, where they were and what they were called. */
  offices: z.array(words),
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

const hour = z.number().int().min(0).max(23)
const outsideWay = z.enum(['sms', 'email', 'push'])
const kind = z.enum(noticeKinds)
/** What a browser gives to whoever may wake it (RFC 8291): where to post, its public key, and a shared secret. */
const subscription = {
  endpoint: z.url().max(1_000),
  p256dh: z.string().regex(/^[\w-]{80,100}$/),
  auth: z.string().regex(/^[\w-]{20,30}$/),
}

const choice = z.object({
  ways: z.array(
    z.object({
      way: outsideWay,
      /** Whether the county has this way. */
      open: z.boolean(),
      on: z.boolean(),
      /** Where it would go, masked; null while there is nowhere. */
      to: z.string().nullable(),
      /** A mailbox waits for its code. */
      unconfirmed: z.boolean(),
      devices: z.number(),
    }),
  ),
  /** Only what this reader can be told of. */
  kinds: z.array(
    z.object({ kind, topic: z.enum(['own', 'work', 'queue', 'due']), on: z.boolean(), pressing: z.boolean() }),
  ),
  /** The hour of the one message a day; null: at once. */
  dailyAt: hour.nullable(),
  /** From this hour to that one nothing is sent. The same twice: no quiet hours. */
  quietFrom: hour,
  quietTo: hour,
})

/** How somebody is told outside the product: on which ways, of what, and when. The notices in the product are always there. */
export const noticeChoices = {
  read: defineContract({
    id: 'notices.choice',
    method: 'GET',
    path: '/c/:county/notices/choice',
    permission: 'notice.own',
    input: z.object(county),
    output: choice,
  }),
  choose: defineContract({
    id: 'notices.choose',
    method: 'POST',
    path: '/c/:county/notices/choice',
    permission: 'notice.own',
    repeatable: true,
    input: z.object({
      ...county,
      waysOff: z.array(outsideWay).max(3),
      kindsOff: z.array(kind).max(noticeKinds.length),
      dailyAt: hour.nullable(),
      quietFrom: hour,
      quietTo: hour,
      /** In which language the few words outside the product are. */
      language: z.enum(['zh', 'en']),
    }),
    output: written,
  }),
  /** Sends a code to a mailbox: nobody is written to who did not ask. */
  askMailbox: defineContract({
    id: 'notices.askMailbox',
    method: 'POST',
    path: '/c/:county/notices/mailbox',
    permission: 'notice.own',
    repeatable: true,
    input: z.object({ ...county, address: z.email().max(120), language: z.enum(['zh', 'en']) }),
    output: written,
  }),
  confirmMailbox: defineContract({
    id: 'notices.confirmMailbox',
    method: 'POST',
    path: '/c/:county/notices/mailbox/confirm',
    permission: 'notice.own',
    repeatable: true,
    input: z.object({ ...county, code: z.string().regex(/^\d{6}$/) }),
    output: written,
  }),
  removeMailbox: defineContract({
    id: 'notices.removeMailbox',
    method: 'POST',
    path: '/c/:county/notices/mailbox/remove',
    permission: 'notice.own',
    repeatable: true,
    input: z.object(county),
    output: written,
  }),
  addDevice: defineContract({
    id: 'notices.addDevice',
    method: 'POST',
    path: '/c/:county/notices/devices',
    permission: 'notice.own',
    repeatable: true,
    input: z.object({ ...county, ...subscription }),
    output: written,
  }),
  removeDevice: defineContract({
    id: 'notices.removeDevice',
    method: 'POST',
    path: '/c/:county/notices/devices/remove',
    permission: 'notice.own',
    repeatable: true,
    input: z.object({ ...county, endpoint: subscription.endpoint }),
    output: z.object({ removed: z.boolean() }),
  }),
}
