import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, heard, noted, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const words = z.object({ zh: z.string(), en: z.string() })
const oneGroup = { ...county, bodyId: rowId }

const groupRow = z.object({
  id: z.number(),
  name: z.string(),
  kindName: words,
  areaName: z.string(),
  leader: z.string().nullable(),
  persons: z.number(),
  /** How the reader stands to it. */
  standing: z.enum(['none', 'asked', 'member', 'leader']),
  lastActionOn: day.nullable(),
})

const asking = z.object({ id: z.number(), name: z.string(), said: z.string(), askedAt: z.string() })
const action = z.object({ id: z.number(), action: z.string(), on: day, note: z.string(), noted })

/** 互助组: neighbours join of their own will, a leader they chose says yes, and whoever wants leaves. */
export const mutualAid = {
  /** The groups of the reader's own village. Only neighbours read who leads them. */
  ofMyVillage: defineContract({
    id: 'mutualAid.ofMyVillage',
    method: 'GET',
    path: '/c/:county/mutual-aid/groups',
    permission: 'aid.own',
    input: z.object({ ...county, ...paging }),
    output: page(groupRow),
  }),
  read: defineContract({
    id: 'mutualAid.read',
    method: 'GET',
    path: '/c/:county/mutual-aid/groups/:bodyId',
    permission: 'aid.own',
    input: z.object(oneGroup),
    output: groupRow.extend({
      duties: z.array(words),
      /** By what neighbours come together. */
      principles: z.array(words),
      actions: z.array(words.extend({ id: z.string() })),
      done: z.array(action),
      /** Names for whoever belongs to it; questions for its leader alone. */
      members: z.array(z.object({ id: z.number(), name: z.string(), leads: z.boolean() })),
      askings: z.array(asking),
    }),
  }),
  ask: defineContract({
    id: 'mutualAid.ask',
    method: 'POST',
    path: '/c/:county/mutual-aid/groups/:bodyId/askings',
    permission: 'aid.own',
    input: z.object({ ...oneGroup, said: z.string().trim().max(200).default('') }),
    output: written,
  }),
  answer: defineContract({
    id: 'mutualAid.answer',
    method: 'POST',
    path: '/c/:county/mutual-aid/groups/:bodyId/askings/:askingId',
    permission: 'aid.own',
    input: z.object({ ...oneGroup, askingId: rowId, accept: z.boolean() }),
    output: written,
  }),
  /** Whoever waits for an answer in a place, the longest first: so that nobody waits for ever on a leader who reads nothing here. */
  waiting: defineContract({
    id: 'mutualAid.waiting',
    method: 'GET',
    path: '/c/:county/mutual-aid/askings',
    permission: 'body.manage',
    input: z.object({ ...county, ...paging, townshipId: rowId.optional(), villageId: rowId.optional() }),
    output: page(
      z.object({
        id: z.number(),
        bodyId: z.number(),
        bodyName: z.string(),
        areaName: z.string(),
        name: z.string(),
        said: z.string(),
        askedAt: z.string(),
        leader: z.string().nullable(),
        /** Whether the leader can be told here. Where not, or after a week, the office writes down the leader's word. */
        leaderReads: z.boolean(),
        mayAnswer: z.boolean(),
      }),
    ),
  }),
  /** The office writes down what the leader said, where the leader cannot do it here or has not for a week. */
  answerFor: defineContract({
    id: 'mutualAid.answerFor',
    method: 'POST',
    path: '/c/:county/mutual-aid/askings/:askingId',
    permission: 'body.manage',
    input: z.object({ ...county, askingId: rowId, accept: z.boolean() }),
    output: written,
  }),
  leave: defineContract({
    id: 'mutualAid.leave',
    method: 'POST',
    path: '/c/:county/mutual-aid/groups/:bodyId/leave',
    permission: 'aid.own',
    input: z.object(oneGroup),
    output: written,
  }),
  /** Says that the group did something together; no list of who was there. */
  act: defineContract({
    id: 'mutualAid.act',
    method: 'POST',
    path: '/c/:county/mutual-aid/groups/:bodyId/actions',
    permission: 'aid.own',
    input: z.object({ ...oneGroup, action: z.string().max(60), on: day, note: z.string().trim().max(300).default('') }),
    output: written,
  }),
  /** The same from a leader who uses no phone, written down by the office with how it was heard. */
  noteAction: defineContract({
    id: 'mutualAid.noteAction',
    method: 'POST',
    path: '/c/:county/mutual-aid/groups/:bodyId/paper',
    permission: 'body.manage',
    input: z.object({
      ...{ ...oneGroup, action: z.string().max(60), on: day, heard },
      note: z.string().trim().max(300).default(''),
    }),
    output: written,
  }),
  /** What a group did together, and what it may say it did, for whoever reads bodies. */
  actions: defineContract({
    id: 'mutualAid.actions',
    method: 'GET',
    path: '/c/:county/mutual-aid/groups/:bodyId/actions',
    permission: 'body.list',
    input: z.object(oneGroup),
    output: z.object({ kinds: z.array(words.extend({ id: z.string() })), rows: z.array(action) }),
  }),
}
