import { z } from 'zod'
import { sources } from '#kernel/circumstance/field.ts'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, heard, instant, noted, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const words = z.object({ zh: z.string(), en: z.string() })
const fieldId = z.string().max(60)
const year = z.coerce.number().int().min(2000).max(2999)
const value = z.union([z.boolean(), z.number(), z.string().max(60), z.array(z.string().max(60)).max(20)])
const source = z.enum(sources)

export const objections = ['notTrue', 'changed', 'notWanted'] as const
export const answers = ['keptByList', 'keptByPaper', 'corrected'] as const

const count = z.number().nullable()
const leftBehindCounts = z.object({
  households: z.number(),
  withAny: count,
  withChild: count,
  withElder: count,
  withWoman: count,
})

/** A field with everything that whoever is asked has a right to hear. `usedFor` names what decides by it. */
export const fieldView = words.extend({
  id: z.string(),
  on: z.enum(['household', 'person', 'village']),
  value: z.enum(['yesNo', 'amount', 'choice', 'choices', 'band']),
  options: z.array(words.extend({ id: z.string() })),
  unit: words.nullable(),
  yearly: z.boolean(),
  purpose: words,
  basis: z.enum(['consent', 'duty']),
  sources: z.array(source),
  reviewMonths: z.number(),
  keepMonths: z.number(),
  says: z.enum(['household', 'office']),
  adultsOnly: z.boolean(),
  newcomersOnly: z.boolean(),
  usedFor: z.array(words),
  /** Whether policies may be laid beside it, once the household agrees to that. */
  offersPolicies: z.boolean(),
  /** Who reads it beside the household. */
  readers: z.enum(['office', 'contact']),
})

export const factView = z.object({
  id: z.number(),
  field: z.string(),
  personId: z.number().nullable(),
  year: z.number(),
  value,
  source,
  saidOn: day,
  reviewOn: day,
  keepUntil: day,
  byHousehold: z.boolean(),
  /** Who of the household said it, and where it is kept by consent agreed: for its children a guardian. Null where the office recorded it. */
  saidBy: z.string().nullable(),
  objection: z.enum(objections).nullable(),
  objectedAt: instant.nullable(),
  /** Who wrote the objection down for the household. */
  noted,
  answer: z.enum(answers).nullable(),
  answeredAt: instant.nullable(),
})

/** What may be known here and what is known. */
const sheet = z.object({
  fields: z.array(fieldView),
  facts: z.array(factView),
  people: z.array(z.object({ id: z.number(), name: z.string(), adult: z.boolean(), newcomer: z.boolean() })),
  /** The completed years that may be said, the newest first. */
  years: z.array(z.number()),
})

/** Why something that a list said stays where the list is taken back. */
export const keptWhys = ['saidByHousehold', 'recordedAnew', 'laterList', 'withdrawn', 'struck', 'objected'] as const

/** A list that came in. The file is not kept; its digest tells it again. */
const listRow = z.object({
  id: z.number(),
  digest: z.string(),
  at: instant,
  byName: z.string().nullable(),
  takenBackAt: instant.nullable(),
  takenBackByName: z.string().nullable(),
})

const said = { field: fieldId, personId: rowId.optional(), year: year.optional(), value }
const about = { ...county, circumstanceId: rowId }

