import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, heard, page, paging, rowId, written } from '#wire/shapes.ts'
import { coverRow, endedRow, homeRow, lineRow, ownLine, personRow, served, wishRow, words } from './shapes.ts'

const county = { county: countyCode }
const line = z.string().max(60)
const ofVillage = { ...county, villageId: rowId, line }

/** Why a contact ended, as the office may say it; the rest follows from what happened. */
const endReasons = ['done', 'replaced', 'mistake'] as const

const wish = {
  line,
  kind: z.enum(['another', 'refuse', 'takeBack']),
  said: z.string().trim().max(200).default(''),
}

/** At most so many households by name in one step; a whole grid or group goes by its id. */
const householdIds = z.array(rowId).min(1).max(500)

/** 联系线: who looks after whom, in which line; whom nobody looks after, and who has too many. */
export const contacts = {
  /** The lines in force in an area. */
  lines: defineContract({
    id: 'contacts.lines',
    method: 'GET',
    path: '/c/:county/contacts/lines',
    permission: 'contact.read',
    input: z.object({ ...county, areaId: rowId.optional() }),
    output: z.object({ rows: z.array(lineRow) }),
  }),
  /** One line over the townships of the county, or over the villages of one. In the order of the areas, never a ranking. */
  coverage: defineContract({
    id: 'contacts.coverage',
    method: 'GET',
    path: '/c/:county/contacts/coverage',
    permission: 'contact.read',
    input: z.object({ ...county, line, townshipId: rowId.optional() }),
    output: z.object({ rows: z.array(coverRow), total: coverRow }),
  }),
  /** One line in one village: its tree from the top, and what households ask. */
  ofVillage: defineContract({
    id: 'contacts.ofVillage',
    method: 'GET',
    path: '/c/:county/villages/:villageId/contacts',
    permission: 'contact.read',
    input: z.object(ofVillage),
    output: z.object({
      cover: coverRow,
      people: z.array(personRow),
      wishes: z.array(wishRow),
      /** Households that have a contact here and are no more of a tier this line is for. */
      toReview: z.number(),
      /** `households`: whether the households of this line are open to the reader; the sums always are. */
      may: z.object({ manage: z.boolean(), households: z.boolean() }),
    }),
  }),
  /** Households of a village with their contacts in a line. */
  households: defineContract({
    id: 'contacts.households',
    method: 'GET',
    path: '/c/:county/villages/:villageId/contacts/households',
    permission: 'contact.read',
    input: z.object({
      ...ofVillage,
      ...paging,
      show: z.enum(['all', 'nobody', 'crowded', 'refused', 'review']).default('all'),
      personId: rowId.optional(),
      groupId: rowId.optional(),
      gridId: rowId.optional(),
    }),
    output: page(homeRow),
  }),
  /** What was here and is no more: who it was, why it ended, and what came of it. The newest first. */
  ended: defineContract({
    id: 'contacts.ended',
    method: 'GET',
    path: '/c/:county/villages/:villageId/contacts/ended',
    permission: 'contact.read',
    input: z.object({ ...ofVillage, ...paging, personId: rowId.optional() }),
    output: page(endedRow),
  }),
  /** Who may stand at a level here, with how many they have; by name also from elsewhere in the county. */
  candidates: defineContract({
    id: 'contacts.candidates',
    method: 'GET',
    path: '/c/:county/villages/:villageId/contacts/candidates',
    permission: 'contact.manage',
    input: z.object({ ...ofVillage, level: line, name: z.string().trim().min(1).max(50).optional() }),
    output: z.object({ rows: z.array(z.object({ personId: z.number(), name: z.string(), has: z.number() })) }),
  }),
  /**
   * Gives households to somebody: by name, or all of a group or grid that have nobody in this line. `replace` takes them from whoever
   * had them. On a higher level it gives people.
   */
  assign: defineContract({
    id: 'contacts.assign',
    method: 'POST',
    path: '/c/:county/villages/:villageId/contacts',
    permission: 'contact.manage',
    input: z.object({
      ...ofVillage,
      level: line,
      personId: rowId,
      to: z.union([
        z.object({ householdIds }),
        z.object({ gridId: rowId }),
        z.object({ groupId: rowId }),
        z.object({ personIds: z.array(rowId).min(1).max(200) }),
      ]),
      replace: z.boolean().default(false),
      purpose: z.string().trim().max(200).default(''),
      termFrom: day.optional(),
      termTo: day.optional(),
    }),
    output: written,
  }),
  /** Everything of one person, in one line or in all, to another in one step. */
  handOver: defineContract({
    id: 'contacts.handOver',
    method: 'POST',
    path: '/c/:county/contacts/hand-over',
    permission: 'contact.manage',
    input: z.object({ ...county, fromPersonId: rowId, toPersonId: rowId, line: line.optional() }),
    output: written,
  }),
  end: defineContract({
    id: 'contacts.end',
    method: 'POST',
    path: '/c/:county/contacts/:contactId/end',
    permission: 'contact.manage',
    input: z.object({
      ...county,
      contactId: rowId,
      reason: z.enum(endReasons),
      /** What came of it, in a sentence. */
      result: z.string().trim().max(300).default(''),
    }),
    output: written,
  }),
  /** Says what somebody is where a line asks for it (a Party member, a deputy), or that it is no longer so. */
  say: defineContract({
    id: 'contacts.say',
    method: 'POST',
    path: '/c/:county/villages/:villageId/contacts/standings',
    permission: 'contact.manage',
    input: z.object({ ...county, villageId: rowId, personId: rowId, kind: line, holds: z.boolean() }),
    output: written,
  }),
  /** There is nobody else to name, or it was settled in another way: the household reads why. */
  answer: defineContract({
    id: 'contacts.answer',
    method: 'POST',
    path: '/c/:county/contacts/wishes/:wishId/answer',
    permission: 'contact.manage',
    input: z.object({ ...county, wishId: rowId, answer: z.string().trim().min(2).max(200) }),
    output: written,
  }),
  /** Who looks after the reader's own household. */
  own: defineContract({
    id: 'contacts.own',
    method: 'GET',
    path: '/c/:county/contacts/own',
    permission: 'contact.own',
    input: z.object(county),
    /** Null where the reader lives in no household of the register. */
    output: z.object({ lines: z.array(ownLine).nullable(), served: served.nullable() }),
  }),
  /** Who looks after one household, what it wishes, and who did before. */
  ofHousehold: defineContract({
    id: 'contacts.ofHousehold',
    method: 'GET',
    path: '/c/:county/households/:householdId/contacts',
    permission: 'contact.read',
    input: z.object({ ...county, householdId: rowId }),
    output: z.object({
      villageId: z.number(),
      lines: z.array(ownLine.extend({ toReview: z.boolean() })),
      /** Only for whoever may read the tier. */
      served: served.nullable(),
      /** The lines whose contact writes the household's plan, likewise. */
      plansIn: z.array(z.string()),
      ended: z.array(endedRow.extend({ line: words })),
      may: z.object({ manage: z.boolean() }),
    }),
  }),
  /** Refuses, asks for somebody else, or takes either back. No reason is needed, and refusing holds at once. */
  wish: defineContract({
    id: 'contacts.wish',
    method: 'POST',
    path: '/c/:county/contacts/own/wishes',
    permission: 'contact.own',
    input: z.object({ ...county, ...wish }),
    output: written,
  }),
  /** The same, said to the office by a household without a phone. What the household pressed itself only the household takes back. */
  noteWish: defineContract({
    id: 'contacts.noteWish',
    method: 'POST',
    path: '/c/:county/households/:householdId/contacts/wishes',
    permission: 'contact.manage',
    input: z.object({ ...county, householdId: rowId, ...wish, heard }),
    output: written,
  }),
}
