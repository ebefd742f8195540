import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, flag, kinDeclared, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const level = z.enum(['county', 'township', 'village', 'group', 'grid'])

/** A post as the pages show it. Role and title come in the reader's words, the phone masked. */
export const postRow = z.object({
  id: z.number(),
  personId: z.number(),
  name: z.string(),
  phone: z.string().nullable(),
  role: z.string(),
  roleName: z.object({ zh: z.string(), en: z.string() }),
  title: z.object({ zh: z.string(), en: z.string() }),
  level,
  areaId: z.number().nullable(),
  gridId: z.number().nullable(),
  areaName: z.string(),
  /** Of the head of a building: which one. */
  building: z.string(),
  unit: z.string(),
  villageId: z.number().nullable(),
  termFrom: day,
  termTo: day.nullable(),
  /** `died`, `gridEnded`; what the office ends says why at its body. */
  endReason: z.string().nullable(),
  inTerm: z.boolean(),
})

/** Who holds which post where. A post gives its permissions from the first to the last day of its term. */
export const posts = {
  list: defineContract({
    id: 'posts.list',
    method: 'GET',
    path: '/c/:county/posts',
    permission: 'post.list',
    input: z.object({
      ...county,
      ...paging,
      villageId: rowId.optional(),
      gridId: rowId.optional(),
      personId: rowId.optional(),
      role: z.string().max(60).optional(),
      /** Posts that have ended are left out unless asked for. */
      ended: flag.default(false),
    }),
    output: page(postRow),
  }),
  appoint: defineContract({
    id: 'posts.appoint',
    method: 'POST',
    path: '/c/:county/posts',
    permission: 'post.manage',
    input: z.object({
      ...county,
      personId: rowId,
      role: z.string().min(1).max(60),
      /** The id of a post title of the county's models, or words as the village writes them. */
      title: z.string().min(1).max(60),
      level,
      /** The area of that level; left out for the county and for a grid. */
      areaId: rowId.optional(),
      gridId: rowId.optional(),
      building: z.string().trim().max(40).optional(),
      unit: z.string().trim().max(40).optional(),
      kin: kinDeclared.optional(),
      termFrom: day,
      termTo: day.optional(),
    }),
    output: written,
  }),
  end: defineContract({
    id: 'posts.end',
    method: 'POST',
    path: '/c/:county/posts/:postId/end',
    permission: 'post.manage',
    /** `on` is the last day on which the post still counts. */
    input: z.object({ ...county, postId: rowId, on: day }),
    output: written,
  }),
}
