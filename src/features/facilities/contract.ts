import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const words = z.object({ zh: z.string(), en: z.string() })
const oneBody = { ...county, bodyId: rowId }
const point = z.object({ lng: z.number(), lat: z.number() })

const facilityRow = z.object({
  id: z.number(),
  kind: z.string(),
  kindName: words,
  name: z.string(),
  areaName: z.string(),
  hours: z.string(),
  address: z.string(),
  phone: z.string(),
  place: point.nullable(),
})

/** Persons once, however often and wherever they were helped; services each time; those without a name beside both, never added to persons. */
const helped = { persons: z.number(), services: z.number(), unnamed: z.number() }

/** Public places that people go to: where they lie, when they are open, whom to ring, and how many were helped there. */
export const facilities = {
  /** For everybody. The outline is drawn from many houses and rounded, so that it shows none of them. */
  ofVillage: defineContract({
    id: 'facilities.ofVillage',
    method: 'GET',
    path: '/c/:county/facilities/village',
    permission: 'body.see',
    offline: true,
    input: z.object({ ...county, villageId: rowId }),
    output: z.object({ outline: z.array(point), rows: z.array(facilityRow) }),
  }),
  list: defineContract({
    id: 'facilities.list',
    method: 'GET',
    path: '/c/:county/facilities',
    permission: 'body.list',
    input: z.object({ ...county, ...paging, areaId: rowId.optional(), kind: z.string().max(60).optional() }),
    output: page(facilityRow),
  }),
  /** From the first day to the last, both counted. */
  figures: defineContract({
    id: 'facilities.figures',
    method: 'GET',
    path: '/c/:county/facilities/figures',
    permission: 'body.list',
    input: z.object({ ...county, areaId: rowId.optional(), from: day, to: day }),
    output: z.object({
      ...helped,
      kinds: z.array(words.extend({ id: z.string(), places: z.number(), onMap: z.number(), ...helped })),
    }),
  }),
  /** A point and a public number; without a point it stands in the list alone. */
  place: defineContract({
    id: 'facilities.place',
    method: 'POST',
    path: '/c/:county/facilities/:bodyId/place',
    permission: 'body.manage',
    input: z.object({
      ...oneBody,
      place: z.object({ lng: z.number().min(70).max(140), lat: z.number().min(0).max(60) }).nullable(),
      phone: z
        .string()
        .trim()
        .regex(/^[0-9 +-]{0,20}$/)
        .default(''),
    }),
    output: written,
  }),
  /** What was done there, newest first, and for nobody by name. */
  helps: defineContract({
    id: 'facilities.helps',
    method: 'GET',
    path: '/c/:county/facilities/:bodyId/help',
    permission: 'body.list',
    input: z.object({ ...oneBody, ...paging }),
    output: page(
      z.object({ id: z.number(), on: day, serviceName: words, named: z.boolean(), unnamed: z.number() }),
    ).extend({ services: z.array(words.extend({ id: z.string() })) }),
  }),
  /** One person of the register, or so many without a name. */
  help: defineContract({
    id: 'facilities.help',
    method: 'POST',
    path: '/c/:county/facilities/:bodyId/help',
    permission: 'body.manage',
    input: z.object({
      ...oneBody,
      on: day,
      service: z.string().max(60),
      personId: rowId.optional(),
      unnamed: z.number().int().min(1).max(10_000).optional(),
    }),
    output: written,
  }),
  /** A line written by mistake counts no longer. */
  strike: defineContract({
    id: 'facilities.strike',
    method: 'POST',
    path: '/c/:county/facilities/:bodyId/help/:helpId/strike',
    permission: 'body.manage',
    input: z.object({ ...oneBody, helpId: rowId }),
    output: written,
  }),
}
