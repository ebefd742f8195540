import { z } from 'zod'
import { isDay } from '#kernel/shared/day.ts'
import { heardWays } from '#kernel/shared/heard.ts'

/** Shapes that many contracts share; each limit stands beside what it limits. */
export const countyCode = z.string().regex(/^\d{6}$/)
export const rowId = z.coerce.number().int().positive()
export const day = z.iso.date().refine(isDay)
export const instant = z.iso.datetime()

export const usualPage = 20

/** Every list is bounded: a page of at most 100 rows, continued after the last row's id. */
export const paging = {
  after: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(usualPage),
}

export const page = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), next: z.number().nullable() })

/** In a query string a yes or no is a word. */
export const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')])

/** The answer of a write that has nothing more to show. */
export const written = z.object({ id: z.number() })

/** What a candidate says of near relatives in the village's bodies; those who are in the register are named, so that the rule knows them. */
export const kinDeclared = z.object({ has: z.boolean(), relativeIds: z.array(rowId).max(20).default([]) })

/** How the office heard a word that it writes down for a household. */
export const heard = z.enum(heardWays)

/** What a signed paper says of its signature when the office writes it down: the day, and who saw it. */
export const signedPaper = { signedOn: day, witness: z.string().trim().min(2).max(40) }

/** The same as it is shown, with who wrote it down; null where it was said on the own phone. */
export const signed = z.object({ on: day, witness: z.string(), name: z.string() }).nullable()

/** Who wrote it down; null where the household said it itself. */
export const noted = z.object({ heard, name: z.string() }).nullable()
