import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, heard, noted, page, paging, rowId, written } from '#wire/shapes.ts'

const county = { county: countyCode }
const oneCall = { ...county, callId: rowId }
const words = z.object({ zh: z.string(), en: z.string() })
const line = (most: number) => z.string().trim().max(most)
const state = z.enum(['open', 'chosen', 'appointed', 'without', 'withdrawn'])
const stage = z.enum(['offers', 'votes', 'over'])

const callRow = z.object({
  id: z.number(),
  gridId: z.number(),
  gridName: z.string(),
  villageName: z.string(),
  title: words,
  state,
  stage,
  secret: z.boolean(),
  said: z.string(),
  offersUntil: day,
  votesUntil: day,
  candidates: z.number(),
  /** Households of the grid and those that have voted; both are fixed when it was counted. */
  roll: z.number(),
  present: z.number(),
  chosen: z.string().nullable(),
  /** Why nobody was chosen: nobody stood, too few voted, too few agreed, two were level. */
  why: z.string().nullable(),
})

/** Votes are told when it has been counted, and not before. */
const candidate = z.object({
  ...{ id: z.number(), name: z.string(), said: z.string(), votes: z.number().nullable() },
  /** Who wrote it down where the candidate said so on paper or at the counter. */
  noted,
})

/** What the office had written down and took back again: on which day, why, and who. */
const takenBack = z.object({ on: day, why: z.string(), name: z.string() }).nullable()
const why = z.string().trim().min(2).max(200)

/** 公开竞岗: a post is called out, who wants it says so, the households of the grid choose, and whoever was chosen holds it. */
export const openCalls = {
  list: defineContract({
    id: 'openCalls.list',
    method: 'GET',
    path: '/c/:county/open-calls',
    permission: 'body.list',
    input: z.object({ ...county, ...paging, areaId: rowId.optional() }),
    output: page(callRow),
  }),
  read: defineContract({
    id: 'openCalls.read',
    method: 'GET',
    path: '/c/:county/open-calls/:callId',
    permission: 'body.list',
    input: z.object(oneCall),
    output: callRow.extend({
      list: z.array(candidate),
      may: z.object({ count: z.boolean(), appoint: z.boolean(), note: z.boolean() }),
      /** What whoever may write votes down has written down while the call runs: for which household, never for whom. */
      notedVotes: z.array(
        z.object({ householdId: z.number(), code: z.string(), headName: z.string().nullable(), on: day, noted }),
      ),
    }),
  }),
  /** With one click: title, days, secrecy and quorum come from the models of the place. */
  open: defineContract({
    id: 'openCalls.open',
    method: 'POST',
    path: '/c/:county/open-calls',
    permission: 'body.manage',
    input: z.object({ ...county, gridId: rowId, title: z.string().max(60).optional(), said: line(500).default('') }),
    output: written,
  }),
  withdraw: defineContract({
    id: 'openCalls.withdraw',
    method: 'POST',
    path: '/c/:county/open-calls/:callId/withdraw',
    permission: 'body.manage',
    input: z.object({ ...oneCall, why }),
    output: written,
  }),
  /** When the last day is over or every household has voted. Whoever may give posts gives it in the same step. */
  count: defineContract({
    id: 'openCalls.count',
    method: 'POST',
    path: '/c/:county/open-calls/:callId/count',
    permission: 'body.manage',
    input: z.object(oneCall),
    output: written,
  }),
  appoint: defineContract({
    id: 'openCalls.appoint',
    method: 'POST',
    path: '/c/:county/open-calls/:callId/appoint',
    permission: 'post.manage',
    input: z.object(oneCall),
    output: written,
  }),
  /** The calls for the grid of the reader's household. */
  mine: defineContract({
    id: 'openCalls.mine',
    method: 'GET',
    path: '/c/:county/open-calls/mine',
    permission: 'aid.own',
    input: z.object(county),
    output: z.object({
      rows: z.array(
        callRow.extend({
          duties: z.array(words),
          list: z.array(candidate.extend({ mine: z.boolean() })),
          /** Whether the household has voted; for whom is known only where the vote is open. */
          voted: z.boolean(),
          votedFor: z.number().nullable(),
          /** How the office heard the vote and who wrote it down; null where it was cast on a phone of the household. */
          noted,
          nameTakenBack: takenBack,
          voteTakenBack: takenBack,
          mayVote: z.boolean(),
        }),
      ),
    }),
  }),
  stand: defineContract({
    id: 'openCalls.stand',
    method: 'POST',
    path: '/c/:county/open-calls/:callId/candidates',
    permission: 'aid.own',
    input: z.object({ ...oneCall, said: line(300).default('') }),
    output: written,
  }),
  standBack: defineContract({
    id: 'openCalls.standBack',
    method: 'POST',
    path: '/c/:county/open-calls/:callId/candidates/withdraw',
    permission: 'aid.own',
    input: z.object(oneCall),
    output: written,
  }),
  /** Repeatable on purpose: a repeated vote is refused by its household, and nothing is kept of the call that was sent. */
  vote: defineContract({
    id: 'openCalls.vote',
    method: 'POST',
    path: '/c/:county/open-calls/:callId/votes',
    permission: 'aid.own',
    repeatable: true,
    input: z.object({ ...oneCall, candidateId: rowId }),
    output: written,
  }),
  /** Whoever has no phone stands on paper, at the counter or by a call: the same rules and the same days. */
  noteStanding: defineContract({
    id: 'openCalls.noteStanding',
    method: 'POST',
    path: '/c/:county/open-calls/:callId/paper/candidates',
    permission: 'body.manage',
    input: z.object({ ...oneCall, personId: rowId, said: line(300).default(''), heard }),
    output: written,
  }),
  /**
   * The same for a vote, by the grown-up who said it for the household. One household has one vote, whichever way came first. Repeatable as
   * `vote` is, so that nothing is kept of the call that was sent.
   */
  noteVote: defineContract({
    id: 'openCalls.noteVote',
    method: 'POST',
    path: '/c/:county/open-calls/:callId/paper/votes',
    permission: 'body.manage',
    repeatable: true,
    input: z.object({ ...oneCall, personId: rowId, candidateId: rowId, heard }),
    /** `slip`: of a secret vote the number for its paper, told this once. Without it nobody can take the vote back. */
    output: written.extend({ slip: z.string().nullable() }),
  }),
  /** A name written down wrongly, while names may still change: with a reason, which whoever was named reads. */
  takeBackName: defineContract({
    id: 'openCalls.takeBackName',
    method: 'POST',
    path: '/c/:county/open-calls/:callId/paper/candidates/:candidateId/take-back',
    permission: 'body.manage',
    input: z.object({ ...oneCall, candidateId: rowId, why }),
    output: written,
  }),
  /** The same for a vote, which the household may then give again. Repeatable as `noteVote` is: nothing is kept of the call that was sent. */
  takeBackVote: defineContract({
    id: 'openCalls.takeBackVote',
    method: 'POST',
    path: '/c/:county/open-calls/:callId/paper/votes/take-back',
    permission: 'body.manage',
    repeatable: true,
    input: z.object({ ...oneCall, householdId: rowId, why, slip: line(40).default('') }),
    output: written,
  }),
}
