import { z } from 'zod'
import { elementFacts } from '#kernel/pack/governing.ts'
import { defineContract } from '#wire/contract.ts'
import { countyCode, rowId } from '#wire/shapes.ts'

const words = { zh: z.string(), en: z.string() }
const fact = z.enum(elementFacts)

/** How many of each stand; a fact that the place's elements do not ask for is left out. */
const counts = z.partialRecord(fact, z.number())

/** 人、地、事、物、情、组织: what a place holds, counted from what service left behind. There is no form to fill in. */
export const elements = {
  read: defineContract({
    id: 'elements.read',
    method: 'GET',
    path: '/c/:county/elements',
    permission: 'element.read',
    input: z.object({ county: countyCode, townshipId: rowId.optional(), villageId: rowId.optional() }),
    output: z.object({
      /** The sets that the models of the place name, each with its elements in its own order; all six where none is named. */
      sets: z.array(z.object({ id: z.string(), ...words, elements: z.array(z.string()) })),
      elements: z.array(z.object({ id: z.string(), ...words, counts: z.array(fact) })),
      /** Townships of the county, villages of a township, or the one village, in the order of the areas. */
      rows: z.array(z.object({ areaId: z.number(), name: z.string(), counts })),
      total: counts,
      /** How many of them the last thirty days brought. */
      fresh: counts,
    }),
  }),
}
