import { z } from 'zod'
import { binary } from '#wire/binary.ts'
import { defineContract } from '#wire/contract.ts'
import { countyCode, flag, page, paging, rowId } from '#wire/shapes.ts'
import {
  alikeRow,
  boardRow,
  choices,
  followed,
  handlerChoice,
  phase,
  placedRow,
  requestAfter,
  requestFull,
  requestRow,
  todoRow,
} from './shapes.ts'

const county = { county: countyCode }
const oneRequest = { ...county, requestId: rowId }

/** At most six photos belong to one request or one step: enough to show a place, small enough for a village's line. */
const attachmentIds = z.array(rowId).max(6).default([])
const name = z.string().trim().min(1).max(50)
/** A mobile number, or a landline with its area code: some villages have only one telephone. */
const phone = z.string().regex(/^(1\d{10}|0\d{9,11})$/)

/** What somebody says, whoever types it. Without a place it is the village and grid of the speaker's household. */
const said = {
  villageId: rowId.optional(),
  groupId: rowId.optional(),
  gridId: rowId.optional(),
  text: z.string().trim().min(2).max(2000),
  category: z.string().max(60).optional(),
  placeName: z.string().trim().max(100).default(''),
  attachmentIds,
  publishConsent: z.boolean().default(false),
}

/** Why something is sorted so, or why not: a few words at least, because somebody else has to understand it. */
const reason = z.string().trim().min(2).max(500)
/** A class of triage, or `none` for what was not sorted yet. */
const triage = z.string().max(60).optional()

/** Of the request as it was on the screen: when somebody else was faster, the answer is 409 with the present state. */
const version = z.number().int().positive().optional()

const inQueue = {
  phase: phase.optional(),
  state: z.string().max(60).optional(),
  townshipId: rowId.optional(),
  villageId: rowId.optional(),
  /** A group with all parts below it. */
  groupId: rowId.optional(),
  category: z.string().max(60).optional(),
  overdue: flag.optional(),
  triage,
  /** Part of the title, or a whole number. */
  text: z.string().trim().min(1).max(50).optional(),
}

