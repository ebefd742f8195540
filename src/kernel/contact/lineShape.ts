import { z } from 'zod'
import type { Words } from '../shared/words.ts'
import type { ContactLevel, ContactLine, Load } from './line.ts'

// As in `pack/shape.ts`: bound to the plain types, and closed to unknown keys.

const id = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/)
const text = z.string().trim().min(1)
const words = { zh: text, en: text }
const wordsShape: z.ZodType<Words> = z.strictObject(words)
const named = z.strictObject({ id, ...words })
const n = z.number().int().positive().max(10_000)

const loadShape: z.ZodType<Load> = z.strictObject({ from: n, to: n.optional(), most: n.optional() })
const names = z.array(id).min(1).optional()

const levelShape: z.ZodType<ContactLevel> = z.strictObject({
  id,
  ...words,
  who: z.strictObject({ roles: names, kinds: z.array(named).min(1).optional(), bodies: names }),
  load: loadShape.optional(),
})

/** A line of contact as it may arrive from outside. */
export const contactLineShape: z.ZodType<ContactLine> = z.strictObject({
  id,
  ...words,
  below: wordsShape,
  about: wordsShape,
  levels: z.array(levelShape).min(1).max(9),
  everybody: z.literal(true).optional(),
  tiers: names,
  perHousehold: n.optional(),
  termYears: z.number().int().positive().max(10).optional(),
  duties: z.array(named).min(1).optional(),
  topics: z.array(named).min(1).max(20).optional(),
})
