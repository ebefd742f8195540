import { z } from 'zod'
import { day, instant } from '#wire/shapes.ts'

const name = z.string().trim().max(60)
const text = z.string().trim().min(1).max(200)
const words = { zh: text, en: text }
const count = z.number().int().min(1).max(3650)

/** As packs write time: exactly one unit. */
export const clock = z.union([
  z.strictObject({ workingHours: count }),
  z.strictObject({ workingDays: count }),
  z.strictObject({ calendarDays: count }),
  z.strictObject({ hours: count }),
])

const range = z
  .object({ from: z.number().int().min(0), to: z.number().int().min(1) })
  .refine(({ from, to }) => from <= to)
const band = z.object({ households: range.optional(), persons: range.optional(), partyMembers: range.optional() })
const level = z.enum(['county', 'township', 'village', 'group', 'grid'])
const list = z.enum(['words', 'categories', 'procedures', 'gridLevels', 'postTitles', 'dimensions'])

/** One thing decided by hand (kernel/pack/edit.ts). The gate judges what it comes to; here only sizes are bounded. */
export const edit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('word'), key: z.string().trim().min(1).max(120), ...words }),
  z.object({
    kind: z.literal('category'),
    id: name,
    ...words,
    /** Null takes away what stands. */
    parent: name.nullish(),
    procedure: name.nullish(),
    due: clock.nullish(),
    dimensions: z.array(name).max(20).optional(),
  }),
  z.object({ kind: z.literal('clock'), procedure: name, state: name, due: clock.nullable() }),
  z.object({
    kind: z.literal('move'),
    procedure: name,
    action: name,
    from: z.array(name).min(1).max(40),
    by: z.array(name).min(1).max(20),
  }),
  z.object({ kind: z.literal('gridLevel'), level: z.number().int(), ...words, band: band.nullable() }),
  z.object({ kind: z.literal('postTitle'), id: name, ...words, role: name, level, body: name.optional() }),
  z.object({ kind: z.literal('dimension'), id: name, ...words }),
  z.object({ kind: z.literal('takeBack'), list, id: z.string().min(1).max(120) }),
])

const said = { zh: z.string(), en: z.string() }

export const entry = z.object({
  list: z.string(),
  id: z.string(),
  ...said,
  from: z.string(),
  over: z.array(z.string()),
  clock: clock.optional(),
  under: z.string().optional(),
  /** Of a category: its own, which a form begins with. */
  parent: z.string().optional(),
  procedure: z.string().optional(),
  band: band.optional(),
  role: z.string().optional(),
  by: z.array(z.string()).optional(),
  /** Of a category: what it is counted under, its own or that of the category above it. */
  dimensions: z.array(z.string()).optional(),
})

export const release = z.object({
  id: z.number(),
  kind: z.enum(['dated', 'stepBack', 'withdrawn']),
  version: z.string().nullable(),
  from: day,
  withdraws: z.number().nullable(),
  at: instant,
  byTitle: z.string(),
})

/** A decision about one township or village: `start` was said by whoever started the product. An empty list: what the county runs. */
export const areaRelease = z.object({
  id: z.number(),
  kind: z.enum(['dated', 'stepBack', 'withdrawn', 'start']),
  areaId: z.number(),
  name: z.string(),
  models: z.array(z.string()),
  from: day,
  at: instant,
  byTitle: z.string().nullable(),
})

/** A place that differs from its county, or will, or did. */
export const areaModels = z.object({
  areaId: z.number(),
  name: z.string(),
  models: z.array(z.string()),
  /** The decision that holds; null where a start said it before such decisions were written down. */
  by: areaRelease.nullable(),
  pending: areaRelease.nullable(),
  stepBackTo: z.array(z.string()).optional(),
})

export const packsFull = z.object({
  packs: z.array(z.object({ id: z.string(), version: z.string(), ...said, isOwn: z.boolean() })),
  entries: z.array(entry),
  titles: z.array(z.object({ id: z.string(), ...said, role: z.string(), level, body: z.string().nullable() })),
  roles: z.array(z.object({ id: z.string(), ...said })),
  /** The county's own version in force; null where it has none. */
  own: z.object({ id: z.string(), version: z.string() }).nullable(),
  decided: z.number(),
  pending: release.nullable(),
  /** The version that one step back leads to: absent where nothing came before, null where it leads to no own pack. */
  stepBackTo: z.string().nullable().optional(),
  releases: z.array(release),
  areas: z.array(areaModels),
  areaReleases: z.array(areaRelease),
  /** What an area may be given: the models of the product and the county's own. */
  models: z.array(z.object({ id: z.string(), ...said })),
})

export const difference = z.object({
  list: z.string(),
  id: z.string(),
  before: entry.nullable(),
  after: entry.nullable(),
  more: z.boolean(),
})

export const draftFull = z.object({
  edition: z.number(),
  id: z.string(),
  version: z.string(),
  madeFrom: z.enum(['file', 'desk']),
  changedAt: instant,
  byTitle: z.string(),
  /** As it would hold: what the forms start from. */
  entries: z.array(entry),
  titles: packsFull.shape.titles,
  differences: z.array(difference),
  faults: z.array(z.object(said)),
})

/** What can be done in a state, and by which roles. */
const steps = z.array(z.object({ ...said, by: z.array(z.string()) }))

const met = z.object({
  category: z.object(said).nullable(),
  procedure: z.object(said).nullable(),
  version: z.string().nullable(),
  states: z.array(
    z.object({
      id: z.string(),
      ...said,
      clock: clock.nullable(),
      dueAt: instant.nullable(),
      provisional: z.boolean(),
      steps,
    }),
  ),
})

/** `began`: what the request really keeps, whatever is decided. */
export const tried = z.object({
  number: z.string(),
  receivedAt: instant,
  began: z.object({ procedure: z.object(said), packId: z.string(), packVersion: z.string() }),
  today: met,
  draft: met,
})
