import { z } from 'zod'
import type { Words } from '../shared/words.ts'
import {
  type Dimension,
  type Element,
  type ElementSet,
  elementFacts,
  type ModuleSet,
  type ScaleFigure,
} from './governing.ts'

// As in `shape.ts`: bound to the plain types, and closed to unknown keys.

const id = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/)
const text = z.string().trim().min(1)
const words = { zh: text, en: text }
const wordsShape: z.ZodType<Words> = z.strictObject(words)
const n = z.number().int().positive().max(1_000_000)

export const dimensionShape: z.ZodType<Dimension> = z.strictObject({ id, ...words, fixed: z.literal(true).optional() })

export const elementShape: z.ZodType<Element> = z.strictObject({
  id,
  ...words,
  counts: z.array(z.enum(elementFacts)).min(1),
})

export const elementSetShape: z.ZodType<ElementSet> = z.strictObject({ id, ...words, elements: z.array(id).min(1) })

export const moduleSetShape: z.ZodType<ModuleSet> = z.strictObject({
  id,
  ...words,
  areaTag: id.optional(),
  modules: z
    .array(
      z.strictObject({
        id,
        ...words,
        leadsTo: wordsShape.optional(),
        pages: z.array(z.string().regex(/^\/[a-z0-9/-]+$/)).min(1),
      }),
    )
    .min(1)
    .max(12),
})

export const scaleFigureShape: z.ZodType<ScaleFigure> = z.strictObject({
  id,
  ...words,
  of: z.literal('grids'),
  figure: n,
  level: z.number().int().min(1).max(9).optional(),
  places: z.strictObject({ townships: n.optional(), villages: n.optional() }).optional(),
})
