import type { Procedure } from '../procedure/procedure.ts'
import { type Decision, no, yes } from '../shared/decision.ts'
import { circumstanceFaults, forbiddenFieldFaults } from './checkCircumstances.ts'
import { deliberationFaults } from './checkDeliberation.ts'
import { type Known, nameFaults } from './checkNames.ts'
import { asMeant, procedureFaults } from './checkProcedure.ts'
import { namesIn, shapeFaults, soundParts } from './checkShape.ts'
import { statutoryFaults } from './checkStatutory.ts'
import { type Fault, fault, placeOf, whereIn } from './fault.ts'
import type { ForbiddenTerm, Pack } from './pack.ts'
import { listShapes } from './shape.ts'

/** What else a pack may point at: packs laid before it, and the keys of all words that pages use, where the caller knows them. */
export type Beside = { packs?: readonly Pack[]; wordKeys?: ReadonlySet<string> }

/** Lists that only core may bring: a region names things, it does not hand out powers or loosen the law. */
const CORE_ONLY = [
  'roles',
  'permissions',
  'forbiddenTerms',
  'forbiddenFields',
  'incompatibilities',
  'statutorySteps',
] as const

/**
 * The one gate for packs, written in code or loaded from JSON. It tells all faults at once, because an author who meets them one by
 * one gives up. `core` passes the same gate, checked against itself.
 */
export function checkPack(raw: unknown, core: Pack, beside: Beside = {}): Decision<Pack> {
  const sound = soundParts(raw)
  const known = knownNames(raw, sound, core, beside)
  const faults = [
    ...shapeFaults(raw),
    ...twiceFaults(raw, sound),
    ...coreOnlyFaults(raw, core),
    ...fixedFaults(raw, sound, core),
    ...(sound.procedures ?? []).flatMap((procedure) => procedureFaults(procedure, known.roles)),
    ...(sound.procedures ?? []).flatMap((procedure) => statutoryFaults(asMeant(procedure), core)),
    ...nameFaults(sound, known),
    ...deliberationFaults(sound, raw === core ? sound : core),
    ...circumstanceFaults(sound, [core, ...(beside.packs ?? []), sound]),
    ...forbiddenFieldFaults(raw, core.forbiddenFields ?? []),
    ...termFaults(raw, [], core.forbiddenTerms ?? []),
  ]
  return faults.length > 0 ? no('pack.faulty', { faults }) : yes(raw as Pack)
}

function knownNames(raw: unknown, sound: Pack, core: Pack, beside: Beside): Known {
  const before: readonly Pack[] = [core, ...(beside.packs ?? []), sound]
  const names = (key: string) => new Set([...before.flatMap((pack) => namesIn(pack, key)), ...namesIn(raw, key)])
  const roles = new Set(namesIn(core, 'roles'))
  const kinds = before.flatMap((pack) =>
    [
      ...(pack.networks ?? []).flatMap((network) => network.members),
      ...(pack.contactLines ?? []).flatMap((line) => line.levels.flatMap((level) => level.who.kinds ?? [])),
    ].map((one) => one.id),
  )
  const states = [...before, raw].flatMap(stateNamesIn)
  return {
    roles,
    permissions: new Set(Object.keys(core.permissions ?? {})),
    procedures: names('procedures'),
    categories: names('categories'),
    postTitles: names('postTitles'),
    bodies: new Set([
      ...names('bodyTypes'),
      ...before.flatMap((pack) => (pack.postTitles ?? []).flatMap((title) => title.body ?? [])),
    ]),
    titlesOf: new Map(
      before.flatMap((pack) => (pack.postTitles ?? []).map((title) => [title.id, title.body ?? ''] as const)),
    ),
    statutes: names('statutes'),
    tiers: new Set(before.flatMap((pack) => (pack.classifications ?? []).flatMap((one) => Object.keys(one.tiers)))),
    peopleKinds: new Set([...roles, ...kinds]),
    dimensions: names('dimensions'),
    elements: names('elements'),
    areaTags: names('areaTags'),
    procedureWords: new Set(states),
    wordKeys: beside.wordKeys ?? null,
  }
}

/** `procedure.<id>.<state>` for every state, read leniently so that a broken procedure does not blame the words that rename it. */
function stateNamesIn(raw: unknown): string[] {
  const list: unknown = (raw as Partial<Pack> | null | undefined)?.procedures
  const procedures = Array.isArray(list) ? (list as (Partial<Procedure> | null)[]) : []
  return procedures.flatMap((one) => Object.keys(one?.states ?? {}).map((state) => `procedure.${one?.id}.${state}`))
}

