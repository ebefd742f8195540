import { z } from 'zod'
import { rolls } from '#kernel/deliberation/rule.ts'
import { day } from '#wire/shapes.ts'

const words = z.object({ zh: z.string(), en: z.string() })

/** What a topic is at; nobody types it. */
export const itemStates = [
  'waiting',
  'called',
  'discussed',
  'inquorate',
  'rejected',
  'passed',
  'published',
  'over',
  'superseded',
] as const
export const itemState = z.enum(itemStates)

/** How a body counts its meetings and decides, in words with the article. */
const ruleRow = z.object({
  ways: z.array(z.object({ of: z.enum(rolls), words })),
  agree: words,
  publicDays: z.number(),
  law: z.string().nullable(),
})

export const bodyRow = z.object({
  id: z.number(),
  name: z.string(),
  kindName: words,
  areaName: z.string(),
  rule: ruleRow,
  mayRecord: z.boolean(),
})

export const meetingRow = z.object({
  id: z.number(),
  bodyId: z.number(),
  bodyName: z.string(),
  areaName: z.string(),
  on: day,
  time: z.string(),
  place: z.string(),
  /** `called` before attendance was recorded. */
  state: z.enum(['called', 'quorate', 'inquorate']),
  countedBy: z.enum(rolls).nullable(),
  roll: z.number().nullable(),
  present: z.number().nullable(),
  needed: z.number().nullable(),
  topics: z.number(),
  /** The meeting that was called again in its place. */
  againId: z.number().nullable(),
})

const votes = z.object({ inFavour: z.number(), against: z.number(), abstained: z.number() })

/** A line of 议事台账: 议题 提出人 会议时间 应到/实到 表决 决议 公示起止 实施 评价. */
export const itemRow = z.object({
  id: z.number(),
  bodyId: z.number(),
  bodyName: z.string(),
  title: z.string(),
  said: z.string(),
  proposer: z.enum(['member', 'request', 'resident']),
  /** A member's name. Whoever brought a request or is a resident is not named: no list of who asked for what. */
  proposerName: z.string().nullable(),
  meetingId: z.number().nullable(),
  on: day.nullable(),
  roll: z.number().nullable(),
  present: z.number().nullable(),
  /** How many stepped aside. */
  aside: z.number(),
  counted: z.number().nullable(),
  votes: votes.nullable(),
  resolution: z.string(),
  state: itemState,
  publicFrom: day.nullable(),
  publicTo: day.nullable(),
  /** Requests that carry it out, and how many of them are answered. */
  tasks: z.object({ all: z.number(), done: z.number() }),
  objections: z.number(),
  /** In the words of residents: of those requests, and of households after the days on the board. */
  rated: z.object({ solved: z.number(), unsolved: z.number(), liked: z.number(), disliked: z.number() }),
  replacesId: z.number().nullable(),
  replacesWhy: z.string().nullable(),
  carriedTo: z.number().nullable(),
})

const seat = z.object({ seatId: z.number(), name: z.string(), roleName: words, present: z.boolean() })

export const meetingFull = meetingRow.extend({
  kindName: words,
  rule: ruleRow,
  /** What to do when too few came; null where enough did, or nothing is recorded yet. */
  short: words.nullable(),
  note: z.string(),
  photoIds: z.array(z.number()),
  /** Whom the body asks to come on that day, by the seats; empty where the place is counted. */
  seats: z.array(seat),
  /** How many are due by each way that the body counts. */
  due: z.array(z.object({ of: z.enum(rolls), n: z.number(), needed: z.number() })),
  items: z.array(
    itemRow.extend({
      asideSeatIds: z.array(z.number()),
      requests: z.array(
        z.object({ id: z.number(), number: z.string(), title: z.string(), state: words, phase: z.string() }),
      ),
      /** A request that the topic came from, where the reader may read it. */
      sourceRequestId: z.number().nullable(),
      may: z.object({ decide: z.boolean(), publish: z.boolean(), carryOut: z.boolean(), replace: z.boolean() }),
    }),
  ),
  may: z.object({ record: z.boolean(), callAgain: z.boolean() }),
})

/** A resolution as residents of the place read it: no person is named. */
export const publishedRow = z.object({
  id: z.number(),
  bodyName: z.string(),
  areaName: z.string(),
  title: z.string(),
  said: z.string(),
  on: day,
  roll: z.number(),
  present: z.number(),
  aside: z.number(),
  votes,
  passed: z.boolean(),
  resolution: z.string(),
  publicFrom: day,
  publicTo: day,
  law: z.string().nullable(),
  superseded: z.boolean(),
  replacesWhy: z.string().nullable(),
  tasks: z.object({ all: z.number(), done: z.number() }),
  rated: z.object({ solved: z.number(), unsolved: z.number(), liked: z.number(), disliked: z.number() }),
  mayObject: z.boolean(),
  mayRate: z.boolean(),
  hasRated: z.boolean(),
})

/** Where somebody turns who does not agree, with the article. */
export const routeRow = z.object({ words, law: z.string() })
