import { z } from 'zod'
import { day, heard, noted, signed } from '#wire/shapes.ts'

const words = z.object({ zh: z.string(), en: z.string() })

/** Of whoever is not of age: which guardian consents, and how it was heard. */
export const consent = z.object({ guardian: z.string().trim().min(2).max(40), heard })

/** A seat to offer oneself for: what it is there for, how many hold it. No names: who serves is known where one serves. */
const servingRole = words.extend({ id: z.string(), duties: z.array(words), held: z.number() })

export const servingBody = z.object({
  id: z.number(),
  name: z.string(),
  kindName: words,
  areaName: z.string(),
  persons: z.number(),
  roles: z.array(servingRole),
  /** How the reader stands to it; `closed` where the kind takes others than the reader. */
  standing: z.enum(['none', 'asked', 'member', 'closed']),
})

export const deedState = z.enum(['told', 'confirmed', 'declined'])

const ownDeed = z.object({
  id: z.number(),
  bodyName: z.string(),
  on: day,
  halfHours: z.number(),
  topic: z.string(),
  state: deedState,
  /** The number that whoever received it types; gone once somebody has said so. */
  code: z.string().nullable(),
  confirmedAs: z.string().nullable(),
  remark: z.string(),
  /** Who wrote it down at the office; null where it was told on the own phone. */
  noted,
})

export const ownService = z.object({
  offers: z.array(z.object({ id: z.number(), bodyName: z.string(), roleName: words, at: z.string(), signed })),
  seats: z.array(
    z.object({
      bodyId: z.number(),
      bodyName: z.string(),
      roleName: words,
      duties: z.array(words),
      serves: z.boolean(),
      termTo: day.nullable(),
      /** Of whoever began under age: which guardian consented, as the village wrote it down. */
      consent: consent.nullable(),
      reviews: z.array(z.object({ on: day, said: z.string() })),
    }),
  ),
  deeds: z.array(ownDeed),
  toConfirm: z.array(
    z.object({
      id: z.number(),
      bodyName: z.string(),
      name: z.string(),
      on: day,
      halfHours: z.number(),
      topic: z.string(),
    }),
  ),
})

export const offerRow = z.object({
  id: z.number(),
  bodyId: z.number(),
  bodyName: z.string(),
  areaName: z.string(),
  personId: z.number(),
  name: z.string(),
  /** The village whoever offers lives in; null where the register knows no household. */
  from: z.string().nullable(),
  roleName: words,
  said: z.string(),
  at: z.string(),
  /** Not of age: a yes needs the consent of a guardian. */
  minor: z.boolean(),
  /** The consent that came with the paper, and what the paper says of its signature. */
  consent: consent.nullable(),
  signed,
})

export const deedRow = z.object({
  id: z.number(),
  bodyId: z.number(),
  bodyName: z.string(),
  areaName: z.string(),
  name: z.string(),
  on: day,
  halfHours: z.number(),
  topic: z.string(),
  state: deedState,
  confirmedAs: z.string().nullable(),
  noted,
})

export const bodyFigures = z.object({
  id: z.number(),
  name: z.string(),
  kindName: words,
  areaName: z.string(),
  persons: z.number(),
  /** Services confirmed, their half hours, and by how many different persons; those not yet confirmed apart. */
  deeds: z.number(),
  halfHours: z.number(),
  doers: z.number(),
  waiting: z.number(),
})
