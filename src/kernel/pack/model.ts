import type { GridLevel } from '../area/grids.ts'
import type { Incompatibility } from '../authority/appointment.ts'
import type { Role } from '../authority/post.ts'
import type { CircumstanceField } from '../circumstance/field.ts'
import type { ContactLine } from '../contact/line.ts'
import type { BodyType } from '../organisation/bodyType.ts'
import type { Procedure } from '../procedure/procedure.ts'
import type { Classification } from '../rule/classify.ts'
import type { Words } from '../shared/words.ts'
import type { Clock } from '../shared/workingTime.ts'
import type { Dimension, Element, ElementSet, ModuleSet, ScaleFigure } from './governing.ts'
import type {
  AgeLimit,
  AreaTag,
  Category,
  Channel,
  GridKind,
  HelpLine,
  Network,
  Pack,
  PostTitle,
  Statute,
  Team,
  TimeLimit,
  TriageClass,
} from './pack.ts'

/** Which pack something came from: a request keeps this, so that later versions never change a running case. */
export type Origin = { packId: string; packVersion: string }

/** What is in force for a county: the union of its packs, where the later pack wins on the same name and core comes first. */
export type Model = {
  packs: readonly Origin[]
  words: Readonly<Record<string, Words>>
  permissions: Readonly<Record<string, Words>>
  roles: Readonly<Record<string, Role>>
  procedures: Readonly<Record<string, Procedure & Origin>>
  categories: Readonly<Record<string, Category & Origin>>
  triage: Readonly<Record<string, TriageClass>>
  channels: Readonly<Record<string, Channel>>
  gridLevels: readonly GridLevel[]
  postTitles: Readonly<Record<string, PostTitle>>
  bodyTypes: Readonly<Record<string, BodyType>>
  teams: Readonly<Record<string, Team>>
  gridKinds: Readonly<Record<string, GridKind>>
  networks: Readonly<Record<string, Network>>
  contactLines: Readonly<Record<string, ContactLine>>
  areaTags: Readonly<Record<string, AreaTag>>
  dimensions: Readonly<Record<string, Dimension>>
  elements: Readonly<Record<string, Element>>
  elementSets: Readonly<Record<string, ElementSet>>
  moduleSets: Readonly<Record<string, ModuleSet>>
  scaleFigures: Readonly<Record<string, ScaleFigure>>
  classifications: Readonly<Record<string, Classification>>
  circumstances: Readonly<Record<string, CircumstanceField>>
  helpLines: Readonly<Record<string, HelpLine>>
  timeLimits: Readonly<Record<string, TimeLimit>>
  ages: Readonly<Record<string, AgeLimit>>
  incompatibilities: readonly Incompatibility[]
  statutes: Readonly<Record<string, Statute>>
}

/** Joins packs in order. Roles and permissions are taken from core alone, whatever another pack may have smuggled in. */
export function assemble(core: Pack, packs: readonly Pack[]): Model {
  const all = [core, ...packs]
  const joined = <T extends { id: string }>(list: (pack: Pack) => readonly T[] | undefined) =>
    byId(all.flatMap((pack) => list(pack) ?? []))
  const joinedWithOrigin = <T extends { id: string }>(list: (pack: Pack) => readonly T[] | undefined) =>
    byId(all.flatMap((pack) => (list(pack) ?? []).map((one) => ({ ...one, ...originOf(pack) }))))
  return {
    packs: all.map(originOf),
    words: Object.assign({}, ...all.map((pack) => pack.words ?? {})),
    permissions: core.permissions ?? {},
    roles: byId(core.roles ?? []),
    procedures: joinedWithOrigin((pack) => pack.procedures),
    categories: joinedWithOrigin((pack) => pack.categories),
    triage: joined((pack) => pack.triage),
    channels: joined((pack) => pack.channels),
    gridLevels: all.findLast((pack) => (pack.gridLevels ?? []).length > 0)?.gridLevels ?? [],
    postTitles: joined((pack) => pack.postTitles),
    bodyTypes: keepingRules(all.flatMap((pack) => pack.bodyTypes ?? [])),
    teams: joined((pack) => pack.teams),
    gridKinds: joined((pack) => pack.gridKinds),
    networks: joined((pack) => pack.networks),
    contactLines: joined((pack) => pack.contactLines),
    areaTags: joined((pack) => pack.areaTags),
    dimensions: joined((pack) => pack.dimensions),
    elements: joined((pack) => pack.elements),
    elementSets: joined((pack) => pack.elementSets),
    moduleSets: joined((pack) => pack.moduleSets),
    scaleFigures: joined((pack) => pack.scaleFigures),
    classifications: joined((pack) => pack.classifications),
    circumstances: joined((pack) => pack.circumstances),
    helpLines: joined((pack) => pack.helpLines),
    timeLimits: joined((pack) => pack.timeLimits),
    ages: joined((pack) => pack.ages),
    incompatibilities: core.incompatibilities ?? [],
    statutes: joined((pack) => pack.statutes),
  }
}

