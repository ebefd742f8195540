import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, instant, page, paging } from '#wire/shapes.ts'

const county = { county: countyCode }

const auditRow = z.object({
  id: z.number(),
  at: instant,
  operation: z.string(),
  accountId: z.number().nullable(),
  personId: z.number().nullable(),
  targetKind: z.string().nullable(),
  targetId: z.number().nullable(),
  detail: z.record(z.string(), z.unknown()),
  incident: z.string(),
  /** The seal that holds this row; null while it waits for the next one. */
  seal: z.number().nullable(),
})

/** Who looked at whose data: ids and titles only, because the auditor never reads the data itself. */
const lookRow = z.object({
  id: z.number(),
  /** Null in a compartment of which nobody learns who is in it; there the reason is empty, too. */
  personId: z.number().nullable(),
  byAccountId: z.number(),
  byTitle: z.object({ zh: z.string(), en: z.string() }),
  field: z.string(),
  reason: z.string(),
  at: instant,
})

/** What was done here, and who looked at what; newest first. */
export const records = {
  listAudit: defineContract({
    id: 'records.listAudit',
    method: 'GET',
    path: '/c/:county/audit',
    permission: 'audit.read',
    input: z.object({
      ...county,
      ...paging,
      operation: z.string().max(60).optional(),
      targetKind: z.string().max(60).optional(),
      targetId: z.coerce.number().int().positive().optional(),
    }),
    output: page(auditRow),
  }),
  listAccess: defineContract({
    id: 'records.listAccess',
    method: 'GET',
    path: '/c/:county/access-log',
    permission: 'accessLog.read',
    input: z.object({ ...county, ...paging }),
    output: page(lookRow),
  }),
}
