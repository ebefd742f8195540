import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const words = z.object({ zh: z.string(), en: z.string() })

/** One hand-over as it stands in the register. */
const handed = z.object({
  id: z.number(),
  at: z.string(),
  from: z.string(),
  to: z.string(),
  requests: z.number(),
  households: z.number().nullable(),
  said: z.string(),
})

/** 职责卡: who holds a post, where, until when, what for, and what was said when it was handed over. */
const card = z.object({
  postId: z.number(),
  name: z.string(),
  title: words,
  place: z.string(),
  termFrom: day,
  termTo: day.nullable(),
  inTerm: z.boolean(),
  duties: z.array(words),
  /** How many live in the grid of the post. */
  grid: z.object({ households: z.number(), persons: z.number() }).nullable(),
  /** The last times this post came to or went from somebody. */
  handed: z.array(handed),
})

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
        z.object({ postId: z.number(), name: z.string(), title: words, mayTake: z.array(z.string()) }),
      ),
      /** In which lines the holder looks after how many; null where the caller manages no contacts. */
      lines: z.array(z.object({ line: z.string(), words, n: z.number() })).nullable(),
      /** Open plans of help that are the holder's word. How many, and nobody's household. */
      plans: z.number(),
    }),
  }),
  make: defineContract({
    id: 'handOvers.make',
    method: 'POST',
    path: '/c/:county/posts/:postId/hand-over',
    permission: 'post.manage',
    /**
     * `lines`: the lines of contact whose households go over, with the plans of help that the successor then serves. `said`: what the
     * next one should know. With nothing in hand, a post goes over by it alone.
     */
    input: z.object({
      ...county,
      ...{ postId: rowId, toPostId: rowId },
      requests: z.boolean().default(true),
      lines: z.array(z.string().max(40)).max(20).default([]),
      said: z.string().trim().max(1000).default(''),
    }),
    output: written,
  }),
  card: defineContract({
    id: 'handOvers.card',
    method: 'GET',
    path: '/c/:county/posts/:postId/card',
    permission: 'post.list',
    input: z.object({ ...county, postId: rowId }),
    output: card,
  }),
  /** The cards of one's own posts. */
  mine: defineContract({
    id: 'handOvers.mine',
    method: 'GET',
    path: '/c/:county/duty-cards/mine',
    permission: 'person.readOwn',
    input: z.object(county),
    output: z.object({ rows: z.array(card) }),
  }),
  /** What was handed over in an area, the newest first. */
  list: defineContract({
    id: 'handOvers.list',
    method: 'GET',
    path: '/c/:county/hand-overs',
    permission: 'post.list',
    input: z.object({ ...county, ...paging, areaId: rowId.optional() }),
    output: page(handed.extend({ fromPostId: z.number(), toPostId: z.number(), title: words, place: z.string() })),
  }),
}
