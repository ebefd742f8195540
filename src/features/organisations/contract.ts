import { z } from 'zod'
import { keptBackFor } from '#kernel/organisation/keptBack.ts'
import { takenDownFor } from '#kernel/organisation/takenDown.ts'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, flag, page, paging, rowId, written } from '#wire/shapes.ts'
import { bodyFull, bodyRow, kindRow, listLine, openBody, registerRow } from './shapes.ts'

const county = { county: countyCode }
const words = z.object({ zh: z.string(), en: z.string() })
const oneBody = { ...county, bodyId: rowId }
const line = (most: number) => z.string().trim().max(most)
/** Some hundred lines; a workbook of that size is far below this. */
const file = { maxBytes: 2 * 1024 * 1024 }
const clock = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
const kind = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,59}$/)
/** Kinds that say how many work there say it with its day. */
const staff = z.object({ n: z.number().int().min(0).max(1_000_000), on: day }).nullish()
/** Why a published answer is taken down: the kind for everybody, the reason for those who keep the body. */
const takingDown = { why: z.enum(takenDownFor), reason: z.string().trim().min(2).max(200) }

/** Said when it is written down or answered: everybody reads the matter, or it stays with those who keep the body. */
const keepBack = z.enum(keptBackFor).optional()
const about = { hours: line(200).default(''), address: line(200).default(''), registration: line(40).default('') }

/** Bodies of every kind, on one model: what there is, what is missing, who sits where until when. */
export const organisations = {
  /** Counted by the writes, never on reading. Without an area: everything in the reader's reach. */
  ofArea: defineContract({
    id: 'organisations.ofArea',
    method: 'GET',
    path: '/c/:county/organisations',
    permission: 'body.list',
    input: z.object({ ...county, areaId: rowId.optional() }),
    output: z.object({ areaName: z.string(), rows: z.array(kindRow) }),
  }),
  list: defineContract({
    id: 'organisations.list',
    method: 'GET',
    path: '/c/:county/organisations/bodies',
    permission: 'body.list',
    input: z.object({
      ...county,
      ...paging,
      areaId: rowId.optional(),
      kind: kind.optional(),
      personId: rowId.optional(),
      ended: flag.default(false),
    }),
    output: page(bodyRow),
  }),
  /** The villages or groups that have no body of this kind. */
  missing: defineContract({
    id: 'organisations.missing',
    method: 'GET',
    path: '/c/:county/organisations/missing',
    permission: 'body.list',
    input: z.object({ ...county, ...paging, kind, areaId: rowId.optional() }),
    output: page(z.object({ id: z.number(), name: z.string(), within: z.string() })),
  }),
  /** Where the leaders of a kind come from: seats and persons told apart, and those of whom nobody said it. */
  leaders: defineContract({
    id: 'organisations.leaders',
    method: 'GET',
    path: '/c/:county/organisations/leaders',
    permission: 'body.list',
    input: z.object({ ...county, kind, areaId: rowId.optional() }),
    output: z.object({
      rows: z.array(
        z.object({ id: z.string().nullable(), name: words.nullable(), seats: z.number(), persons: z.number() }),
      ),
    }),
  }),
  /** Who sits in the bodies of a kind, seat by seat: the register of first secretaries and their teams. */
  seats: defineContract({
    id: 'organisations.seats',
    method: 'GET',
    path: '/c/:county/organisations/seats',
    permission: 'body.list',
    input: z.object({ ...county, ...paging, kind, areaId: rowId.optional(), ended: flag.default(false) }),
    output: page(registerRow),
  }),
  /** `on`: who sat there on that day; without it, who sits there now. */
  read: defineContract({
    id: 'organisations.read',
    method: 'GET',
    path: '/c/:county/organisations/bodies/:bodyId',
    permission: 'body.list',
    input: z.object({ ...oneBody, on: day.optional() }),
    output: bodyFull,
  }),
  found: defineContract({
    id: 'organisations.found',
    method: 'POST',
    path: '/c/:county/organisations/bodies',
    permission: 'body.manage',
    input: z.object({ ...county, kind, areaId: rowId, name: z.string().trim().min(2).max(80), ...about, staff }),
    output: written,
  }),
  /** A list of bodies of an area and the places below it, looked at before it comes in. Who sits there is told by meetings, so it is not read. */
  previewList: defineContract({
    id: 'organisations.previewList',
    method: 'POST',
    path: '/c/:county/organisations/list/preview',
    permission: 'body.manage',
    repeatable: true,
    file,
    input: z.object({ ...county, areaId: rowId }),
    output: z.object({ lines: z.array(listLine), faulty: z.number(), there: z.number(), digest: z.string() }),
  }),
  bringInList: defineContract({
    id: 'organisations.bringInList',
    method: 'POST',
    path: '/c/:county/organisations/list',
    permission: 'body.manage',
    file,
    /** The digest that the preview answered: what was looked at is what comes in. */
    input: z.object({ ...county, areaId: rowId, digest: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.object({ id: z.number(), added: z.number() }),
  }),
  change: defineContract({
    id: 'organisations.change',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId',
    permission: 'body.manage',
    input: z.object({ ...oneBody, name: z.string().trim().min(2).max(80), ...about, staff }),
    output: written,
  }),
  /** Closed on its last day. Whoever sits there must be out first, so that nobody is put out unseen. */
  close: defineContract({
    id: 'organisations.close',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId/close',
    permission: 'body.manage',
    input: z.object(oneBody),
    output: written,
  }),
  /** One item of the checklist, as it was found today. */
  check: defineContract({
    id: 'organisations.check',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId/checks',
    permission: 'body.manage',
    input: z.object({ ...oneBody, item: kind, there: z.boolean(), remark: line(200).default('') }),
    output: written,
  }),
  /** What was said on an opening day. No name is asked for: whoever wants to follow a matter places it as a request. */
  receive: defineContract({
    id: 'organisations.receive',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId/receptions',
    permission: 'body.manage',
    input: z.object({ ...oneBody, on: day, topic: z.string().trim().min(2).max(500), keepBack }),
    output: written,
  }),
  /** Announces a day on which whoever comes is received, and the same day of the month as often as said. */
  openOn: defineContract({
    id: 'organisations.openOn',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId/openings',
    permission: 'body.manage',
    input: z.object({
      ...oneBody,
      on: day,
      from: clock,
      to: clock,
      months: z.number().int().min(1).max(12).default(1),
    }),
    output: written,
  }),
  callOff: defineContract({
    id: 'organisations.callOff',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId/openings/:openingId/off',
    permission: 'body.manage',
    input: z.object({ ...oneBody, openingId: rowId }),
    output: written,
  }),
  answer: defineContract({
    id: 'organisations.answer',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId/receptions/:receptionId',
    permission: 'body.manage',
    input: z.object({ ...oneBody, receptionId: rowId, answer: z.string().trim().min(2).max(1000), keepBack }),
    output: written,
  }),
  /** A published answer comes down: everybody reads when and why, in a word; the answer itself and the reason stay with those who keep the body. */
  takeDown: defineContract({
    id: 'organisations.takeDown',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId/receptions/:receptionId/take-down',
    permission: 'body.manage',
    input: z.object({ ...oneBody, receptionId: rowId, ...takingDown }),
    output: written,
  }),
  /** The open bodies of a village and its groups, for everybody. */
  ofVillage: defineContract({
    id: 'organisations.ofVillage',
    method: 'GET',
    path: '/c/:county/organisations/village',
    permission: 'body.see',
    input: z.object({ ...county, villageId: rowId }),
    output: z.object({ rows: z.array(openBody) }),
  }),
}
