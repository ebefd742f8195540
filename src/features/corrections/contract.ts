import { z } from 'zod'
import { binary } from '#wire/binary.ts'
import { defineContract } from '#wire/contract.ts'
import { countyCode, flag, instant, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
export const askableFields = [
  'name',
  'sex',
  'birthDate',
  'relation',
  'identityNumber',
  'phone',
  'address',
  'registeredAt',
  /** How the household has its home, and whether somebody is away: what follows from events is put right by one. */
  'tenure',
  'away',
  'other',
] as const
export type AskableField = (typeof askableFields)[number]
export const askStates = ['waiting', 'accepted', 'refused', 'withdrawn'] as const
export type AskState = (typeof askStates)[number]

/** An ask as its family and the office read it. What is said to be right is shown to both; a number masked until it is decided on. */
export const askRow = z.object({
  id: z.number(),
  state: z.enum(askStates),
  field: z.enum(askableFields),
  householdId: z.number(),
  householdCode: z.string(),
  villageName: z.string(),
  personId: z.number().nullable(),
  personName: z.string().nullable(),
  /** What the register says today, as it is shown (numbers masked). */
  now: z.string().nullable(),
  said: z.string(),
  note: z.string(),
  byName: z.string().nullable(),
  at: instant,
  decidedAt: instant.nullable(),
  decidedByName: z.string().nullable(),
  answer: z.string(),
  eventId: z.number().nullable(),
  photoIds: z.array(z.number()),
})

/** A resident's right to have the own data put right (个人信息保护法 46): asked on the phone, decided by the office, followed to its end. */
export const corrections = {
  ask: defineContract({
    id: 'corrections.ask',
    method: 'POST',
    path: '/c/:county/corrections',
    permission: 'correction.ask',
    input: z.object({
      ...county,
      personId: rowId.nullable().default(null),
      field: z.enum(askableFields),
      said: z.string().trim().min(1).max(200),
      note: z.string().trim().max(500).default(''),
      attachmentIds: z.array(rowId).max(3).default([]),
    }),
    output: written,
  }),
  mine: defineContract({
    id: 'corrections.mine',
    method: 'GET',
    path: '/c/:county/corrections/mine',
    permission: 'correction.ask',
    input: z.object({ ...county, ...paging }),
    output: page(askRow),
  }),
  withdraw: defineContract({
    id: 'corrections.withdraw',
    method: 'POST',
    path: '/c/:county/corrections/:askId/withdraw',
    permission: 'correction.ask',
    input: z.object({ ...county, askId: rowId }),
    output: written,
  }),
  list: defineContract({
    id: 'corrections.list',
    method: 'GET',
    path: '/c/:county/corrections',
    permission: 'correction.decide',
    input: z.object({ ...county, ...paging, villageId: rowId.optional(), decided: flag.default(false) }),
    output: page(askRow),
  }),
  decide: defineContract({
    id: 'corrections.decide',
    method: 'POST',
    path: '/c/:county/corrections/:askId/decide',
    permission: 'correction.decide',
    input: z.object({ ...county, askId: rowId, accept: z.boolean(), answer: z.string().trim().max(300).default('') }),
    output: written,
  }),
  photo: defineContract({
    id: 'corrections.photo',
    method: 'GET',
    path: '/c/:county/corrections/:askId/photos/:photoId',
    permission: 'correction.read',
    input: z.object({ ...county, askId: rowId, photoId: rowId }),
    output: binary,
  }),
}
