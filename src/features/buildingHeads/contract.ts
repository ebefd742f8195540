import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, rowId } from '#wire/shapes.ts'

const words = z.object({ zh: z.string(), en: z.string() })
/** A village has some dozens of buildings; a workbook of that size is far below this. */
const file = { maxBytes: 2 * 1024 * 1024 }
const list = { county: countyCode, villageId: rowId }

/** 楼栋长 and 单元长 from a list: whoever the register knows gets the post of the building, for all lines or for none. */
export const buildingHeads = {
  previewList: defineContract({
    id: 'buildingHeads.previewList',
    method: 'POST',
    path: '/c/:county/villages/:villageId/building-heads/list/preview',
    permission: 'post.manage',
    repeatable: true,
    file,
    input: z.object(list),
    output: z.object({
      lines: z.array(
        z.object({
          /** The row of the file; several heads in one cell share it. */
          ...{ id: z.string(), line: z.number(), name: z.string(), building: z.string(), unit: z.string() },
          /** The grid in which the post would stand. */
          ...{ gridName: z.string(), there: z.boolean(), problem: words.nullable() },
        }),
      ),
      ...{ faulty: z.number(), there: z.number(), digest: z.string() },
    }),
  }),
  /** The digest says that what was looked at is what comes in. */
  bringInList: defineContract({
    id: 'buildingHeads.bringInList',
    method: 'POST',
    path: '/c/:county/villages/:villageId/building-heads/list',
    permission: 'post.manage',
    file,
    input: z.object({ ...list, digest: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.object({ id: z.number(), added: z.number() }),
  }),
}
