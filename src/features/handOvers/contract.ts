import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }

/** What somebody had in hand goes to whoever holds the post after them, in one step. */
export const handOvers = {
  read: defineContract({
    id: 'handOvers.read',
    method: 'GET',
    path: '/c/:county/posts/:postId/hand-over',
    permission: 'post.manage',
    input: z.object({ ...county, postId: rowId }),
    output: z.object({
      requests: z.array(
        z.object({ id: z.number(), number: z.string(), title: z.string(), dueAt: z.string().nullable() }),
      ),
      /** Posts of the same role in the same village, or township, or county, that are in term today. */
      successors: z.array(
        z.object({ postId: z.number(), name: z.string(), title: z.object({ zh: z.string(), en: z.string() }) }),
      ),
    }),
  }),
  make: defineContract({
    id: 'handOvers.make',
    method: 'POST',
    path: '/c/:county/posts/:postId/hand-over',
    permission: 'post.manage',
    input: z.object({ ...county, postId: rowId, toPostId: rowId }),
    output: written,
  }),
}
