import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, page, paging, rowId } from '#wire/shapes.ts'

const county = { county: countyCode }
const words = { zh: z.string(), en: z.string() }

const phone = z
  .string()
  .max(20)
  .transform((text) => text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, ''))
  .pipe(z.string().regex(/^1\d{10}$/))

export const staffRow = z.object({
  id: z.number(),
  personId: z.number(),
  name: z.string(),
  phone: z.string(),
  posts: z.array(z.object({ title: z.object(words), areaName: z.string() })),
  /** `invited`: has a slip that still works. `waiting`: was never taken up and needs a new one. */
  state: z.enum(['open', 'invited', 'waiting', 'locked']),
  seenAt: z.string().nullable(),
})

/** A line of a staff list as it would come in: what was understood, and what stands in the way. */
const listLine = z.object({
  line: z.number(),
  name: z.string(),
  phone: z.string(),
  title: z.string(),
  place: z.string(),
  term: z.string(),
  problems: z.array(z.object(words)),
})

/** Codes are answered once, to be handed over on paper; asking again with the same key gives none. */
const invited = z.array(z.object({ name: z.string(), phone: z.string(), title: z.string(), code: z.string() }))

/** A county's staff list is hundreds of lines; a workbook of that size is far below this. */
const file = { maxBytes: 2 * 1024 * 1024 }

/** The people who work here: who has an account, how they get one, how it ends (`accounts.close`). */
export const staff = {
  list: defineContract({
    id: 'staff.list',
    method: 'GET',
    path: '/c/:county/staff',
    permission: 'staff.read',
    input: z.object({ ...county, ...paging, name: z.string().trim().max(40).optional() }),
    output: page(staffRow),
  }),
  /** 三员分立: who administers the system, its locks and its audit today, and what is missing for three persons to do it. */
  administrations: defineContract({
    id: 'staff.administrations',
    method: 'GET',
    path: '/c/:county/staff/administrations',
    permission: 'staff.read',
    input: z.object(county),
    output: z.object({
      /** `missing`: one of the three has nobody. `together`: somebody still holds two of them as county administrator. */
      state: z.enum(['missing', 'together', 'separate']),
      rows: z.array(
        z.object({
          role: z.string(),
          title: z.object(words),
          holders: z.array(z.object({ id: z.number(), name: z.string() })),
        }),
      ),
    }),
  }),
  add: defineContract({
    id: 'staff.add',
    method: 'POST',
    path: '/c/:county/staff',
    permission: 'account.manage',
    input: z.object({
      ...county,
      name: z.string().trim().min(2).max(40),
      phone,
      /** The id of a post title of the models: it brings role and level. */
      title: z.string().min(1).max(60),
      areaId: rowId.optional(),
      gridId: rowId.optional(),
      termFrom: day,
      termTo: day.optional(),
    }),
    output: z.object({ id: z.number(), code: z.string().nullable() }),
  }),
  invite: defineContract({
    id: 'staff.invite',
    method: 'POST',
    path: '/c/:county/staff/:accountId/invite',
    permission: 'account.manage',
    input: z.object({ ...county, accountId: rowId }),
    output: z.object({ id: z.number(), code: z.string().nullable() }),
  }),
  previewList: defineContract({
    id: 'staff.previewList',
    method: 'POST',
    path: '/c/:county/staff/list/preview',
    permission: 'account.manage',
    repeatable: true,
    file,
    input: z.object(county),
    output: z.object({ lines: z.array(listLine), faulty: z.number(), digest: z.string() }),
  }),
  bringInList: defineContract({
    id: 'staff.bringInList',
    method: 'POST',
    path: '/c/:county/staff/list',
    permission: 'account.manage',
    file,
    /** The digest that the preview answered: what was looked at is what comes in. */
    input: z.object({ ...county, digest: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.object({ id: z.number(), invited }),
  }),
}
