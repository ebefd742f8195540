import { z } from 'zod'
import { binary } from '#wire/binary.ts'
import { defineContract } from '#wire/contract.ts'
import { countyCode, flag, rowId } from '#wire/shapes.ts'

/** The lists that leave the house: the register, ledgers that follow from it, and the benign groups of GB/T 31000. */
export const exportLists = [
  'register',
  'leftBehind',
  'away',
  'noIdentity',
  'gbt31000.registered',
  'gbt31000.floating',
  'gbt31000.leftBehind',
] as const

const county = { county: countyCode }

/** A list as a file: marked with who took it, when and what for; whoever stands in it reads that. */
export const listExports = {
  make: defineContract({
    id: 'exports.make',
    method: 'POST',
    path: '/c/:county/exports',
    permission: 'export.make',
    input: z.object({
      ...county,
      list: z.enum(exportLists),
      townshipId: rowId.optional(),
      villageId: rowId.optional(),
      groupId: rowId.optional(),
      gridId: rowId.optional(),
      name: z.string().trim().min(1).max(50).optional(),
      sort: z.enum(['newest', 'pinyin', 'stroke']).default('pinyin'),
      purpose: z.string().trim().min(4).max(200),
      /** Whole identity and phone numbers of grown people; asks for a permission of its own. */
      whole: flag.default(false),
    }),
    output: z.object({ id: z.number(), rows: z.number() }),
  }),
  file: defineContract({
    id: 'exports.file',
    method: 'GET',
    path: '/c/:county/exports/:exportId/file',
    permission: 'export.make',
    input: z.object({ ...county, exportId: rowId }),
    output: binary,
  }),
}
