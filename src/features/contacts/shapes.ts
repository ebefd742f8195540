import { z } from 'zod'
import { day, noted } from '#wire/shapes.ts'

export const words = z.object({ zh: z.string(), en: z.string() })
const named = words.extend({ id: z.string() })
const load = z.object({ from: z.number(), to: z.number().nullable(), most: z.number().nullable() })

/** A line as its pages need it. */
export const lineRow = named.extend({
  below: words,
  about: words,
  levels: z.array(named.extend({ load: load.nullable() })),
  /** What its people are, beside posts and seats. */
  kinds: z.array(named),
  everybody: z.boolean(),
  /** The tiers it is for; none means every household. */
  tiers: z.array(words),
  perHousehold: z.number().nullable(),
  termYears: z.number().nullable(),
})

/** What a line reaches in one area. `homes` are the households it is for; `nobody` those without anybody who did not refuse. */
export const coverRow = z.object({
  areaId: z.number(),
  name: z.string(),
  homes: z.number(),
  covered: z.number(),
  refused: z.number(),
  nobody: z.number(),
  /** Households with more contacts than the line gives one. */
  crowded: z.number(),
  contacts: z.number(),
  few: z.number(),
  many: z.number(),
  wishes: z.number(),
})

/** Somebody in the tree of a village. */
export const personRow = z.object({
  personId: z.number(),
  name: z.string(),
  /** Masked, and for the office alone. */
  phone: z.string().nullable(),
  level: z.string(),
  /** Whoever looks after this person in the line; none means a gap above. */
  above: z.object({ contactId: z.number(), personId: z.number(), name: z.string() }).nullable(),
  households: z.number(),
  people: z.number(),
  note: z.enum(['few', 'many']).nullable(),
  /** Holds no longer what the level asks for: the list should be handed over. */
  lost: z.boolean(),
  termTo: day.nullable(),
})

export const wishRow = z.object({
  id: z.number(),
  householdId: z.number(),
  code: z.string(),
  headName: z.string().nullable(),
  kind: z.enum(['another', 'refuse']),
  said: z.string(),
  at: z.string(),
  noted,
})

export const homeRow = z.object({
  id: z.number(),
  code: z.string(),
  headName: z.string().nullable(),
  address: z.string(),
  groupName: z.string().nullable(),
  refused: z.boolean(),
  contacts: z.array(
    z.object({
      id: z.number(),
      personId: z.number(),
      name: z.string(),
      since: day,
      termTo: day.nullable(),
      purpose: z.string(),
    }),
  ),
})

/** One that has ended: who it was, whom for, why it ended and what came of it. */
export const endedRow = z.object({
  id: z.number(),
  name: z.string(),
  /** Null where a pack of before named the level. */
  level: words.nullable(),
  householdId: z.number().nullable(),
  code: z.string().nullable(),
  ofName: z.string().nullable(),
  purpose: z.string(),
  from: day,
  on: day,
  reason: z.string(),
  result: z.string(),
  followedBy: z.string().nullable(),
})

/** What the household’s tier asks for: one contact by name, or whoever has its homes in a line; and in which lines that is. */
export const served = z.object({ by: z.enum(['oneToOne', 'line']), lines: z.array(z.string()) })

/** One line as a household sees it. */
export const ownLine = named.extend({
  about: words,
  contacts: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      title: words,
      since: day,
      termTo: day.nullable(),
      purpose: z.string(),
    }),
  ),
  wish: z
    .object({ id: z.number(), kind: z.enum(['another', 'refuse']), said: z.string(), at: z.string(), noted })
    .nullable(),
  /** What the office said to the last wish. */
  answer: z.string().nullable(),
})
