import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, page, paging, rowId, written } from '#wire/shapes.ts'

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
          /** The grids that have such a list; null for all. */
          levels: z.array(z.number()).nullable(),
          members: z.array(z.object({ id: z.string(), ...text, services: z.array(z.object(text)) })),
        }),
      ),
      rows: z.array(overlayRow),
      may: z.object({ manage: z.boolean() }),
    }),
  }),
  /** One list over a whole area: how many stand on it, of how many grids each place is taken. */
  roster: defineContract({
    id: 'overlays.roster',
    method: 'GET',
    path: '/c/:county/overlays/roster',
    permission: 'grid.read',
    input: z.object({ county: countyCode, areaId: rowId.optional(), network: z.string().max(60).optional() }),
    output: z.object({
      networks: z.array(z.object({ id: z.string(), ...text, interpreted: z.boolean() })),
      /** The one that was asked for, or the first. */
      network: z.string().nullable(),
      /** Persons, each counted once, and the grids of the levels that have such a list. */
      persons: z.number(),
      grids: z.number(),
      members: z.array(
        z.object({
          id: z.string(),
          ...text,
          services: z.array(z.object(text)),
          persons: z.number(),
          /** Grids in which somebody holds this place. */
          held: z.number(),
        }),
      ),
    }),
  }),
  /** Who stands on a list of an area, one line for each grid. */
  onRoster: defineContract({
    id: 'overlays.onRoster',
    method: 'GET',
    path: '/c/:county/overlays/roster/people',
    permission: 'grid.read',
    input: z.object({
      ...{ county: countyCode, ...paging, areaId: rowId.optional() },
      ...{ network: z.string().max(60), member: z.string().max(60).optional() },
    }),
    output: page(overlayRow.extend({ villageName: z.string() })),
  }),
  /** Grids in which nobody holds a place of a list. */
  lacking: defineContract({
    id: 'overlays.lacking',
    method: 'GET',
    path: '/c/:county/overlays/roster/lacking',
    permission: 'grid.read',
    input: z.object({
      ...{ county: countyCode, ...paging, areaId: rowId.optional() },
      ...{ network: z.string().max(60), member: z.string().max(60) },
    }),
    output: page(z.object({ id: z.number(), name: z.string(), villageId: z.number(), villageName: z.string() })),
  }),
  /** Who serves the grids of a village, and with what: the lists that a model calls open, for everybody. */
  serving: defineContract({
    id: 'overlays.serving',
    method: 'GET',
    path: '/c/:county/villages/:villageId/serving',
    permission: 'body.see',
    input: z.object({ county: countyCode, villageId: rowId }),
    output: z.object({
      networks: z.array(
        z.object({
          id: z.string(),
          ...text,
          members: z.array(
            z.object({
              id: z.string(),
              ...text,
              services: z.array(z.object(text)),
              /** One line for each person, whatever number of grids they look after. */
              people: z.array(z.object({ name: z.string(), duty: z.string(), grids: z.array(z.string()) })),
            }),
          ),
        }),
      ),
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