/** The lists of a model that hold things by their name. */
const NAMED = [
  ...(['permissions', 'roles', 'procedures', 'categories', 'triage', 'channels', 'postTitles'] as const),
  ...(['circumstances', 'dimensions', 'elements', 'elementSets', 'moduleSets', 'scaleFigures'] as const),
  ...([
    'bodyTypes',
    'teams',
    'gridKinds',
    'networks',
    'contactLines',
    'areaTags',
    'classifications',
    'helpLines',
    'timeLimits',
    'ages',
    'statutes',
  ] as const),
]

/**
 * Everything that any of several models names, where the first one's word wins: for lists that cross places, such as a county's
 * filters. Nothing is ever decided by it, because what holds in one place may not hold in the next. Of the words, the others give only
 * those of procedures that the first does not have: what pages are called is a matter of each place.
 */
export function joinModels(first: Model, others: readonly Model[]): Model {
  const all = [first, ...others]
  const named = NAMED.map((list) => {
    const joined: Record<string, unknown> = Object.create(null)
    for (const model of all) for (const [id, one] of Object.entries(model[list])) joined[id] ??= one
    return [list, joined]
  })
  const origins = new Map(all.flatMap((model) => model.packs.map((one) => [`${one.packId}@${one.packVersion}`, one])))
  const foreign = (key: string) => key.startsWith('procedure.') && !first.procedures[key.split('.')[1] ?? '']
  const added = others.flatMap((model) => Object.entries(model.words).filter(([key]) => foreign(key)))
  const words = { ...Object.fromEntries(added.toReversed()), ...first.words }
  return { ...first, ...Object.fromEntries(named), words, packs: [...origins.values()] }
}

const originOf = (pack: Pack): Origin => ({ packId: pack.id, packVersion: pack.version })

/** Whoever lays a kind of body anew and says nothing of how it decides, or of whom the law keeps apart, leaves the rule: silence loosens no law. */
const keepingRules = (types: readonly BodyType[]): Record<string, BodyType> =>
  byId(
    types.map((type, at) => {
      const before = types.slice(0, at).filter((one) => one.id === type.id)
      const rule = type.deliberates ?? before.findLast((one) => one.deliberates)?.deliberates
      const kept = type.organs || type.apart ? type : before.findLast((one) => one.apart)
      const { organs, apart } = kept ?? {}
      return { ...type, ...(rule && { deliberates: rule }), ...(organs && { organs }), ...(apart && { apart }) }
    }),
  )

/** Without a prototype: names come from outside, and nothing in a model is called `constructor`. */
const byId = <T extends { id: string }>(list: readonly T[]): Record<string, T> =>
  Object.assign(Object.create(null), Object.fromEntries(list.map((one) => [one.id, one])))

/** A category or the nearest of its parents that says something. */
function inherited<T>(model: Model, categoryId: string, said: (category: Category) => T | undefined): T | undefined {
  let category: Category | undefined = model.categories[categoryId]
  for (const seen = new Set<string>(); category && !seen.has(category.id); ) {
    const value = said(category)
    if (value !== undefined) return value
    seen.add(category.id)
    category = category.parent === undefined ? undefined : model.categories[category.parent]
  }
  return undefined
}

/** The procedure that a request of this category begins with, and the pack version it keeps. Null for an unknown category. */
export function procedureFor(model: Model, categoryId: string): (Procedure & Origin) | null {
  const id = inherited(model, categoryId, (category) => category.procedure)
  return (id === undefined ? undefined : model.procedures[id]) ?? null
}

/** The time allowed in a state for a request of this category: the category decides for work, the procedure for the rest. */
export function clockFor(model: Model, categoryId: string, procedure: Procedure, state: string): Clock | null {
  const standing = procedure.states[state]
  const own = standing?.phase === 'working' ? inherited(model, categoryId, (category) => category.due) : undefined
  return own ?? standing?.due ?? null
}

/** Under which dimensions a matter of this category is counted: its own, or those of the nearest parent that names any. */
export const dimensionsOf = (model: Model, categoryId: string): readonly string[] =>
  inherited(model, categoryId, (category) => category.dimensions) ?? []

/** Everything a role may do. An unknown role may do nothing. */
export const permissionsOf = (model: Model, role: string): readonly string[] => model.roles[role]?.grants ?? []

/** How a place calls a state: a pack may rename it by the key `procedure.<id>.<state>` without touching its meaning. */
export const stateWords = (model: Model, procedure: Procedure, state: string): Words =>
  model.words[`procedure.${procedure.id}.${state}`] ?? {
    zh: procedure.states[state]?.zh ?? state,
    en: procedure.states[state]?.en ?? state,
  }

/** How a place calls a kind of body: 组级理事会 here is 事管委 there, and the same body (key `body.<id>`). */
export const bodyWords = (model: Model, type: string): Words =>
  model.words[`body.${type}`] ?? { zh: model.bodyTypes[type]?.zh ?? type, en: model.bodyTypes[type]?.en ?? type }
