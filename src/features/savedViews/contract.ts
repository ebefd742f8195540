import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const oneView = { ...county, viewId: rowId }

/** The lists of the desk that can be kept as they are asked for. */
export const viewPages = ['register', 'queue', 'visits'] as const
const page = z.enum(viewPages)
const name = z.string().trim().min(1).max(30)
/** A few words, choices and marks: what the page itself understands, and ignores where it no longer does. */
const asked = z
  .record(z.string().max(30), z.union([z.string().max(60), z.number(), z.boolean()]))
  .refine((all) => Object.keys(all).length <= 12)

const viewRow = z.object({ id: z.number(), page, name: z.string(), areaId: z.number().nullable(), asked })

/** 我的视图: a search, filter and order under a name, for whoever saved it and nobody else. */
export const savedViews = {
  list: defineContract({
    id: 'savedViews.list',
    method: 'GET',
    path: '/c/:county/views',
    permission: 'view.own',
    input: z.object({ ...county, page }),
    output: z.object({ rows: z.array(viewRow) }),
  }),
  save: defineContract({
    id: 'savedViews.save',
    method: 'POST',
    path: '/c/:county/views',
    permission: 'view.own',
    input: z.object({ ...county, page, name, areaId: rowId.optional(), asked }),
    output: written,
  }),
  rename: defineContract({
    id: 'savedViews.rename',
    method: 'POST',
    path: '/c/:county/views/:viewId/name',
    permission: 'view.own',
    input: z.object({ ...oneView, name }),
    output: written,
  }),
  remove: defineContract({
    id: 'savedViews.remove',
    method: 'POST',
    path: '/c/:county/views/:viewId/remove',
    permission: 'view.own',
    input: z.object(oneView),
    output: written,
  }),
}
