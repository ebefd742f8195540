import { z } from 'zod'
import { day, instant } from '#wire/shapes.ts'

// What the operations of this feature answer. Pages draw from these alone: every state, category, channel and action comes with
// its words, so no page knows the name of one.

export const words = z.object({ zh: z.string(), en: z.string() })

/** What a state means outside its procedure; see kernel/procedure. */
export const phase = z.enum(['toDispatch', 'toClaim', 'working', 'answered', 'shown', 'closed'])

const light = z.enum(['green', 'yellow', 'red'])
const holder = z.object({ personId: z.number(), postId: z.number(), name: z.string(), title: words })

/** A class of triage with what follows from it. */
const triageClass = z.object({ id: z.string(), words, follows: words })

/** A request as one line of a list. `due` is the clock that runs now; `light` its colour. */
export const requestRow = z.object({
  id: z.number(),
  number: z.string(),
  title: z.string(),
  placeName: z.string(),
  category: z.object({ id: z.string(), words }),
  channel: z.object({ id: z.string(), words }),
  state: z.object({ id: z.string(), words, phase }),
  stateSince: instant,
  villageId: z.number(),
  villageName: z.string(),
  receivedAt: instant,
  due: z.object({ at: instant, light, provisional: z.boolean() }).nullable(),
  promisedOn: day.nullable(),
  handler: holder.nullable(),
  solved: z.boolean().nullable(),
  stars: z.number().nullable(),
  mergedInto: z.object({ id: z.number(), number: z.string() }).nullable(),
  /** How it was sorted; null where it was not, or where the place knows no classes. */
  triage: triageClass.pick({ id: true, words: true }).nullable(),
  /** Its class was not accepted, and nobody has decided anew. */
  objected: z.boolean(),
  /** Only the township or the county sends it on. */
  townshipOnly: z.boolean(),
  /** Whoever filed it took it for the same matter as another. */
  sameAs: z.boolean(),
  version: z.number(),
})

/**
 * What whoever files is told at once. Where no telephone was given, four digits made for this request stand in for its last four,
 * so that paper can be followed like a phone.
 */
export const placedRow = requestRow.extend({ followCode: z.string().nullable() })

/** Why a request stands on somebody's list: to sort and send on, to claim, to work on, or to rate. */
export const todoRow = requestRow.extend({ why: z.enum(['dispatch', 'claim', 'work', 'rate']) })

/** One value of a step with the words that stand beside it; a choice comes in words, a handler by name and title. */
const stepField = z.object({ name: z.string(), words, value: z.union([z.string(), z.number(), z.boolean(), words]) })

export const step = z.object({
  seq: z.number(),
  action: z.string(),
  words,
  to: words,
  by: z.enum(['resident', 'staff', 'clock']),
  byName: z.string().nullable(),
  byTitle: words.nullable(),
  at: instant,
  saidAt: instant,
  fields: z.array(stepField),
})

const askedField = z.object({
  name: z.string(),
  zh: z.string(),
  en: z.string(),
  kind: z.enum(['text', 'day', 'dayAhead', 'yesNo', 'stars', 'choice', 'handler']),
  options: z.array(words.extend({ id: z.string() })).optional(),
  required: z.boolean(),
})

const oneAction = words.extend({ action: z.string(), to: words, stays: z.boolean(), fields: z.array(askedField) })

/**
 * Something this person may do now. `stays`: the state is left as it is. Draw the form from `fields`. `next`: what the same person may
 * do after it, so that somebody without a network can claim a matter and finish it.
 */
export const action = oneAction.extend({ next: z.array(oneAction) })

/** Its bytes are at `requests.photo`. */
export const photo = z.object({
  id: z.number(),
  purpose: z.enum(['request', 'result']),
  width: z.number(),
  height: z.number(),
})

/**
 * The sorting of one request for whoever reads it: what was decided and why, and what the reader may do about it. `objected`: the
 * last decision was not accepted, so that the township decides.
 */
const sorting = z.object({
  class: triageClass.nullable(),
  reason: z.string().nullable(),
  objected: z.boolean(),
  /** The words of the last objection. */
  objection: z.string().nullable(),
  classes: z.array(triageClass),
  maySort: z.boolean(),
  mayObject: z.boolean(),
})

/** The whole request for somebody who may see it. `path` is the way from start to end, for a progress bar. */
const level = z.enum(['county', 'township', 'village', 'group', 'grid']).nullable()

