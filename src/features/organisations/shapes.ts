import { z } from 'zod'
import { keptBackFor } from '#kernel/organisation/keptBack.ts'
import { takenDownFor } from '#kernel/organisation/takenDown.ts'
import { day } from '#wire/shapes.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const named = words.extend({ id: z.string() })
export const level = z.enum(['county', 'township', 'village', 'group'])
export const formation = z.enum(['election', 'appointment', 'selectionMeeting', 'joining', 'registration'])

/** A kind of body here, in how many of its places it stands, and who sits in it: seats, and the persons who hold them. */
export const kindRow = named.extend({
  family: z.string(),
  bodies: z.number(),
  seats: z.number(),
  persons: z.number(),
  leaderSeats: z.number(),
  leaders: z.number(),
  /** Of so many places that should have one, so many have none; null where a kind need not be everywhere. */
  places: z.number().nullable(),
  missing: z.number().nullable(),
  /** How many work there, as each said last; null where a kind keeps no such number. */
  staff: z.number().nullable(),
  /** By what such a body comes together. */
  principles: z.array(words),
})

export const bodyRow = z.object({
  id: z.number(),
  kind: z.string(),
  kindName: words,
  name: z.string(),
  level,
  areaName: z.string(),
  leader: z.string().nullable(),
  seats: z.number(),
  persons: z.number(),
  validTo: day.nullable(),
})

/** A line of a list as it would come in: what was written, where it would stand, and what is in the way. */
export const listLine = z.object({
  line: z.number(),
  name: z.string(),
  kind: z.string(),
  areaName: z.string(),
  there: z.boolean(),
  problem: words.nullable(),
})

export const note = z.object({
  kind: z.string(),
  n: z.number().nullable(),
  on: day.nullable(),
  /** Of which organ of the body it is said. */
  organ: words.optional(),
})

export const seatRow = z.object({
  id: z.number(),
  personId: z.number().nullable(),
  name: z.string(),
  role: z.string(),
  roleName: words,
  termFrom: day,
  termTo: day.nullable(),
  votes: z.number().nullable(),
  /** Where a leader comes from, as the group said when it chose; which unit sent whoever was sent. */
  origin: words.nullable(),
  sittingId: z.number().nullable(),
  hasPost: z.boolean(),
  seated: z.boolean(),
  endReason: z.string().nullable(),
})

/** A seat beside the body and the place it is in. */
export const registerRow = z.object({
  id: z.number(),
  bodyId: z.number(),
  bodyName: z.string(),
  areaName: z.string(),
  villageId: z.number().nullable(),
  name: z.string(),
  roleName: words,
  leads: z.boolean(),
  /** Which unit sent them, where the kind asks for it. */
  origin: z.string().nullable(),
  termFrom: day,
  termTo: day.nullable(),
  postId: z.number().nullable(),
  seated: z.boolean(),
})

export const sittingRow = z.object({
  id: z.number(),
  how: formation.or(z.literal('recall')),
  on: day,
  roll: z.number().nullable(),
  present: z.number().nullable(),
  /** Of a recall: how many agreed. */
  votes: z.number().nullable(),
  note: z.string(),
  law: z.string().nullable(),
})

export const roleRow = named.extend({
  leads: z.boolean(),
  most: z.number().nullable(),
  carriesPost: z.boolean(),
  /** Whoever takes it is asked for near relatives, because the law keeps these apart. */
  asksKin: z.boolean(),
  duties: z.array(words),
  /** The plan by which this role is done here today. */
  plan: z.object({ subject: z.string(), title: z.string(), number: z.string() }).nullable(),
})

export const checkRow = named.extend({ there: z.boolean().nullable(), on: day.nullable(), remark: z.string() })

/** A published answer that was taken down: on which day and why. Everybody reads this much. */
const takenDown = z.object({ on: day, why: z.enum(takenDownFor) })

export const receptionRow = z.object({
  id: z.number(),
  on: day,
  topic: z.string(),
  answer: z.string().nullable(),
  answeredOn: day.nullable(),
  /** The deputies who heard it and who answered, by name; null where the office did. */
  heardBy: z.string().nullable(),
  answeredBy: z.string().nullable(),
  keptBack: z.enum(keptBackFor).nullable(),
  /** The request that was made of it. */
  number: z.string().nullable(),
  /** What stood here before and the reason, for those who keep the body; for whoever else may look at it the day and the kind alone. */
  takenDown: z.array(
    takenDown.extend({
      kept: z
        .object({ answer: z.string(), by: z.string().nullable(), reason: z.string(), takenBy: z.string() })
        .nullable(),
    }),
  ),
})

/** A day on which whoever comes is received. */
export const openingRow = z.object({ id: z.number(), on: day, from: z.string(), to: z.string() })

export const cited = z.object({ title: z.string(), number: z.string(), adoptedBy: z.string(), pilot: z.boolean() })

export const bodyFull = z.object({
  id: z.number(),
  kind: z.string(),
  kindName: words,
  family: z.string(),
  name: z.string(),
  level,
  areaId: z.number(),
  areaName: z.string(),
  villageId: z.number().nullable(),
  hours: z.string(),
  address: z.string(),
  registration: z.string(),
  validFrom: day,
  validTo: day.nullable(),
  persons: z.number(),
  seatCount: z.number(),
  termYears: z.number().nullable(),
  size: z.object({ from: z.number(), to: z.number() }).nullable(),
  law: z.string().nullable(),
  /** The paper by which this kind of body works here. */
  policy: cited.nullable(),
  formedBy: z.array(formation),
  /** How many work there, and on which day that was said; null where the kind keeps no such number. */
  staff: z.object({ n: z.number().nullable(), on: day.nullable() }).nullable(),
  principles: z.array(words),
  /** Where leaders come from, to choose among. */
  origins: z.array(named),
  /** What it does for others is written down as service. */
  serves: z.boolean(),
  /** Whoever sits here is sent by a unit. */
  sentFrom: z.boolean(),
  roles: z.array(roleRow),
  notes: z.array(note),
  seats: z.array(seatRow),
  sittings: z.array(sittingRow),
  checks: z.array(checkRow),
  receptions: z.array(receptionRow),
  openings: z.array(openingRow),
  /** What the reader may do here. */
  may: z.object({ change: z.boolean(), seat: z.boolean() }),
})

/** A public body as everybody reads it: names and duties of those who sit there, nothing private. */
export const openBody = z.object({
  id: z.number(),
  kindName: words,
  name: z.string(),
  areaName: z.string(),
  hours: z.string(),
  address: z.string(),
  termYears: z.number().nullable(),
  law: z.string().nullable(),
  seats: z.array(z.object({ name: z.string(), roleName: words, termTo: day.nullable(), duties: z.array(words) })),
  rooms: z.array(words),
  openings: z.array(openingRow),
  /** Whom it should have named for people with a complaint, and has not. */
  vacant: z.array(words),
  /**
   * `by`: the deputy who answered; null where the office did. Where an answer was taken down and no other given, there is none; the matter
   * itself goes with it where it is private or about a minor.
   */
  receptions: z.array(
    z.object({
      ...{ on: day, topic: z.string().nullable(), answer: z.string().nullable(), by: z.string().nullable() },
      takenDown: takenDown.nullable(),
    }),
  ),
})
