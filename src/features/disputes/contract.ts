import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, rowId } from '#wire/shapes.ts'

const words = z.object({ zh: z.string(), en: z.string() })
/** Some hundred lines; a workbook of that size is far below this. */
const file = { maxBytes: 2 * 1024 * 1024 }
const list = { county: countyCode, villageId: rowId }

/** 矛盾纠纷 from a list become matters of the same queue: what happened, where and when; never the standing of a person. */
export const disputes = {
  /** The newest disputes of an area as its ledger says them: no party stands there. */
  newest: defineContract({
    id: 'disputes.newest',
    method: 'GET',
    path: '/c/:county/disputes',
    permission: 'request.queue',
    input: z.object({ county: countyCode, areaId: rowId.optional() }),
    output: z.object({
      rows: z.array(
        z.object({
          ...{
            id: z.number(),
            number: z.string(),
            receivedAt: z.string(),
            villageName: z.string(),
            placeName: z.string(),
          },
          ...{ category: z.string(), title: z.string(), handler: z.string(), state: z.string() },
          solved: z.boolean().nullable(),
        }),
      ),
      next: z.number().nullable(),
    }),
  }),
  /** Whoever else is a party of a matter, for whoever may read it. The number is masked, and shown to staff alone. */
  parties: defineContract({
    id: 'disputes.parties',
    method: 'GET',
    path: '/c/:county/requests/:requestId/parties',
    permission: 'request.read',
    input: z.object({ county: countyCode, requestId: rowId }),
    output: z.object({ rows: z.array(z.object({ id: z.number(), name: z.string(), phone: z.string().nullable() })) }),
  }),
  previewList: defineContract({
    id: 'disputes.previewList',
    method: 'POST',
    path: '/c/:county/villages/:villageId/disputes/list/preview',
    permission: 'request.fileFor',
    repeatable: true,
    file,
    input: z.object(list),
    output: z.object({
      lines: z.array(
        z.object({
          ...{ line: z.number(), name: z.string(), placeName: z.string(), category: z.string() },
          ...{ there: z.boolean(), note: words.nullable(), problem: words.nullable() },
        }),
      ),
      ...{ faulty: z.number(), there: z.number(), digest: z.string() },
    }),
  }),
  /** All that is open and new, or nothing. The digest says that what was looked at is what comes in. */
  bringInList: defineContract({
    id: 'disputes.bringInList',
    method: 'POST',
    path: '/c/:county/villages/:villageId/disputes/list',
    permission: 'request.fileFor',
    file,
    input: z.object({ ...list, digest: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.object({ id: z.number(), added: z.number() }),
  }),
}