/** Somebody handed the matter on: who, at which level, to whom. A level without a name is whoever sends matters on there. */
export const chainLink = z.object({
  seq: z.number(),
  at: instant,
  from: z.object({
    by: z.enum(['resident', 'staff', 'clock']),
    name: z.string().nullable(),
    title: words.nullable(),
    level,
  }),
  to: z.object({ name: z.string().nullable(), title: words.nullable(), level }),
})

export const requestFull = requestRow.extend({
  detail: z.string(),
  requester: z.object({ name: z.string(), phone: z.string().nullable(), isMe: z.boolean() }),
  filer: z.object({ name: z.string(), isMe: z.boolean() }).nullable(),
  publishConsent: z.boolean(),
  /** Never on the public board, whatever its resident agreed to. */
  offBoard: z.boolean(),
  answer: z.string().nullable(),
  answeredAt: instant.nullable(),
  answeredInTime: z.boolean().nullable(),
  procedure: z.object({ id: z.string(), words, packId: z.string(), packVersion: z.string() }),
  path: z.array(z.object({ id: z.string(), words, phase })),
  steps: z.array(step),
  chain: z.array(chainLink),
  photos: z.array(photo),
  actions: z.array(action),
  /** Whether this person may put it into another category or merge it. */
  maySort: z.boolean(),
  /** Null where the place knows no classes. */
  sorting: sorting.nullable(),
})

/**
 * What a step leaves: the request as far as the step touches it, what it added, and what the same person may do next. A page lays it
 * over the request as it was read: what is not named has stayed.
 */
export const requestAfter = requestFull
  .pick({
    id: true,
    version: true,
    state: true,
    stateSince: true,
    due: true,
    promisedOn: true,
    solved: true,
    stars: true,
  })
  .extend(requestFull.pick({ answer: true, answeredAt: true, answeredInTime: true, actions: true }).shape)
  .extend({
    /** Where the step gave it to somebody or took it from them. */
    handler: holder.nullable().optional(),
    /** Where the step brought some: all of them. */
    photos: z.array(photo).optional(),
    added: z.object({ steps: z.array(step), chain: z.array(chainLink) }),
  })

/** What a stranger with number and phone tail sees: no names but masked ones, no free text of others. */
export const followed = z.object({
  number: z.string(),
  title: z.string(),
  category: words,
  state: z.object({ words, phase }),
  villageName: z.string(),
  requesterName: z.string(),
  receivedAt: instant,
  due: z.object({ at: instant, light, provisional: z.boolean() }).nullable(),
  promisedOn: day.nullable(),
  handler: z.object({ name: z.string(), title: words }).nullable(),
  answer: z.string().nullable(),
  mergedInto: z.string().nullable(),
  triage: triageClass.nullable(),
  path: z.array(z.object({ id: z.string(), words, phase })),
  stateId: z.string(),
  steps: z.array(step.pick({ seq: true, words: true, to: true, at: true, by: true, byTitle: true, fields: true })),
})

/** One shown result. Without the resident's consent only category, dates and outcome; then `text` and `answer` are null. */
export const boardRow = z.object({
  id: z.number(),
  category: words,
  receivedAt: instant,
  answeredAt: instant.nullable(),
  answeredInTime: z.boolean().nullable(),
  solved: z.boolean().nullable(),
  stars: z.number().nullable(),
  consent: z.boolean(),
  text: z.string().nullable(),
  placeName: z.string().nullable(),
  answer: z.string().nullable(),
  requesterName: z.string().nullable(),
  photos: z.array(photo),
})

/** An open matter that may be the same: enough to recognise it, nothing of whoever said it. */
export const alikeRow = z.object({
  id: z.number(),
  number: z.string(),
  title: z.string(),
  placeName: z.string(),
  state: words,
  receivedAt: instant,
  /** Whoever filed one of the two said so. */
  proposed: z.boolean(),
})

/** Somebody who can take a request, with what already lies on their desk. In the order of nearness, never of merit. */
export const handlerChoice = z.object({
  postId: z.number(),
  personId: z.number(),
  name: z.string(),
  title: words,
  level: z.enum(['county', 'township', 'village', 'group', 'grid']),
  placeName: z.string(),
  openRequests: z.number(),
  lateRequests: z.number(),
})

/** What forms and filters offer. `states` are those of every procedure in force. */
export const choices = z.object({
  categories: z.array(z.object({ id: z.string(), words, parent: z.string().nullable(), examples: words.nullable() })),
  channels: z.array(z.object({ id: z.string(), words, typedByStaff: z.boolean() })),
  states: z.array(z.object({ id: z.string(), words, phase, procedure: z.string() })),
  phases: z.array(z.object({ id: phase, words })),
})
