import { z } from 'zod'
import { defineContract } from '#wire/contract.ts'
import { countyCode, day, instant, page, paging, rowId, written } from '#wire/shapes.ts'
import { event, kinds, newHousehold, seen, sources, tenures, told } from './shapes.ts'

/** What the screens choose from: of a feature they know the contract. */
export {
  awayReasons,
  documentKinds,
  type Kind,
  kinds,
  noIdentityReasons,
  type SaidEvent,
  sources,
  tenures,
} from './shapes.ts'

const county = { county: countyCode }

/** One thing that happened, as the timeline tells it: a kind, a day, who it was about. The page makes the sentence. */
export const eventRow = z.object({
  id: z.number(),
  kind: z.enum(kinds),
  day,
  source: z.enum(sources),
  sourceNote: z.string(),
  at: instant,
  byName: z.string().nullable(),
  people: z.array(z.object({ id: z.number(), name: z.string(), part: z.string() })),
  households: z.array(z.object({ id: z.number(), code: z.string(), part: z.string(), village: z.string() })),
  detail: z.record(z.string(), z.unknown()),
  /** The event that took this one back, or the one that this took back. */
  undoneBy: z.number().nullable(),
  undoes: z.number().nullable(),
})

/** Somebody of a household on a day. Numbers are left out: the past is asked for composition, not for numbers. */
const memberOn = z.object({
  id: z.number(),
  name: z.string(),
  sex: z.string(),
  birthDate: z.string().nullable(),
  relation: z.object({ code: z.string(), zh: z.string(), en: z.string() }),
  isHead: z.boolean(),
  since: day,
  away: z.boolean(),
  registeredAt: z.string().nullable(),
})

/** What the register holds as true of one day in the past, as it knows it today. */
export const householdOn = z.object({
  id: z.number(),
  code: z.string(),
  day,
  /** `before`: not yet there; `ended`: no longer. */
  state: z.enum(['before', 'there', 'ended']),
  address: z.string(),
  dwelling: z.string().nullable(),
  tenure: z.enum(tenures).nullable(),
  groupName: z.string().nullable(),
  gridName: z.string(),
  persons: z.array(memberOn),
})

/** A list of some hundred people is far smaller than this. */
const file = { maxBytes: 2 * 1024 * 1024 }
const list = { ...county, villageId: rowId }
/** The digest that the preview answered: what was looked at is what comes in. */
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const said = z.object({ zh: z.string(), en: z.string() }).nullable()
const listLine = z.object({
  line: z.number(),
  name: z.string(),
  address: z.string(),
  /** Nothing to do for this line: the register says the same. */
  there: z.boolean(),
  /** What comes of it, or what the register says of this person. */
  note: said,
  problem: said,
})

/** The register is kept by what happened. Forms that overwrite are not offered: a mistake is a correction, a wrong event is undone. */
export const lifeEvents = {
  record: defineContract({
    id: 'lifeEvents.record',
    method: 'POST',
    path: '/c/:county/households/:householdId/events',
    permission: 'lifeEvent.record',
    input: z.object({ ...county, householdId: rowId, seen, ...told, event }),
    output: written,
  }),
  openHousehold: defineContract({
    id: 'lifeEvents.openHousehold',
    method: 'POST',
    path: '/c/:county/villages/:villageId/households',
    permission: 'lifeEvent.record',
    input: z.object({ ...county, villageId: rowId, ...told, household: newHousehold }),
    output: z.object({ id: z.number(), householdId: z.number() }),
  }),
  undo: defineContract({
    id: 'lifeEvents.undo',
    method: 'POST',
    path: '/c/:county/lifeEvents/:eventId/undo',
    permission: 'lifeEvent.record',
    input: z.object({ ...county, eventId: rowId, reason: z.string().trim().min(4).max(200) }),
    output: written,
  }),
  /**
   * A list of 流动人口 or 留守人员 (GB/T 31000 or an office's own), looked at. Whoever is left behind follows from the register, so of
   * that list nothing comes in: each line says what the register knows.
   */
  previewList: defineContract({
    id: 'lifeEvents.previewList',
    method: 'POST',
    path: '/c/:county/villages/:villageId/people/list/preview',
    permission: 'lifeEvent.record',
    repeatable: true,
    file,
    input: z.object(list),
    output: z.object({
      shape: z.enum(['floating', 'leftBehind']),
      lines: z.array(listLine),
      faulty: z.number(),
      there: z.number(),
      digest: z.string(),
      /** Events of this very file that stand: they may be taken back together. */
      broughtIn: z.number(),
    }),
  }),
  /** A list of 流动人口 for good: for each line its life event, for all or for none. */
  bringInList: defineContract({
    id: 'lifeEvents.bringInList',
    method: 'POST',
    path: '/c/:county/villages/:villageId/people/list',
    permission: 'lifeEvent.record',
    file,
    input: z.object({ ...list, digest }),
    output: z.object({ id: z.number(), added: z.number() }),
  }),
  /** Takes back what a list brought in, but for what somebody has built upon since. */
  takeBackList: defineContract({
    id: 'lifeEvents.takeBackList',
    method: 'POST',
    path: '/c/:county/villages/:villageId/people/list/undo',
    permission: 'lifeEvent.record',
    input: z.object({ ...list, digest }),
    output: z.object({ id: z.number(), undone: z.number(), kept: z.number() }),
  }),
  ofHousehold: defineContract({
    id: 'lifeEvents.ofHousehold',
    method: 'GET',
    path: '/c/:county/households/:householdId/events',
    permission: 'household.read',
    input: z.object({ ...county, ...paging, householdId: rowId }),
    output: page(eventRow),
  }),
  /** What is written of the own household since the reader came to it, with day, source and author. */
  own: defineContract({
    id: 'lifeEvents.own',
    method: 'GET',
    path: '/c/:county/lifeEvents/own',
    permission: 'person.readOwn',
    input: z.object({ ...county, ...paging }),
    output: page(eventRow),
  }),
  /** What happened in one's area, the newest first. */
  list: defineContract({
    id: 'lifeEvents.list',
    method: 'GET',
    path: '/c/:county/lifeEvents',
    permission: 'household.read',
    input: z.object({ ...county, ...paging, villageId: rowId.optional(), kind: z.enum(kinds).optional() }),
    output: page(eventRow),
  }),
  householdOn: defineContract({
    id: 'lifeEvents.householdOn',
    method: 'GET',
    path: '/c/:county/households/:householdId/on/:day',
    permission: 'household.read',
    input: z.object({ ...county, householdId: rowId, day }),
    output: householdOn,
  }),
  villageOn: defineContract({
    id: 'lifeEvents.villageOn',
    method: 'GET',
    path: '/c/:county/villages/:villageId/on/:day',
    permission: 'household.read',
    input: z.object({ ...county, ...paging, villageId: rowId, day }),
    output: page(
      z.object({
        id: z.number(),
        code: z.string(),
        headName: z.string().nullable(),
        persons: z.number(),
        groupName: z.string().nullable(),
        address: z.string(),
      }),
    ),
  }),
}
