import { z } from 'zod'
import type { GridLevel } from '../area/grids.ts'
import type { Incompatibility } from '../authority/appointment.ts'
import type { Role } from '../authority/post.ts'
import { circumstanceShape } from '../circumstance/fieldShape.ts'
import { contactLineShape } from '../contact/lineShape.ts'
import { bodyTypeShape, share } from '../organisation/bodyShape.ts'
import type { Procedure } from '../procedure/procedure.ts'
import type { Classification } from '../rule/classify.ts'
import type { Condition } from '../rule/condition.ts'
import type { TierService } from '../rule/tierService.ts'
import { isDay } from '../shared/day.ts'
import type { Words } from '../shared/words.ts'
import type { Clock } from '../shared/workingTime.ts'
import { dimensionShape, elementSetShape, elementShape, moduleSetShape, scaleFigureShape } from './governingShape.ts'
import type {
  AgeLimit,
  AreaTag,
  Category,
  Channel,
  ForbiddenTerm,
  GridKind,
  HelpLine,
  Network,
  Pack,
  PostTitle,
  Statute,
  StatutoryStep,
  Team,
  TimeLimit,
  TriageClass,
} from './pack.ts'

// Each shape is bound to its plain type, so that a shape which drifts from it is a compile error. All refuse unknown keys:
// a misspelt `phaze` must not pass in silence.

const id = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/)
const day = z.string().refine(isDay)
const text = z.string().trim().min(1)
const words = { zh: text, en: text }
const wordsShape: z.ZodType<Words> = z.strictObject(words)
const count = z.number().int().positive().max(3650)
const calendarDays = z.strictObject({ calendarDays: count })

const clockShape: z.ZodType<Clock> = z.union([
  z.strictObject({ workingHours: count }),
  z.strictObject({ workingDays: count }),
  calendarDays,
  z.strictObject({ hours: count }),
])

const fieldShape = z.strictObject({
  ...words,
  kind: z.enum(['text', 'day', 'dayAhead', 'yesNo', 'stars', 'choice', 'handler']),
  options: z
    .array(z.strictObject({ id, ...words }))
    .min(1)
    .optional(),
  contact: z.literal(true).optional(),
})

const phase = z.enum(['toDispatch', 'toClaim', 'working', 'answered', 'shown', 'closed'])

const stateShape = z.strictObject({
  ...words,
  phase: phase.optional(),
  due: clockShape.optional(),
  final: z.literal(true).optional(),
})

const moveShape = z.strictObject({
  ...words,
  action: id,
  from: z.array(id).min(1),
  to: id.optional(),
  by: z.array(id).min(1),
  needs: z.array(id).optional(),
  may: z.array(id).optional(),
  within: calendarDays.optional(),
  after: calendarDays.optional(),
})

const procedureShape: z.ZodType<Procedure> = z.strictObject({
  id,
  ...words,
  start: id,
  states: z.record(id, stateShape),
  fields: z.record(id, fieldShape),
  moves: z.array(moveShape).min(1),
})

const fact = z.union([z.string(), z.number(), z.boolean()])

const conditionShape: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(conditionShape).min(1) }),
    z.strictObject({ any: z.array(conditionShape).min(1) }),
    z.strictObject({ not: conditionShape }),
    z.strictObject({ fact: id, is: fact }),
    z.strictObject({ fact: id, below: z.number() }),
    z.strictObject({ fact: id, atLeast: z.number() }),
    z.strictObject({ fact: id, in: z.array(fact).min(1) }),
  ]),
)

const serviceShape: z.ZodType<TierService> = z.strictObject({
  mode: wordsShape,
  visits: z.strictObject({
    times: z.number().int().nonnegative().max(31),
    per: z.enum(['month', 'quarter', 'halfYear', 'year']),
  }),
  contact: z.enum(['oneToOne', 'line', 'onRequest']),
})

