import { z } from 'zod'
import { type CircumstanceField, type Given, type Option, sources, subjects, valueKinds } from './field.ts'

const id = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/)
const text = z.string().trim().min(1)
const words = { zh: text, en: text }
const wordsShape = z.strictObject(words)
const yuan = z.number().int().nonnegative().max(100_000_000)
/** Ten years at most: what must be kept longer is no circumstance. */
const months = z.number().int().positive().max(120)

const option: z.ZodType<Option> = z.strictObject({ id, ...words, from: yuan.optional(), below: yuan.optional() })

const given: z.ZodType<Given> = z.union([
  z.strictObject({ fact: id, how: z.literal('value') }),
  z.strictObject({ fact: id, how: z.literal('chosen'), none: id.optional() }),
  z.strictObject({ fact: id, how: z.literal('yearsHeld'), years: z.number().int().positive().max(5), listed: id }),
  z.strictObject({ fact: id, how: z.literal('toMean'), mean: id }),
])

/** A field as it may arrive from outside. All is asked for that a household is told: none passes without its purpose and its end. */
export const circumstanceShape: z.ZodType<CircumstanceField> = z.strictObject({
  id,
  ...words,
  on: z.enum(subjects),
  value: z.enum(valueKinds),
  options: z.array(option).min(2).max(20).optional(),
  unit: wordsShape.optional(),
  yearly: z.literal(true).optional(),
  purpose: wordsShape,
  basis: z.enum(['consent', 'duty']),
  sources: z.array(z.enum(sources)).min(1),
  reviewMonths: months,
  keepMonths: months,
  says: z.enum(['household', 'office']),
  reads: z.enum(['office', 'contact']),
  adultsOnly: z.literal(true).optional(),
  newcomersOnly: z.literal(true).optional(),
  gives: z.array(given),
})
