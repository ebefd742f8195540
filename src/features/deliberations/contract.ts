import { z } from 'zod'
import { rolls } from '#kernel/deliberation/rule.ts'
import { binary } from '#wire/binary.ts'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, flag, page, paging, rowId, written } from '#wire/shapes.ts'
import { bodyRow, itemRow, itemState, meetingFull, meetingRow, publishedRow, routeRow } from './shapes.ts'

/** What a topic may be at: a list is asked for one of them. */
export { itemStates } from './shapes.ts'

const county = { county: countyCode }
const oneMeeting = { ...county, meetingId: rowId }
const oneItem = { ...county, itemId: rowId }
const line = (most: number) => z.string().trim().max(most)
const count = z.number().int().min(0).max(100_000)
const seats = z.array(rowId).max(500)
const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .or(z.literal(''))

/** 议事: a body meets, decides on topics by its rule, tells everybody, and what was decided is carried out as requests. */
export const deliberations = {
  /** Bodies of the reader's reach that meet, each with its rule. */
  bodies: defineContract({
    id: 'deliberations.bodies',
    method: 'GET',
    path: '/c/:county/deliberations/bodies',
    permission: 'deliberation.read',
    /** `own`: only those in which the reader sits. */
    input: z.object({ ...county, ...paging, areaId: rowId.optional(), own: flag.default(false) }),
    output: page(bodyRow),
  }),
  meetings: defineContract({
    id: 'deliberations.meetings',
    method: 'GET',
    path: '/c/:county/deliberations/meetings',
    permission: 'deliberation.read',
    input: z.object({ ...county, ...paging, areaId: rowId.optional(), bodyId: rowId.optional() }),
    output: page(meetingRow),
  }),
  meeting: defineContract({
    id: 'deliberations.meeting',
    method: 'GET',
    path: '/c/:county/deliberations/meetings/:meetingId',
    permission: 'deliberation.read',
    input: z.object(oneMeeting),
    output: meetingFull,
  }),
  /** 议事台账: every topic of a place with what became of it. */
  ledger: defineContract({
    id: 'deliberations.ledger',
    method: 'GET',
    path: '/c/:county/deliberations/topics',
    permission: 'deliberation.read',
    input: z.object({
      ...county,
      ...paging,
      areaId: rowId.optional(),
      bodyId: rowId.optional(),
      from: day.optional(),
      to: day.optional(),
      state: itemState.optional(),
    }),
    output: page(itemRow),
  }),
  /** Calls a meeting, with topics that wait. `againOf`: in place of one to which too few came; what it left undecided comes along. */
  call: defineContract({
    id: 'deliberations.call',
    method: 'POST',
    path: '/c/:county/deliberations/meetings',
    permission: 'deliberation.record',
    input: z.object({
      ...county,
      bodyId: rowId,
      on: day,
      time: time.default(''),
      place: line(100).default(''),
      itemIds: z.array(rowId).max(50).default([]),
      againOf: rowId.optional(),
    }),
    output: written,
  }),
  /** Who came, at the screen or from the sign-in sheet. Who was due is counted on the day and never typed. */
  hold: defineContract({
    id: 'deliberations.hold',
    method: 'POST',
    path: '/c/:county/deliberations/meetings/:meetingId/attendance',
    permission: 'deliberation.record',
    input: z.object({
      ...oneMeeting,
      on: day,
      countedBy: z.enum(rolls),
      /** Where members are counted: the seats of those who were there in person. */
      seatIds: seats.default([]),
      /** Where adults or households of the place are counted: how many came. */
      present: count.optional(),
      note: line(2000).default(''),
      attachmentIds: z.array(rowId).max(6).default([]),
    }),
    output: written,
  }),
  photo: defineContract({
    id: 'deliberations.photo',
    method: 'GET',
    path: '/c/:county/deliberations/meetings/:meetingId/photos/:photoId',
    permission: 'deliberation.read',
    input: z.object({ ...oneMeeting, photoId: rowId }),
    output: binary,
  }),
  raise: defineContract({
    id: 'deliberations.raise',
    method: 'POST',
    path: '/c/:county/deliberations/topics',
    permission: 'deliberation.record',
    input: z.object({
      ...county,
      bodyId: rowId,
      /** On the list of a meeting; without it the topic waits for the next. */
      meetingId: rowId.optional(),
      title: z.string().trim().min(2).max(100),
      said: line(1000).default(''),
      proposer: z.enum(['member', 'resident']),
      proposerSeatId: rowId.optional(),
      /** A published resolution is never changed: another takes its place, and says why. */
      replacesId: rowId.optional(),
      replacesWhy: line(500).optional(),
    }),
    output: written,
  }),
  /** 提交议事: a request that concerns many becomes a topic in one tap. The request itself goes on. */
  raiseRequest: defineContract({
    id: 'deliberations.raiseRequest',
    method: 'POST',
    path: '/c/:county/deliberations/requests/:requestId',
    permission: 'deliberation.record',
    input: z.object({ ...county, requestId: rowId, bodyId: rowId }),
    output: written,
  }),
  /** Votes as they were counted in the open. What they amount to follows from the rule. */
  decide: defineContract({
    id: 'deliberations.decide',
    method: 'POST',
    path: '/c/:county/deliberations/topics/:itemId/decision',
    permission: 'deliberation.record',
    input: z.object({
      ...oneItem,
      inFavour: count,
      against: count,
      abstained: count,
      asideSeatIds: seats.default([]),
      /** How many stepped aside where the place is counted, not seats. */
      aside: count.default(0),
      resolution: z.string().trim().min(2).max(2000),
    }),
    output: z.object({ id: z.number(), result: z.enum(['passed', 'rejected', 'inquorate']) }),
  }),
  publish: defineContract({
    id: 'deliberations.publish',
    method: 'POST',
    path: '/c/:county/deliberations/topics/:itemId/publication',
    permission: 'deliberation.record',
    input: z.object(oneItem),
    output: written,
  }),
  /** What was decided becomes a request, in one tap; with `source` the request that the topic came from is the one. */
  carryOut: defineContract({
    id: 'deliberations.carryOut',
    method: 'POST',
    path: '/c/:county/deliberations/topics/:itemId/requests',
    permission: 'deliberation.record',
    input: z.object({ ...oneItem, source: z.boolean().default(false) }),
    output: z.object({ id: z.number(), requestId: z.number() }),
  }),
  /** Resolutions for the village and the group that the reader lives in. */
  published: defineContract({
    id: 'deliberations.published',
    method: 'GET',
    path: '/c/:county/deliberations/published',
    permission: 'deliberation.follow',
    input: z.object({ ...county, ...paging }),
    output: page(publishedRow).extend({ lives: z.boolean(), routes: z.array(routeRow) }),
  }),
  /** During the days on the board: a request like any other, with its number and its clock. The answer is the request's. */
  object: defineContract({
    id: 'deliberations.object',
    method: 'POST',
    path: '/c/:county/deliberations/topics/:itemId/objections',
    permission: 'deliberation.follow',
    input: z.object({ ...oneItem, text: z.string().trim().min(2).max(1500) }),
    output: z.object({ id: z.number(), number: z.string() }),
  }),
  /** After those days, one answer of each household. No key is kept of it, so that nothing tells what a household said. */
  rate: defineContract({
    id: 'deliberations.rate',
    method: 'POST',
    path: '/c/:county/deliberations/topics/:itemId/ratings',
    permission: 'deliberation.follow',
    repeatable: true,
    input: z.object({ ...oneItem, good: z.boolean() }),
    output: written,
  }),
}
