import { z } from 'zod'
import { day, instant } from '#wire/shapes.ts'

// What the operations of this feature answer. Matters and counts: nobody who worked on a matter is named here.

const words = z.object({ zh: z.string(), en: z.string() })

/** What was found: it holds, it holds in part, it does not hold, or nobody who knows could be reached. */
export const findings = ['confirmed', 'partly', 'notConfirmed', 'notReached'] as const
export const finding = z.enum(findings)

/** How it was looked at: on the spot, by telephone, or in the papers. */
export const meansOfChecking = ['onSite', 'phone', 'papers'] as const
export const means = z.enum(meansOfChecking)

/** `whole`: every matter alike. `village`: each village its share, and at least one of each. */
export const spread = z.enum(['whole', 'village'])

/**
 * What a draw says of all it was drawn from. `checked` are those with an answer; the share of confirmed ones and its bounds are of
 * these, and null while they say nothing.
 */
export const summary = z.object({
  population: z.number(),
  drawn: z.number(),
  checked: z.number(),
  confirmed: z.number(),
  partly: z.number(),
  notConfirmed: z.number(),
  notReached: z.number(),
  toCheck: z.number(),
  estimate: z.object({ share: z.number(), low: z.number(), high: z.number() }).nullable(),
})

/** By these anybody can draw again: the seed, the way of drawing, and the SHA-256 of the list's lines. */
const proof = { method: z.string(), seed: z.string(), frameDigest: z.string() }

const drawing = {
  id: z.number(),
  at: instant,
  byTitle: words,
  from: day,
  to: day,
  category: words.nullable(),
  spread,
  ...proof,
  summary,
}

/** One draw as its supervisors see it. Without a place it is the whole county's. */
export const inspectionRow = z.object({
  ...drawing,
  byName: z.string().nullable(),
  placeName: z.string().nullable(),
  abandoned: z.object({ at: instant, reason: z.string() }).nullable(),
})

/** One draw as a village's page tells it: its part of the list, and no names. */
export const shownInspection = z.object({ ...drawing, abandonedAt: instant.nullable() })

export const findingRow = z.object({
  id: z.number(),
  finding,
  words,
  means,
  meansWords: words,
  remark: z.string(),
  byName: z.string().nullable(),
  byTitle: words,
  at: instant,
})

/** A drawn matter. `findings` in the order in which they were recorded: the last one counts, the others stay to be seen. */
export const itemRow = z.object({
  rank: z.number(),
  requestId: z.number(),
  number: z.string(),
  title: z.string(),
  category: words,
  state: words,
  villageName: z.string(),
  placeName: z.string(),
  requester: z.object({ name: z.string(), phone: z.string().nullable() }),
  receivedAt: instant,
  finishedAt: instant.nullable(),
  answer: z.string().nullable(),
  findings: z.array(findingRow),
  /** It does not hold and still stands as finished: it can go back to the dispatcher. */
  maySendBack: z.boolean(),
})

export const inspectionFull = inspectionRow.extend({ items: z.array(itemRow) })

/** A matter that waits for somebody to look, with the draw it belongs to. */
export const toCheckRow = itemRow
  .pick({ rank: true, requestId: true, number: true, title: true, category: true, villageName: true, placeName: true })
  .extend({ inspectionId: z.number(), drawnAt: instant, tried: z.boolean() })

/** The draw made again from what was kept: the lines it was drawn from, what falls, and whether it is what was kept. */
export const replayed = z.object({
  ...proof,
  size: z.number(),
  spread,
  /** One line for each matter: village and matter, by their ids, in the order of both. */
  frame: z.array(z.string()),
  drawn: z.array(z.string()),
  sameFrame: z.boolean(),
  sameSample: z.boolean(),
})
