import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, instant, page, paging, rowId } from '#wire/shapes.ts'

const county = { county: countyCode }

/** A person in the register. Numbers are masked everywhere; the whole one is asked for with a reason. */
export const personRow = z.object({
  id: z.number(),
  name: z.string(),
  sex: z.enum(['0', '1', '2', '9']),
  birthDate: z.string().nullable(),
  /** First four and last four: 6109**********123X. Null when the register has none. */
  identity: z.string().nullable(),
  /** 138****5678 */
  phone: z.string().nullable(),
  /** Code and word of GB/T 4761. */
  relation: z.object({ code: z.string(), zh: z.string(), en: z.string() }),
  isHead: z.boolean(),
  householdId: z.number(),
  householdCode: z.string(),
  groupName: z.string().nullable(),
})

/** A member of a household with the facts that hold today. Who is left behind is derived from the whole household, kept nowhere. */
export const householdPerson = personRow.extend({
  /** Why there is no identity number, and which other document was shown. */
  noIdentity: z.string().nullable(),
  document: z.string().nullable(),
  away: z.object({ reason: z.string(), place: z.string(), since: day }).nullable(),
  /** Where the 户籍 is when it is not here: a floating resident. */
  registeredAt: z.string().nullable(),
  leftBehind: z.enum(['child', 'elder', 'woman']).nullable(),
})

export const householdView = z.object({
  id: z.number(),
  code: z.string(),
  address: z.string(),
  villageId: z.number(),
  villageName: z.string(),
  groupName: z.string().nullable(),
  gridId: z.number(),
  gridName: z.string(),
  /** In the register since this day: of a day before it nothing can be asked. */
  since: day,
  /** Set when the household has ended; where it was merged into another, that one. */
  endedOn: day.nullable(),
  /** `villageName` where that is another village: the family has moved there. */
  mergedInto: z.object({ id: z.number(), code: z.string(), villageName: z.string().nullable() }).nullable(),
  dwelling: z.object({ id: z.number(), name: z.string(), villageName: z.string(), elsewhere: z.boolean() }).nullable(),
  tenure: z.enum(['own', 'rent', 'relatives', 'collective']).nullable(),
  /** The newest life event: whoever records the next says what they have seen. */
  newestEvent: z.number().nullable(),
  persons: z.array(householdPerson),
})

/** A household in a list: where it lies and whose it is, no number of anybody. */
export const householdRow = z.object({
  id: z.number(),
  code: z.string(),
  address: z.string(),
  villageName: z.string(),
  groupName: z.string().nullable(),
  gridName: z.string(),
  headName: z.string().nullable(),
  persons: z.number(),
})

/** Lists go by when somebody came into the register, by how the name sounds, or by its strokes; else as they were written. */
export const sorts = ['newest', 'pinyin', 'stroke'] as const
const sort = z.enum(sorts).optional()
const words = z.object({ zh: z.string(), en: z.string() })
const within = {
  townshipId: rowId.optional(),
  villageId: rowId.optional(),
  groupId: rowId.optional(),
  gridId: rowId.optional(),
}

/** One look at a person's data, as the person reads it. */
export const accessRow = z.object({
  id: z.number(),
  personName: z.string(),
  byName: z.string().nullable(),
  byTitle: words,
  field: z.enum(['household', 'identity', 'phone', 'aftercare', 'circumstances']),
  reason: z.string(),
  /** Who let it happen: a look at a child’s number is approved before it is taken. */
  approvedByName: z.string().nullable(),
  approvedByTitle: words.nullable(),
  at: instant,
})

/** What the register may be narrowed to. Each follows from an event or a rule; none is a mark that somebody sets. */
export const marks = ['away', 'leftBehind', 'floating', 'noIdentity'] as const

/** The register of people, and the door that anybody's full number stands behind. */
export const people = {
  list: defineContract({
    id: 'people.list',
    method: 'GET',
    path: '/c/:county/people',
    permission: 'person.list',
    input: z.object({
      ...county,
      ...paging,
      ...within,
      householdId: rowId.optional(),
      /** The beginning of a name in characters, pinyin or initials; the last four of an identity number, also behind a name. */
      name: z.string().trim().min(1).max(50).optional(),
      sort,
      /** Only those away, those registered elsewhere (流动人口), those without an identity number, or those left behind (留守). */
      mark: z.enum(marks).optional(),
    }),
    output: page(personRow),
  }),
  readHousehold: defineContract({
    id: 'people.readHousehold',
    method: 'GET',
    path: '/c/:county/households/:householdId',
    permission: 'household.read',
    input: z.object({ ...county, householdId: rowId }),
    output: householdView,
  }),
  listHouseholds: defineContract({
    id: 'people.listHouseholds',
    method: 'GET',
    path: '/c/:county/households',
    permission: 'household.read',
    input: z.object({
      ...county,
      ...paging,
      ...within,
      /** A part of the address, or the whole code. */
      text: z.string().trim().min(1).max(60).optional(),
      sort,
    }),
    output: page(householdRow),
  }),
  reveal: defineContract({
    id: 'people.reveal',
    method: 'POST',
    path: '/c/:county/people/:personId/reveal',
    permission: 'person.reveal',
    input: z.object({
      ...county,
      personId: rowId,
      field: z.enum(['identity', 'phone']),
      reason: z.string().trim().min(4).max(200),
    }),
    output: z.object({ id: z.number(), value: z.string() }),
  }),
  readOwn: defineContract({
    id: 'people.readOwn',
    method: 'GET',
    path: '/c/:county/people/own',
    permission: 'person.readOwn',
    input: z.object(county),
    /** Null while the account speaks for nobody in the register, or for somebody without a household. */
    output: z.object({ household: householdView.nullable() }),
  }),
  listAccess: defineContract({
    id: 'people.listAccess',
    method: 'GET',
    path: '/c/:county/people/own/access',
    permission: 'accessLog.readOwn',
    input: z.object({ ...county, ...paging }),
    output: page(accessRow),
  }),
}
