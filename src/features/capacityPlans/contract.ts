import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, flag, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const words = z.object({ zh: z.string(), en: z.string() })

const item = z.object({
  id: z.number(),
  aspect: words,
  gap: z.string(),
  step: z.string(),
  dueOn: day,
  doneOn: day.nullable(),
  result: z.string(),
  overdue: z.boolean(),
})

/** 党建强基: what a body lacks – people, skills, the order of its work – and what it does about it. Nobody is rated by it. */
export const capacityPlans = {
  ofBody: defineContract({
    id: 'capacityPlans.ofBody',
    method: 'GET',
    path: '/c/:county/organisations/bodies/:bodyId/capacity',
    permission: 'body.list',
    input: z.object({ ...county, bodyId: rowId }),
    output: z.object({
      aspects: z.array(words.extend({ id: z.string() })),
      /** What the seats themselves say: vacant, too few, terms that end. */
      found: z.array(z.object({ kind: z.string(), n: z.number().nullable(), on: day.nullable() })),
      items: z.array(item),
      may: z.object({ plan: z.boolean() }),
    }),
  }),
  list: defineContract({
    id: 'capacityPlans.list',
    method: 'GET',
    path: '/c/:county/capacity-plans',
    permission: 'body.list',
    /** What is still to be done, the earliest day first; with `done` what was. */
    input: z.object({ ...county, ...paging, areaId: rowId.optional(), done: flag.default(false) }),
    output: page(item.extend({ bodyId: z.number(), bodyName: z.string(), areaName: z.string() })),
  }),
  add: defineContract({
    id: 'capacityPlans.add',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId/capacity',
    permission: 'body.manage',
    input: z.object({
      ...{ ...county, bodyId: rowId, aspect: z.string().max(60), dueOn: day },
      gap: z.string().trim().min(2).max(200),
      step: z.string().trim().min(2).max(200),
    }),
    output: written,
  }),
  settle: defineContract({
    id: 'capacityPlans.settle',
    method: 'POST',
    path: '/c/:county/organisations/bodies/:bodyId/capacity/:itemId',
    permission: 'body.manage',
    input: z.object({ ...county, bodyId: rowId, itemId: rowId, result: z.string().trim().min(2).max(300) }),
    output: written,
  }),
}
