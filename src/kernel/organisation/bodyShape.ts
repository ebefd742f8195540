import { z } from 'zod'
import { type DeliberationRule, rolls } from '../deliberation/rule.ts'
import type { Words } from '../shared/words.ts'
import {
  type BodyRole,
  type BodyType,
  bodyFamilies,
  bodyLevels,
  formations,
  type MeetingRule,
  type Organ,
  type OrgansApart,
  type Size,
} from './bodyType.ts'

// As in `pack/shape.ts`: bound to the plain types, and closed to unknown keys.

const id = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/)
const text = z.string().trim().min(1)
const words = { zh: text, en: text }
const wordsShape: z.ZodType<Words> = z.strictObject(words)
const named = z.strictObject({ id, ...words })
const n = z.number().int().positive().max(100_000)

/** A share of a roll or of those present. */
export const share = z.union([z.strictObject({ of: n, atLeast: n }), z.strictObject({ of: n, moreThan: n })])
const meetingShape: z.ZodType<MeetingRule> = z.strictObject({ present: share, agree: share, statute: id.optional() })
const deliberationShape: z.ZodType<DeliberationRule> = z.strictObject({
  quorum: z.array(z.strictObject({ of: z.enum(rolls), present: share })).min(1),
  agree: share,
  publicDays: n,
  statute: id.optional(),
  publicStatute: id.optional(),
  objectionStatutes: z.array(id).min(1).optional(),
})

const roleShape: z.ZodType<BodyRole> = z.strictObject({
  id,
  ...words,
  title: id.optional(),
  leads: z.literal(true).optional(),
  most: n.optional(),
  duties: z.array(wordsShape).min(1).optional(),
  contact: z.literal(true).optional(),
})

const sizeShape: z.ZodType<Size> = z.strictObject({ from: n, to: n, odd: z.literal(true).optional() })
const organShape: z.ZodType<Organ> = z.strictObject({
  id,
  ...words,
  roles: z.array(id).min(1),
  size: sizeShape.optional(),
  statute: id.optional(),
})
const apartShape: z.ZodType<OrgansApart> = z.strictObject({
  organs: z.tuple([id, id]),
  relativesToo: z.literal(true).optional(),
  statute: id,
})

/** A kind of body as it may arrive from outside. */
export const bodyTypeShape: z.ZodType<BodyType> = z.strictObject({
  id,
  ...words,
  family: z.enum(bodyFamilies),
  levels: z.array(z.enum(bodyLevels)).min(1),
  formedBy: z.array(z.enum(formations)).min(1),
  termYears: n.optional(),
  size: sizeShape.optional(),
  statute: id.optional(),
  meeting: meetingShape.optional(),
  deliberates: deliberationShape.optional(),
  roles: z.array(roleShape).min(1),
  everywhere: z.literal(true).optional(),
  where: z.enum(['village', 'community']).optional(),
  organs: z.array(organShape).min(1).optional(),
  apart: z.array(apartShape).min(1).optional(),
  open: z.literal(true).optional(),
  serves: z.literal(true).optional(),
  takes: z
    .strictObject({
      who: id.optional(),
      withoutOffice: z.literal(true).optional(),
      fromElsewhere: z.literal(true).optional(),
    })
    .optional(),
  sentFrom: z.literal(true).optional(),
  capacity: z.array(named).min(1).optional(),
  leadsAtMost: n.optional(),
  rooms: z.array(named).min(1).optional(),
  actions: z.array(named).min(1).optional(),
  staffed: z.literal(true).optional(),
  principles: z.array(wordsShape).min(1).optional(),
  origins: z.array(named).min(1).optional(),
  dimensions: z.array(id).min(1).optional(),
})
