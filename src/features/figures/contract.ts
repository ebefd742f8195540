import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, rowId } from '#wire/shapes.ts'

/** A rate always travels with what it was made of: a page shows 3/4, and no percentage of nothing. */
const rate = z.object({ numerator: z.number(), denominator: z.number() })

/** The three rates of matters, never of persons. `unrated` were shown without a rating; `toRate` still wait for one. */
export const rates = z.object({
  received: z.number(),
  answered: z.number(),
  answeredInTime: rate,
  solved: rate,
  satisfied: rate,
  unrated: z.number(),
  toRate: z.number(),
})

const period = { from: day.optional(), to: day.optional() }
const answer = z.object({
  from: day,
  to: day,
  total: rates,
  categories: z.array(z.object({ category: z.string(), words: z.object({ zh: z.string(), en: z.string() }), rates })),
})

/**
 * One kind of matter. `workingDays` is the median from receiving to answering, null where nothing was answered; `open` is as of now;
 * `confirmed` is what supervisors found of those that chance named.
 */
const matter = z.object({
  category: z.string(),
  words: z.object({ zh: z.string(), en: z.string() }),
  received: z.number(),
  answered: z.number(),
  answeredInTime: rate,
  solved: rate,
  satisfied: rate,
  workingDays: z.number().nullable(),
  open: z.number(),
  confirmed: rate,
})

/** Without dates: the last 90 days. */
export const figures = {
  /** One village, for everybody. */
  ofVillage: defineContract({
    id: 'figures.ofVillage',
    method: 'GET',
    path: '/c/:county/figures',
    permission: 'board.read',
    input: z.object({ county: countyCode, villageId: rowId, ...period }),
    output: answer,
  }),
  /** 晒单评比: kinds of matters beside each other, in the order in which the models name them. No person, no league table. */
  byMatter: defineContract({
    id: 'figures.byMatter',
    method: 'GET',
    path: '/c/:county/figures/matters',
    permission: 'board.read',
    input: z.object({ county: countyCode, villageId: rowId, ...period }),
    output: z.object({ from: day, to: day, rows: z.array(matter) }),
  }),
  /**
   * 4+N: matters and bodies by the dimensions of governance, core's four first and then those of the place. A matter may stand under
   * several, so the rows add up to no total; what stands under none is a row of its own.
   */
  byDimension: defineContract({
    id: 'figures.byDimension',
    method: 'GET',
    path: '/c/:county/figures/dimensions',
    permission: 'figure.read',
    input: z.object({ county: countyCode, townshipId: rowId.optional(), villageId: rowId.optional(), ...period }),
    output: z.object({
      from: day,
      to: day,
      rows: z.array(
        z.object({
          /** Null for matters that stand under no dimension. */
          dimension: z.string().nullable(),
          words: z.object({ zh: z.string(), en: z.string() }).nullable(),
          fixed: z.boolean(),
          rates,
          bodies: z.number(),
          categories: z.array(z.object({ zh: z.string(), en: z.string() })),
        }),
      ),
    }),
  }),
  /** A township, or all areas of one's own posts together. One sum: villages are not set against each other. */
  ofArea: defineContract({
    id: 'figures.ofArea',
    method: 'GET',
    path: '/c/:county/figures/area',
    permission: 'figure.read',
    input: z.object({ county: countyCode, townshipId: rowId.optional(), ...period }),
    output: answer,
  }),
}