const classificationShape: z.ZodType<Classification> = z.strictObject({
  id,
  effectiveFrom: day,
  source: text,
  otherwise: id,
  tiers: z.record(id, wordsShape),
  services: z.record(id, serviceShape).optional(),
  rows: z.array(z.strictObject({ ...words, id, tier: id, when: conditionShape })).min(1),
})

const range = z.strictObject({ from: z.number().int().nonnegative(), to: z.number().int().positive() })

const gridLevelShape: z.ZodType<GridLevel> = z.strictObject({
  ...words,
  level: z.number().int().min(1).max(99),
  unit: z.enum(['township', 'village', 'group', 'cluster']),
  band: z
    .strictObject({ households: range.optional(), persons: range.optional(), partyMembers: range.optional() })
    .optional(),
  chief: z.strictObject({
    ...{ ...words, role: id, mustHold: z.array(id), candidates: z.array(id) },
    bodies: z.array(id).min(1).optional(),
    duties: z.array(wordsShape).min(1).optional(),
  }),
})

const roleShape: z.ZodType<Role> = z.strictObject({
  id,
  ...words,
  grants: z.array(z.string()),
  actsAs: z.array(id).optional(),
  perCase: z.literal(true).optional(),
})

const categoryShape: z.ZodType<Category> = z.strictObject({
  id,
  ...words,
  parent: id.optional(),
  procedure: id.optional(),
  due: clockShape.optional(),
  examples: wordsShape.optional(),
  dimensions: z.array(id).min(1).optional(),
})

const callDays = z.number().int().min(1).max(90)
const postTitleShape: z.ZodType<PostTitle> = z.strictObject({
  id,
  ...words,
  role: id,
  level: z.enum(['county', 'township', 'village', 'group', 'grid']),
  body: id.optional(),
  call: z
    .strictObject({
      secret: z.literal(true).optional(),
      offersDays: callDays,
      votesDays: callDays,
      present: share,
      agree: share,
      termYears: z.number().int().min(1).max(10).optional(),
    })
    .optional(),
})

const incompatibilityShape: z.ZodType<Incompatibility> = z.strictObject({
  id,
  ...words,
  bodies: z.tuple([id, id]),
  relativesToo: z.literal(true).optional(),
  statute: id,
})

const statuteShape: z.ZodType<Statute> = z.strictObject({
  id,
  ...words,
  law: text,
  article: text,
  effectiveFrom: day,
  effectiveTo: day.optional(),
})

const statutoryStepShape: z.ZodType<StatutoryStep> = z.strictObject({
  id,
  ...words,
  statute: id,
  rule: z.union([
    z.strictObject({ kind: z.literal('givesReason'), action: id, by: id }),
    z.strictObject({ kind: z.literal('endsOnlyBy'), phase, by: z.array(id).min(1) }),
    z.strictObject({
      kind: z.literal('passesThrough'),
      phase,
      withOneOf: z.array(id).min(1),
      notBy: z.array(id),
      unlessEndsIn: phase,
    }),
    z.strictObject({ kind: z.literal('offers'), phase, action: id, by: id, needs: z.array(id) }),
  ]),
})

