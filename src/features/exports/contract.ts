import { z } from 'zod'
import { binary } from '#wire/binary.ts'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, flag, rowId } from '#wire/shapes.ts'

/** Lists of people, which may also be found by a name or a grid; all others are asked for a place alone. */
const people = [
  'register',
  'leftBehind',
  'away',
  'noIdentity',
  'gbt31000.registered',
  'gbt31000.floating',
  'gbt31000.leftBehind',
] as const

/** The lists that leave the house: the register, ledgers that follow from it, and the benign groups of GB/T 31000. */
export const exportLists = [
  ...people,
  'requests',
  'disputes',
  'visits',
  'organisations',
  'meetings',
  'deliberations',
  'mutualAid',
  'gbt31000.let',
  'gbt31000.bodies',
  'gbt31000.facilities',
  'gbt31000.buildings',
  'gbt31000.disputes',
] as const
export type ExportList = (typeof exportLists)[number]

export const peopleLists: readonly ExportList[] = people

/** Lists of what happened on a day: of these a period may be asked for, a year or a quarter. */
export const timedLists: readonly ExportList[] = [
  'requests',
  'disputes',
  'visits',
  'meetings',
  'deliberations',
  'gbt31000.disputes',
]

/** What opens the same rows on the pages: whoever may not read them there takes them nowhere. */
export const alsoAsked: Readonly<Record<ExportList, string>> = {
  ...{ register: 'person.list', leftBehind: 'person.list', away: 'person.list', noIdentity: 'person.list' },
  ...{ 'gbt31000.registered': 'person.list', 'gbt31000.floating': 'person.list', 'gbt31000.leftBehind': 'person.list' },
  ...{ 'gbt31000.let': 'household.read', 'gbt31000.bodies': 'body.list', 'gbt31000.disputes': 'request.queue' },
  ...{ 'gbt31000.facilities': 'body.list', 'gbt31000.buildings': 'household.read' },
  ...{ organisations: 'body.list', meetings: 'body.list', mutualAid: 'body.list', deliberations: 'deliberation.read' },
  ...{ requests: 'request.queue', disputes: 'request.queue', visits: 'visit.read' },
}

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
      /** The first and the last day of a ledger of matters, visits or meetings. */
      from: day.optional(),
      to: day.optional(),
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
