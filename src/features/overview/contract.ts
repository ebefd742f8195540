import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day } from '#wire/shapes.ts'

const sums = {
  townships: z.number(),
  villages: z.number(),
  groups: z.number(),
  grids: z.number(),
  households: z.number(),
  persons: z.number(),
  bodies: z.number(),
  requestsYear: z.number(),
  requestsOpen: z.number(),
}

/** 市县概况: the counties under the reader's own code beside each other, in the order of their codes; sums, and nobody by name. */
export const overview = {
  read: defineContract({
    id: 'overview.read',
    method: 'GET',
    path: '/c/:county/overview',
    permission: 'overview.read',
    input: z.object({ county: countyCode }),
    output: z.object({
      rows: z.array(z.object({ code: z.string(), name: z.string(), on: day, ...sums })),
      total: z.object(sums),
    }),
  }),
}