function twiceFaults(raw: unknown, sound: Pack): Fault[] {
  const repeated = (names: readonly string[]) => new Set(names.filter((name, i) => names.indexOf(name) !== i))
  const lists = Object.keys(listShapes).flatMap((key) =>
    [...repeated(namesIn(raw, key))].map((name) => fault('pack.defined_twice', `${key}.${name}`, name)),
  )
  const levels = repeated((sound.gridLevels ?? []).map((one) => String(one.level)))
  const inner = (at: string, entries: readonly { id: string }[]) =>
    [...repeated(entries.map((one) => one.id))].map((name) => fault('pack.defined_twice', `${at}.${name}`, name))
  return [
    ...lists,
    ...[...levels].map((name) => fault('pack.defined_twice', `gridLevels.${name}`, name)),
    ...(sound.procedures ?? []).flatMap((one) =>
      Object.entries(one.fields).flatMap(([field, { options }]) =>
        inner(`procedures.${one.id}.fields.${field}.options`, options ?? []),
      ),
    ),
    ...(sound.bodyTypes ?? []).flatMap((one) => [
      ...inner(`bodyTypes.${one.id}.roles`, one.roles),
      ...inner(`bodyTypes.${one.id}.rooms`, one.rooms ?? []),
      ...inner(`bodyTypes.${one.id}.actions`, one.actions ?? []),
      ...inner(`bodyTypes.${one.id}.origins`, one.origins ?? []),
      ...inner(`bodyTypes.${one.id}.capacity`, one.capacity ?? []),
    ]),
    ...(sound.networks ?? []).flatMap((one) => inner(`networks.${one.id}.members`, one.members)),
    ...(sound.contactLines ?? []).flatMap((one) => [
      ...inner(`contactLines.${one.id}.levels`, one.levels),
      ...inner(`contactLines.${one.id}.duties`, one.duties ?? []),
      ...inner(`contactLines.${one.id}.topics`, one.topics ?? []),
    ]),
    ...(sound.moduleSets ?? []).flatMap((one) => inner(`moduleSets.${one.id}.modules`, one.modules)),
    ...(sound.classifications ?? []).flatMap((one) => inner(`classifications.${one.id}.rows`, one.rows)),
  ]
}

function coreOnlyFaults(raw: unknown, core: Pack): Fault[] {
  if (raw === core) return []
  const pack = (raw ?? {}) as Partial<Pack>
  return CORE_ONLY.filter((key) => pack[key] !== undefined).map((key) =>
    fault(key === 'roles' ? 'pack.role_outside_core' : 'pack.only_in_core', key),
  )
}

/** The four dimensions that core fixes are called the same everywhere, so that what is counted under them is; others are free. */
function fixedFaults(raw: unknown, sound: Pack, core: Pack): Fault[] {
  if (raw === core) return []
  const fixed = new Set((core.dimensions ?? []).filter((one) => one.fixed).map((one) => one.id))
  return (sound.dimensions ?? [])
    .filter((one) => one.fixed || fixed.has(one.id))
    .map((one) => fault('pack.only_in_core', `dimensions.${one.id}`, one.id))
}

/** Where forbidden words are named in order to forbid them, or quoted from the law, they are no fault. */
const QUOTED = ['forbiddenTerms', 'forbiddenFields', 'statutes', 'source']

function termFaults(
  value: unknown,
  path: readonly PropertyKey[],
  terms: readonly ForbiddenTerm[],
  root = value,
): Fault[] {
  if (QUOTED.includes(String(path[0]))) return []
  if (typeof value === 'string') {
    return terms
      .filter(({ term }) => value.includes(term))
      .map(({ term, because }) =>
        fault('pack.forbidden_term', placeOf(root, path), term, {
          where: whereIn(root, path),
          becauseZh: because.zh,
          becauseEn: because.en,
        }),
      )
  }
  if (typeof value !== 'object' || value === null) return []
  const entries: [PropertyKey, unknown][] = Array.isArray(value)
    ? value.map((one, i) => [i, one])
    : Object.entries(value)
  return entries.flatMap(([key, inner]) => termFaults(inner, [...path, key], terms, root))
}
