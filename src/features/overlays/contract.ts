import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, rowId, written } from '#wire/shapes.ts'

const text = { zh: z.string(), en: z.string() }

const overlayRow = z.object({
  id: z.number(),
  network: z.string(),
  member: z.string(),
  personId: z.number(),
  name: z.string(),
  gridId: z.number(),
  gridName: z.string(),
  duty: z.string(),
  termFrom: z.string(),
  termTo: z.string().nullable(),
})

/** 叠加网络: staff lists over the one tree of grids. They name who looks after what, and grant nothing. */
export const overlays = {
  ofVillage: defineContract({
    id: 'overlays.ofVillage',
    method: 'GET',
    path: '/c/:county/villages/:villageId/overlays',
    permission: 'grid.read',
    /** As it is, or as it was on a day. */
    input: z.object({ county: countyCode, villageId: rowId, on: day.optional() }),
    output: z.object({
      networks: z.array(
        z.object({
          id: z.string(),
          ...text,
          /** No source says what belongs to it: the list is our reading. */
          interpreted: z.boolean(),
          members: z.array(z.object({ id: z.string(), ...text })),
        }),
      ),
      rows: z.array(overlayRow),
      may: z.object({ manage: z.boolean() }),
    }),
  }),
  assign: defineContract({
    id: 'overlays.assign',
    method: 'POST',
    path: '/c/:county/overlays',
    permission: 'grid.manage',
    input: z.object({
      county: countyCode,
      gridId: rowId,
      network: z.string().max(60),
      member: z.string().max(60),
      personId: rowId,
      duty: z.string().trim().max(100).default(''),
      termFrom: day.optional(),
      termTo: day.optional(),
    }),
    output: written,
  }),
  end: defineContract({
    id: 'overlays.end',
    method: 'POST',
    path: '/c/:county/overlays/:overlayId/end',
    permission: 'grid.manage',
    /** The last day it holds. */
    input: z.object({ county: countyCode, overlayId: rowId, on: day }),
    output: written,
  }),
}