const areaTagShape: z.ZodType<AreaTag> = z.strictObject({ id, ...words })
const channelShape: z.ZodType<Channel> = z.strictObject({ id, ...words, typedByStaff: z.boolean() })
const teamShape: z.ZodType<Team> = z.strictObject({
  id,
  ...words,
  members: z.array(id).min(2),
  many: z.array(id).min(1).optional(),
})
const gridKindShape: z.ZodType<GridKind> = z.strictObject({
  id,
  ...words,
  by: z.enum(['group', 'area', 'building', 'unit', 'households', 'enterprise']),
  ownLevel: z.literal(true).optional(),
  withoutHouseholds: z.literal(true).optional(),
})
const triageShape: z.ZodType<TriageClass> = z.strictObject({
  id,
  ...words,
  follows: wordsShape,
  level: z.enum(['township', 'village']),
  procedure: id.optional(),
  offBoard: z.literal(true).optional(),
})
const helpLineShape: z.ZodType<HelpLine> = z.strictObject({ id, ...words, phone: z.string().regex(/^[0-9-]{3,20}$/) })
const ageShape: z.ZodType<AgeLimit> = z.strictObject({
  id,
  ...words,
  years: z.number().int().min(1).max(150),
  statute: id.optional(),
})
const timeLimitShape: z.ZodType<TimeLimit> = z.strictObject({ id, ...words, due: clockShape })
const forbiddenTermShape: z.ZodType<ForbiddenTerm> = z.strictObject({ term: text, because: wordsShape })
const networkShape: z.ZodType<Network> = z.strictObject({
  id,
  ...words,
  members: z.array(z.strictObject({ id, ...words, services: z.array(wordsShape).min(1).optional() })).min(1),
  interpreted: z.literal(true).optional(),
  levels: z.array(z.number().int().min(1).max(8)).min(1).optional(),
  open: z.literal(true).optional(),
})

/** The lists of a pack with the shape of one entry. The gate goes through them one by one, so that one bad entry hides no other. */
export const listShapes = {
  roles: roleShape,
  forbiddenTerms: forbiddenTermShape,
  forbiddenFields: forbiddenTermShape,
  procedures: procedureShape,
  categories: categoryShape,
  triage: triageShape,
  channels: channelShape,
  gridLevels: gridLevelShape,
  postTitles: postTitleShape,
  bodyTypes: bodyTypeShape,
  teams: teamShape,
  gridKinds: gridKindShape,
  networks: networkShape,
  contactLines: contactLineShape,
  areaTags: areaTagShape,
  dimensions: dimensionShape,
  elements: elementShape,
  elementSets: elementSetShape,
  moduleSets: moduleSetShape,
  scaleFigures: scaleFigureShape,
  classifications: classificationShape,
  circumstances: circumstanceShape,
  helpLines: helpLineShape,
  timeLimits: timeLimitShape,
  ages: ageShape,
  incompatibilities: incompatibilityShape,
  statutes: statuteShape,
  statutorySteps: statutoryStepShape,
} as const

/** A pack as it may arrive from outside: JSON of this shape and nothing more. */
export const packShape: z.ZodType<Pack> = z.strictObject({
  id,
  ...words,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  source: text.optional(),
  words: z.record(z.string(), wordsShape).optional(),
  permissions: z.record(z.string(), wordsShape).optional(),
  roles: z.array(roleShape).optional(),
  forbiddenTerms: z.array(forbiddenTermShape).optional(),
  forbiddenFields: z.array(forbiddenTermShape).optional(),
  procedures: z.array(procedureShape).optional(),
  categories: z.array(categoryShape).optional(),
  triage: z.array(triageShape).optional(),
  channels: z.array(channelShape).optional(),
  gridLevels: z.array(gridLevelShape).optional(),
  postTitles: z.array(postTitleShape).optional(),
  bodyTypes: z.array(bodyTypeShape).optional(),
  teams: z.array(teamShape).optional(),
  gridKinds: z.array(gridKindShape).optional(),
  networks: z.array(networkShape).optional(),
  contactLines: z.array(contactLineShape).optional(),
  areaTags: z.array(areaTagShape).optional(),
  dimensions: z.array(dimensionShape).optional(),
  elements: z.array(elementShape).optional(),
  elementSets: z.array(elementSetShape).optional(),
  moduleSets: z.array(moduleSetShape).optional(),
  scaleFigures: z.array(scaleFigureShape).optional(),
  classifications: z.array(classificationShape).optional(),
  circumstances: z.array(circumstanceShape).optional(),
  helpLines: z.array(helpLineShape).optional(),
  timeLimits: z.array(timeLimitShape).optional(),
  ages: z.array(ageShape).optional(),
  incompatibilities: z.array(incompatibilityShape).optional(),
  statutes: z.array(statuteShape).optional(),
  statutorySteps: z.array(statutoryStepShape).optional(),
})