/** Income and needs, each with its purpose, its source, the day it is looked at again and the day it goes. */
export const circumstances = {
  readOwn: defineContract({
    id: 'circumstances.readOwn',
    method: 'GET',
    path: '/c/:county/circumstances/own',
    permission: 'circumstance.own',
    input: z.object(county),
    /** Null while the account speaks for nobody with a household. `self` is who says what is somebody's own. */
    output: z.object({ household: sheet.extend({ self: z.number() }).nullable() }),
  }),
  declare: defineContract({
    id: 'circumstances.declare',
    method: 'POST',
    path: '/c/:county/circumstances/own',
    permission: 'circumstance.own',
    input: z.object({ ...county, ...said }),
    output: written,
  }),
  withdraw: defineContract({
    id: 'circumstances.withdraw',
    method: 'POST',
    path: '/c/:county/circumstances/own/:circumstanceId/withdraw',
    permission: 'circumstance.own',
    input: z.object(about),
    output: written,
  }),
  object: defineContract({
    id: 'circumstances.object',
    method: 'POST',
    path: '/c/:county/circumstances/own/:circumstanceId/object',
    permission: 'circumstance.own',
    input: z.object({ ...about, objection: z.enum(objections) }),
    output: written,
  }),
  readHousehold: defineContract({
    id: 'circumstances.readHousehold',
    method: 'GET',
    path: '/c/:county/households/:householdId/circumstances',
    permission: 'circumstance.keep',
    input: z.object({ ...county, householdId: rowId }),
    output: sheet,
  }),
  record: defineContract({
    id: 'circumstances.record',
    method: 'POST',
    path: '/c/:county/households/:householdId/circumstances',
    permission: 'circumstance.keep',
    input: z.object({ ...county, householdId: rowId, ...said, source, saidOn: day.optional() }),
    output: written,
  }),
  /** What the household takes back or contests at the office: the same as on its phone, with how the office heard it. */
  noteWithdrawal: defineContract({
    id: 'circumstances.noteWithdrawal',
    method: 'POST',
    path: '/c/:county/circumstances/:circumstanceId/withdrawal',
    permission: 'circumstance.keep',
    input: z.object({ ...about, heard }),
    output: written,
  }),
  noteObjection: defineContract({
    id: 'circumstances.noteObjection',
    method: 'POST',
    path: '/c/:county/circumstances/:circumstanceId/objection',
    permission: 'circumstance.keep',
    input: z.object({ ...about, objection: z.enum(objections), heard }),
    output: written,
  }),
  /** Strikes what was recorded wrongly. */
  strike: defineContract({
    id: 'circumstances.strike',
    method: 'POST',
    path: '/c/:county/circumstances/:circumstanceId/strike',
    permission: 'circumstance.keep',
    input: z.object(about),
    output: written,
  }),
  answer: defineContract({
    id: 'circumstances.answer',
    method: 'POST',
    path: '/c/:county/circumstances/:circumstanceId/answer',
    permission: 'circumstance.keep',
    input: z.object({ ...about, answer: z.enum(answers) }),
    output: written,
  }),
  readVillage: defineContract({
    id: 'circumstances.readVillage',
    method: 'GET',
    path: '/c/:county/villages/:villageId/circumstances',
    permission: 'circumstance.keep',
    input: z.object({ ...county, villageId: rowId }),
    output: sheet.pick({ fields: true, facts: true, years: true }).extend({
      /** Fields whose list of a year may be entered at once: awards. */
      lists: z.array(fieldView),
    }),
  }),
  recordVillage: defineContract({
    id: 'circumstances.recordVillage',
    method: 'POST',
    path: '/c/:county/villages/:villageId/circumstances',
    permission: 'circumstance.keep',
    input: z.object({ ...county, villageId: rowId, field: fieldId, year: year.optional(), value, source }),
    output: written,
  }),
  /** The list of a year, by household codes: it takes the place of what was known of that year, and is whole from then on. */
  recordList: defineContract({
    id: 'circumstances.recordList',
    method: 'POST',
    path: '/c/:county/villages/:villageId/circumstances/list',
    permission: 'circumstance.keep',
    input: z.object({
      ...{ ...county, villageId: rowId, field: fieldId, year },
      codes: z.array(z.string().trim().min(1).max(40)).max(2000),
    }),
    output: written,
  }),
  /** Lists of those left behind that came in for a village, the newest first. */
  lists: defineContract({
    id: 'circumstances.lists',
    method: 'GET',
    path: '/c/:county/villages/:villageId/circumstances/lists',
    permission: 'circumstance.keep',
    input: z.object({ ...county, ...paging, villageId: rowId }),
    output: page(listRow),
  }),
  /** What would go if a list were taken back, what would stay and why. What was said of a household is not shown here. */
  readList: defineContract({
    id: 'circumstances.readList',
    method: 'GET',
    path: '/c/:county/circumstances/lists/:listId',
    permission: 'circumstance.keep',
    input: z.object({ ...county, listId: rowId }),
    output: listRow.extend({
      rows: z.array(
        z.object({
          ...{ id: z.number(), householdId: z.number(), householdCode: z.string(), field: words },
          /** Taken back with the list. */
          gone: z.boolean(),
          why: z.enum(keptWhys).nullable(),
        }),
      ),
    }),
  }),
  takeListBack: defineContract({
    id: 'circumstances.takeListBack',
    method: 'POST',
    path: '/c/:county/circumstances/lists/:listId/undo',
    permission: 'circumstance.keep',
    input: z.object({ ...county, listId: rowId }),
    output: written,
  }),
  /** What waits for somebody to look: objections first, then facts whose day of review has come. Values are not shown here. */
  listDue: defineContract({
    id: 'circumstances.listDue',
    method: 'GET',
    path: '/c/:county/villages/:villageId/circumstances/due',
    permission: 'circumstance.keep',
    input: z.object({ ...county, villageId: rowId, ...paging }),
    output: page(
      z.object({
        ...{ id: z.number(), field: words, year: z.number(), householdId: z.number(), householdCode: z.string() },
        ...{ headName: z.string().nullable(), personName: z.string().nullable(), reviewOn: day, keepUntil: day },
        objection: z.enum(objections).nullable(),
      }),
    ),
  }),
  /** How many households have somebody left behind, place by place: counts of a month, small ones hidden (null), and no names. */
  leftBehind: defineContract({
    id: 'circumstances.leftBehind',
    method: 'GET',
    path: '/c/:county/left-behind',
    permission: 'figure.read',
    input: z.object({ ...county, areaId: rowId.optional(), month: day.optional() }),
    output: z.object({
      month: day.nullable(),
      months: z.array(day),
      total: leftBehindCounts,
      rows: z.array(leftBehindCounts.extend({ id: z.number(), name: z.string() })),
    }),
  }),
  /** Whoever lives in a village and is registered elsewhere: what they asked for and what they got, and the sums of it. Opening it is a look. */
  newcomers: defineContract({
    id: 'circumstances.newcomers',
    method: 'GET',
    path: '/c/:county/villages/:villageId/newcomers',
    permission: 'circumstance.keep',
    input: z.object({ ...county, ...paging, villageId: rowId }),
    output: page(
      z.object({
        id: z.number(),
        name: z.string(),
        householdId: z.number(),
        householdCode: z.string(),
        from: z.string(),
        since: day,
        asked: z.array(z.string()),
        got: z.array(z.string()),
      }),
    ).extend({
      newcomers: z.number(),
      services: z.array(words.extend({ id: z.string(), asked: z.number(), got: z.number() })),
    }),
  }),
}
