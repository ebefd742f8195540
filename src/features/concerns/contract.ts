import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, instant, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const oneRequest = { ...county, requestId: rowId }
const words = z.object({ zh: z.string(), en: z.string() })

const organisation = z.object({
  id: z.number(),
  name: z.string(),
  kindName: words,
  areaName: z.string(),
  /** Who leads it, for whoever may read the register of bodies. */
  contact: z.string().nullable(),
})

/** A matter as the page of a body lists it: what and how far, never who brought it. */
const matter = z.object({
  id: z.number(),
  number: z.string(),
  title: z.string(),
  villageName: z.string(),
  category: words,
  state: words,
  phase: z.string(),
  receivedAt: instant,
})

/** Economic and social organisations that a matter concerns: whose wages, whose lift. Whoever sends matters on says so. */
export const concerns = {
  ofRequest: defineContract({
    id: 'concerns.ofRequest',
    method: 'GET',
    path: '/c/:county/requests/:requestId/organisations',
    permission: 'request.read',
    input: z.object(oneRequest),
    output: z.object({ rows: z.array(organisation), mayName: z.boolean() }),
  }),
  /** What can be named: organisations of the village and of its township. */
  choices: defineContract({
    id: 'concerns.choices',
    method: 'GET',
    path: '/c/:county/requests/:requestId/organisations/choices',
    permission: 'request.dispatch',
    input: z.object({ ...oneRequest, text: z.string().trim().max(50).default('') }),
    output: z.object({ rows: z.array(organisation) }),
  }),
  name: defineContract({
    id: 'concerns.name',
    method: 'POST',
    path: '/c/:county/requests/:requestId/organisations',
    permission: 'request.dispatch',
    input: z.object({ ...oneRequest, bodyId: rowId }),
    output: written,
  }),
  /** It was not about this one after all. */
  takeAway: defineContract({
    id: 'concerns.takeAway',
    method: 'POST',
    path: '/c/:county/requests/:requestId/organisations/:bodyId/take-away',
    permission: 'request.dispatch',
    input: z.object({ ...oneRequest, bodyId: rowId }),
    output: written,
  }),
  /** The matters of a body, the newest first, and of them those that the reader may read: they are not counted and nobody is ranked by them. */
  ofBody: defineContract({
    id: 'concerns.ofBody',
    method: 'GET',
    path: '/c/:county/organisations/bodies/:bodyId/requests',
    permission: 'body.list',
    input: z.object({ ...county, ...paging, bodyId: rowId }),
    output: page(matter),
  }),
}
