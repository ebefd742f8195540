import { z } from 'zod'

export const text = { zh: z.string(), en: z.string() }

/** A plan is one document and one page: the largest villages have some three thousand households. */
export const mostHouseholds = 5_000

const range = z
  .object({ from: z.number().int().min(0).max(100_000), to: z.number().int().min(1).max(100_000) })
  .refine(({ from, to }) => from <= to)

export const bandShape = z.object({
  households: range.optional(),
  persons: range.optional(),
  partyMembers: range.optional(),
})

export const figuresShape = z.object({
  grids: z.number(),
  inBand: z.number(),
  outOfBand: z.number(),
  groupsCut: z.number(),
  groupsJoined: z.number(),
  metresToMiddle: z.number().nullable(),
})

/** Why no division meets the band, with the names of what stands in the way. */
export const reasonShape = z.object({
  code: z.enum(['householdTooLarge', 'tooFew', 'between', 'measuresApart', 'noCombination', 'undecided']),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.number()), z.null()])),
  groupName: z.string().nullable(),
  households: z.array(z.object({ id: z.number(), code: z.string() })),
})

export const madeFrom = z.enum(['planner', 'present', 'buildings', 'units', 'copy'])
const planState = z.enum(['draft', 'dated', 'published', 'discarded'])

/** What putting a plan in force did. */
const outcomeShape = z.object({
  created: z.number(),
  kept: z.number(),
  closed: z.number(),
  moved: z.number(),
  unassigned: z.number(),
  /** Posts on grids that ended: that day was their last, and whoever may appoint was told. */
  postsEnded: z.number(),
})

export const planLine = z.object({
  id: z.number(),
  name: z.string(),
  state: planState,
  madeFrom,
  edition: z.number(),
  figures: figuresShape,
  met: z.boolean(),
  byTitle: z.string(),
  madeAt: z.string(),
  effectiveOn: z.string().nullable(),
  publishedAt: z.string().nullable(),
  outcome: outcomeShape.nullable(),
})

export const plannedGrid = z.object({
  name: z.string(),
  kind: z.string(),
  households: z.number(),
  persons: z.number(),
  partyMembers: z.number(),
  inBand: z.boolean(),
  groups: z.array(z.string()),
  /** Round the places of its households; empty where they are not known. */
  outline: z.array(z.object({ lng: z.number(), lat: z.number() })),
})

export const plannedHousehold = z.object({
  id: z.number(),
  code: z.string(),
  address: z.string(),
  groupName: z.string().nullable(),
  persons: z.number(),
  partyMembers: z.number(),
  place: z.object({ lng: z.number(), lat: z.number() }).nullable(),
  /** Index of its grid in this plan; null where it has none yet. */
  grid: z.number().nullable(),
})