/** Everything that can be done with a request. Each path lies below `/api`. */
export const requests = {
  /**
   * Categories, channels, states and phases with their words, open to all: as they hold in an area, which a form asks for, or without
   * one all that are known anywhere in the county, which a filter offers.
   */
  choices: defineContract({
    id: 'requests.choices',
    method: 'GET',
    path: '/c/:county/requests/choices',
    permission: 'word.read',
    offline: true,
    input: z.object({ ...county, areaId: rowId.optional() }),
    output: choices,
  }),
  place: defineContract({
    id: 'requests.place',
    method: 'POST',
    path: '/c/:county/requests',
    permission: 'request.place',
    offline: true,
    input: z.object({ ...county, ...said, contactName: name.optional(), contactPhone: phone.optional() }),
    output: placedRow,
  }),
  /** A clerk types what came by call, paper box, visit or meeting; a neighbour files by `web`. Same rights, same clocks. */
  fileFor: defineContract({
    id: 'requests.fileFor',
    method: 'POST',
    path: '/c/:county/requests/for-other',
    permission: 'request.place',
    offline: true,
    input: z.object({
      ...county,
      ...said,
      channel: z.string().max(60),
      requesterName: name,
      requesterPhone: phone.optional(),
      requesterPersonId: rowId.optional(),
      /** An open matter of the same village, within reach of whoever files, that they take for the same. */
      sameAs: rowId.optional(),
    }),
    output: placedRow,
  }),
  mine: defineContract({
    id: 'requests.mine',
    method: 'GET',
    path: '/c/:county/requests/mine',
    permission: 'request.mine',
    offline: true,
    input: z.object({ ...county, ...paging }),
    output: page(requestRow),
  }),
  /** The one to-do list of the person who is signed in, the most urgent first. */
  todo: defineContract({
    id: 'requests.todo',
    method: 'GET',
    path: '/c/:county/requests/todo',
    permission: 'request.work',
    offline: true,
    input: z.object(county),
    output: z.object({ rows: z.array(todoRow) }),
  }),
  queue: defineContract({
    id: 'requests.queue',
    method: 'GET',
    path: '/c/:county/requests/queue',
    permission: 'request.queue',
    input: z.object({ ...county, ...inQueue, ...paging }),
    output: page(requestRow),
  }),
  queueCounts: defineContract({
    id: 'requests.queueCounts',
    method: 'GET',
    path: '/c/:county/requests/queue/counts',
    permission: 'request.queue',
    input: z.object({
      ...county,
      townshipId: rowId.optional(),
      villageId: rowId.optional(),
      groupId: rowId.optional(),
      category: z.string().max(60).optional(),
      triage,
    }),
    output: z.object({ phases: z.array(z.object({ phase, n: z.number(), overdue: z.number() })) }),
  }),
  read: defineContract({
    id: 'requests.read',
    method: 'GET',
    path: '/c/:county/requests/:requestId',
    permission: 'request.read',
    offline: true,
    input: z.object(oneRequest),
    output: requestFull,
  }),
  /**
   * One of the `actions` of the full view. `fields` holds what the action asks for; a handler is `{ postId }` or `{ personId }`.
   * Give the `version` that was on the screen: when somebody else was faster the answer is 409 with the present state.
   */
  advance: defineContract({
    id: 'requests.advance',
    method: 'POST',
    path: '/c/:county/requests/:requestId/advance',
    permission: 'request.advance',
    offline: true,
    input: z.object({
      ...oneRequest,
      action: z.string().max(60),
      fields: z.record(z.string(), z.unknown()).default({}),
      version,
      attachmentIds,
      /** Said by whoever adds photos of the result: no child can be made out on them. Without it the board never shows them. */
      noMinors: flag.default(false),
    }),
    output: requestAfter,
  }),
  /** Puts a request into another category before anybody was sent: the category decides procedure and time. */
  sort: defineContract({
    id: 'requests.sort',
    method: 'POST',
    path: '/c/:county/requests/:requestId/category',
    permission: 'request.dispatch',
    input: z.object({ ...oneRequest, category: z.string().max(60) }),
    output: requestFull,
  }),
  /** The same matter said twice: this request goes on inside `into`; both numbers stay good. */
  merge: defineContract({
    id: 'requests.merge',
    method: 'POST',
    path: '/c/:county/requests/:requestId/merge',
    permission: 'request.dispatch',
    input: z.object({ ...oneRequest, into: rowId }),
    output: requestFull,
  }),
  /** 三事分流: sorts a request before anybody was sent. The class decides who sends it on, and may have a procedure of its own. */
  triage: defineContract({
    id: 'requests.triage',
    method: 'POST',
    path: '/c/:county/requests/:requestId/triage',
    permission: 'request.dispatch',
    offline: true,
    input: z.object({ ...oneRequest, class: z.string().max(60), reason, version }),
    output: requestFull,
  }),
  /** The resident does not agree with the class: the matter begins again, and somebody else at the township decides. */
  object: defineContract({
    id: 'requests.object',
    method: 'POST',
    path: '/c/:county/requests/:requestId/objection',
    permission: 'request.advance',
    offline: true,
    input: z.object({ ...oneRequest, reason, version }),
    output: requestFull,
  }),
  /** Open matters of the village that may be the same as this one; those that a filer proposed come first. */
  alike: defineContract({
    id: 'requests.alike',
    method: 'GET',
    path: '/c/:county/requests/:requestId/alike',
    permission: 'request.dispatch',
    input: z.object(oneRequest),
    output: z.object({ rows: z.array(alikeRow) }),
  }),
  /** The same before it is filed: what lies within reach of whoever files for somebody. A POST, so that no log keeps the words. */
  alikeSaid: defineContract({
    id: 'requests.alikeSaid',
    method: 'POST',
    path: '/c/:county/requests/alike',
    permission: 'request.fileFor',
    repeatable: true,
    input: z.object({
      ...county,
      villageId: rowId,
      text: said.text,
      category: said.category,
      placeName: said.placeName,
    }),
    output: z.object({ rows: z.array(alikeRow) }),
  }),
  handlers: defineContract({
    id: 'requests.handlers',
    method: 'GET',
    path: '/c/:county/requests/:requestId/handlers',
    permission: 'request.dispatch',
    input: z.object(oneRequest),
    output: z.object({ rows: z.array(handlerChoice) }),
  }),
  /** Without signing in: the number, and the last four digits of the phone that was given. */
  follow: defineContract({
    id: 'requests.follow',
    method: 'POST',
    path: '/c/:county/requests/follow',
    permission: 'request.follow',
    repeatable: true,
    input: z.object({
      ...county,
      number: z
        .string()
        .trim()
        .toUpperCase()
        .regex(/^[0-9A-Z]{8}$/),
      phoneTail: z.string().regex(/^\d{4}$/),
    }),
    output: followed,
  }),
  /** 晒单: shown results of a village, newest first, with how many matters are still open and how many of those are late. */
  board: defineContract({
    id: 'requests.board',
    method: 'GET',
    path: '/c/:county/board',
    permission: 'board.read',
    input: z.object({ ...county, villageId: rowId, ...paging }),
    output: page(boardRow).extend({ open: z.number(), late: z.number(), villageName: z.string() }),
  }),
  /** A photo: whoever sees its request, whoever uploaded it, and on the board everybody if the resident agreed. */
  photo: defineContract({
    id: 'requests.photo',
    method: 'GET',
    path: '/c/:county/attachments/:attachmentId',
    permission: 'board.read',
    input: z.object({ ...county, attachmentId: rowId }),
    output: binary,
  }),
}
