import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, rowId, written } from '#wire/shapes.ts'
import { draftFull, edit, type entry, packsFull, tried } from './shapes.ts'

const county = { county: countyCode }

/** The edition of the draft that the page showed; 0 where there was none. Whoever comes second is told. */
const seen = { seen: z.number().int().min(0) }

/** The last decision that the page showed; 0 where there was none. */
const decided = { decided: z.number().int().min(0) }

/** 治理模式 by hand: the county's own pack, as one draft at a time, and what was decided about it. Each path lies below `/api`. */
export const packs = {
  /** What is in force, entry by entry with its origin; what is dated, and what was. */
  read: defineContract({
    id: 'packs.read',
    method: 'GET',
    path: '/c/:county/packs',
    permission: 'pack.read',
    input: z.object(county),
    output: packsFull,
  }),
  /** The draft with its faults in the words of the gate and its difference to what is in force. */
  draft: defineContract({
    id: 'packs.draft',
    method: 'GET',
    path: '/c/:county/packs/draft',
    permission: 'pack.manage',
    input: z.object(county),
    output: z.object({ draft: draftFull.nullable() }),
  }),
  /** What a past request would have met under the draft, beside what it would meet today. Nothing is written. */
  tryOut: defineContract({
    id: 'packs.tryOut',
    method: 'GET',
    path: '/c/:county/packs/draft/try',
    permission: 'pack.manage',
    input: z.object({ ...county, number: z.string().trim().toUpperCase().min(4).max(12) }),
    /** Null without a draft. */
    output: z.object({ tried: tried.nullable() }),
  }),
  /** A procedure as a picture (SVG), as it holds today and as the draft has it; null where there is none of the name. */
  draw: defineContract({
    id: 'packs.draw',
    method: 'GET',
    path: '/c/:county/packs/draft/drawing',
    permission: 'pack.manage',
    input: z.object({ ...county, procedure: z.string().min(1).max(60), language: z.enum(['zh', 'en']).default('zh') }),
    output: z.object({ today: z.string().nullable(), draft: z.string().nullable() }),
  }),
  /** A file takes the place of the draft. A file with faults changes nothing and is told all of them. */
  upload: defineContract({
    id: 'packs.upload',
    method: 'POST',
    path: '/c/:county/packs/draft/file',
    permission: 'pack.manage',
    file: { maxBytes: 1_048_576 },
    input: z.object({ ...county, ...seen }),
    output: written,
  }),
  edit: defineContract({
    id: 'packs.edit',
    method: 'POST',
    path: '/c/:county/packs/draft',
    permission: 'pack.manage',
    input: z.object({ ...county, ...seen, edits: z.array(edit).min(1).max(100) }),
    output: written,
  }),
  giveUp: defineContract({
    id: 'packs.giveUp',
    method: 'POST',
    path: '/c/:county/packs/draft/give-up',
    permission: 'pack.manage',
    input: z.object({ ...county, ...seen }),
    output: written,
  }),
  /** The draft becomes a version that holds from 00:00 of a day, today or later. */
  schedule: defineContract({
    id: 'packs.schedule',
    method: 'POST',
    path: '/c/:county/packs/releases',
    permission: 'pack.manage',
    input: z.object({ ...county, ...seen, ...decided, from: day }),
    output: written,
  }),
  /** From a day on one township or village runs this whole list, in order; an empty one: what its county runs. */
  decideArea: defineContract({
    id: 'packs.decideArea',
    method: 'POST',
    path: '/c/:county/packs/areas',
    permission: 'pack.manage',
    input: z.object({
      ...county,
      ...decided,
      areaId: rowId,
      models: z.array(z.string().min(1).max(60)).max(10),
      from: day,
    }),
    output: written,
  }),
  /** Takes back a date that has not come, of the own pack or of an area. */
  withdraw: defineContract({
    id: 'packs.withdraw',
    method: 'POST',
    path: '/c/:county/packs/releases/:releaseId/withdraw',
    permission: 'pack.manage',
    input: z.object({ ...county, ...decided, releaseId: rowId }),
    output: written,
  }),
  /** The former version holds again, at once; with an area, the list that stood there before. */
  stepBack: defineContract({
    id: 'packs.stepBack',
    method: 'POST',
    path: '/c/:county/packs/step-back',
    permission: 'pack.manage',
    input: z.object({ ...county, ...decided, areaId: rowId.optional() }),
    output: written,
  }),
}

export type ToldEntry = z.output<typeof entry>
