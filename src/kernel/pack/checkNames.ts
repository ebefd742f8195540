import type { BodyType } from '../organisation/bodyType.ts'
import { factsOf } from '../rule/condition.ts'
import { type Fault, fault } from './fault.ts'
import { perhaps } from './nearest.ts'
import type { Category, Pack } from './pack.ts'

/** Every name that a pack may point at: what core, the packs before it and the pack itself define. */
export type Known = {
  roles: ReadonlySet<string>
  permissions: ReadonlySet<string>
  procedures: ReadonlySet<string>
  categories: ReadonlySet<string>
  postTitles: ReadonlySet<string>
  bodies: ReadonlySet<string>
  /** Post titles, and the body that each sits in. */
  titlesOf: ReadonlyMap<string, string>
  statutes: ReadonlySet<string>
  peopleKinds: ReadonlySet<string>
  /** Tiers of all classifications. */
  tiers: ReadonlySet<string>
  dimensions: ReadonlySet<string>
  elements: ReadonlySet<string>
  areaTags: ReadonlySet<string>
  procedureWords: ReadonlySet<string>
  wordKeys: ReadonlySet<string> | null
}

/** Every name in a pack that points at nothing, list by list. */
export function nameFaults(pack: Pack, known: Known): Fault[] {
  return [
    ...categoryFaults(pack.categories ?? [], known),
    ...triageFaults(pack, known),
    ...roleFaults(pack, known),
    ...peopleFaults(pack, known),
    ...bodyFaults(pack, known),
    ...contactFaults(pack, known),
    ...governingFaults(pack, known),
    ...lawFaults(pack, known),
    ...wordFaults(pack, known),
    ...classificationFaults(pack),
  ]
}

const unknown = (code: string, at: string, names: readonly string[], known: ReadonlySet<string>): Fault[] =>
  names.filter((name) => !known.has(name)).map((name) => fault(code, at, name, perhaps(name, known)))

function categoryFaults(categories: readonly Category[], known: Known): Fault[] {
  const own = new Map(categories.map((category) => [category.id, category]))
  return categories.flatMap((category) => {
    const at = `categories.${category.id}`
    const line = lineOf(category, own)
    const top = line.at(-1)
    const elsewhere = top?.parent !== undefined && !own.has(top.parent)
    return [
      ...unknown('pack.unknown_procedure', at, category.procedure ? [category.procedure] : [], known.procedures),
      ...unknown('pack.unknown_category', at, category.parent ? [category.parent] : [], known.categories),
      ...(top?.parent !== undefined && own.has(top.parent) ? [fault('pack.parent_loop', at, category.id)] : []),
      ...(elsewhere || line.some((one) => one.procedure) ? [] : [fault('pack.no_procedure', at, category.id)]),
    ]
  })
}

/** A class without a way of its own follows the category's. */
const triageFaults = (pack: Pack, known: Known): Fault[] =>
  (pack.triage ?? []).flatMap(({ id, procedure }) =>
    unknown('pack.unknown_procedure', `triage.${id}`, procedure ? [procedure] : [], known.procedures),
  )

/** A category and its parents, stopping before one would come twice. */
function lineOf(category: Category, own: ReadonlyMap<string, Category>): Category[] {
  const line = [category]
  for (let next = own.get(category.parent ?? ''); next && !line.includes(next); next = own.get(next.parent ?? '')) {
    line.push(next)
  }
  return line
}

const roleFaults = (pack: Pack, known: Known): Fault[] =>
  (pack.roles ?? []).flatMap((role) => [
    ...unknown('pack.unknown_permission', `roles.${role.id}`, role.grants, known.permissions),
    ...unknown('pack.unknown_role', `roles.${role.id}`, role.actsAs ?? [], known.roles),
  ])

function peopleFaults(pack: Pack, known: Known): Fault[] {
  const levels = (pack.gridLevels ?? []).flatMap(({ level, chief, band }) => {
    const at = `gridLevels.${level}`
    const ranges = Object.entries(band ?? {}).filter(([, range]) => range !== undefined && range.from > range.to)
    return [
      ...unknown('pack.unknown_role', `${at}.chief`, [chief.role, ...chief.mustHold], known.roles),
      ...unknown('pack.unknown_body', `${at}.chief`, chief.bodies ?? [], known.bodies),
      ...unknown('pack.unknown_people_kind', `${at}.chief`, chief.candidates, known.peopleKinds),
      ...ranges.map(([measure]) => fault('pack.band_upside_down', `${at}.band`, measure)),
    ]
  })
  const titles = (pack.postTitles ?? []).flatMap((title) =>
    unknown('pack.unknown_role', `postTitles.${title.id}`, [title.role], known.roles),
  )
  const teams = (pack.teams ?? []).flatMap((team) =>
    unknown(
      'pack.unknown_post_title',
      `teams.${team.id}`,
      [...team.members, ...(team.many ?? []).filter((one) => !team.members.includes(one))],
      new Set([...known.postTitles, ...known.roles]),
    ),
  )
  return [...levels, ...titles, ...teams]
}

/** A seat that carries powers names a title of this very body; a share above one, or a size upside down, no meeting can reach. */
const bodyFaults = (pack: Pack, known: Known): Fault[] =>
  (pack.bodyTypes ?? []).flatMap((type) => {
    const at = `bodyTypes.${type.id}`
    const statutes = [
      type.statute,
      type.meeting?.statute,
      type.deliberates?.statute,
      type.deliberates?.publicStatute,
      ...(type.deliberates?.objectionStatutes ?? []),
      ...[...(type.organs ?? []), ...(type.apart ?? [])].map(({ statute }) => statute),
    ].flatMap((one) => one ?? [])
    const { meeting, deliberates } = type
    const sizes = [type, ...(type.organs ?? [])].flatMap(({ size }) => size ?? [])
    const shares = [
      ...(meeting ? [meeting.present, meeting.agree] : []),
      ...(deliberates ? [deliberates.agree, ...deliberates.quorum.map((one) => one.present)] : []),
    ]
    const impossible = shares.filter((one) => ('atLeast' in one ? one.atLeast > one.of : one.moreThan >= one.of))
    return [
      ...unknown('pack.unknown_statute', at, statutes, known.statutes),
      ...type.roles.flatMap(({ id, title }) =>
        title === undefined || known.titlesOf.get(title) === type.id
          ? []
          : [
              fault(
                'pack.unknown_post_title',
                `${at}.roles.${id}`,
                title,
                perhaps(title, new Set(known.titlesOf.keys())),
              ),
            ],
      ),
      ...sizes.flatMap(({ from, to }) => (from > to ? [fault('pack.band_upside_down', `${at}.size`, 'persons')] : [])),
      ...organFaults(type),
      ...impossible.map(() => fault('pack.misshapen', `${at}.meeting`, type.id)),
    ]
  })

/** An organ of roles that the body lacks, or a rule between organs that it lacks, would keep nobody apart. */
function organFaults({ id, roles, organs = [], apart = [] }: BodyType): Fault[] {
  const strange = (names: readonly string[], known: readonly { id: string }[]) =>
    names.some((name) => !known.some((one) => one.id === name))
  const lost = [
    ...organs.filter((one) => strange(one.roles, roles)),
    ...apart.filter((one) => strange(one.organs, organs)),
  ]
  return lost.map(() => fault('pack.misshapen', `bodyTypes.${id}.organs`, id))
}

/** A line whose level nobody could ever stand at, or whose tier is never given, would show gaps that cannot be closed. */
const contactFaults = (pack: Pack, known: Known): Fault[] =>
  (pack.contactLines ?? []).flatMap((line) => [
    ...unknown('pack.unknown_tier', `contactLines.${line.id}`, line.tiers ?? [], known.tiers),
    ...line.levels.flatMap(({ id, who, load }) => {
      const at = `contactLines.${line.id}.levels.${id}`
      const upsideDown = load?.to !== undefined && load.from > load.to
      return [
        ...unknown('pack.unknown_role', at, who.roles ?? [], known.roles),
        ...unknown('pack.unknown_body', at, who.bodies ?? [], known.bodies),
        ...(upsideDown ? [fault('pack.band_upside_down', `${at}.load`, 'households')] : []),
      ]
    }),
  ])

/** Dimensions that a category or a body stands for, elements of a set, the kind of place of a set of modules. */
const governingFaults = (pack: Pack, known: Known): Fault[] => [
  ...(['categories', 'bodyTypes'] as const).flatMap((list) =>
    (pack[list] ?? []).flatMap(({ id, dimensions }) =>
      unknown('pack.unknown_dimension', `${list}.${id}`, dimensions ?? [], known.dimensions),
    ),
  ),
  ...(pack.elementSets ?? []).flatMap(({ id, elements }) =>
    unknown('pack.unknown_element', `elementSets.${id}`, elements, known.elements),
  ),
  ...(pack.moduleSets ?? []).flatMap(({ id, areaTag }) =>
    unknown('pack.unknown_area_tag', `moduleSets.${id}`, areaTag ? [areaTag] : [], known.areaTags),
  ),
]

const lawFaults = (pack: Pack, known: Known): Fault[] => [
  ...(pack.incompatibilities ?? []).flatMap((rule) => [
    ...unknown('pack.unknown_statute', `incompatibilities.${rule.id}`, [rule.statute], known.statutes),
    ...unknown('pack.unknown_body', `incompatibilities.${rule.id}`, rule.bodies, known.bodies),
  ]),
  ...(pack.ages ?? []).flatMap((age) =>
    unknown('pack.unknown_statute', `ages.${age.id}`, age.statute ? [age.statute] : [], known.statutes),
  ),
  ...(pack.statutorySteps ?? []).flatMap((step) =>
    unknown('pack.unknown_statute', `statutorySteps.${step.id}`, [step.statute], known.statutes),
  ),
]

/** A renamed state must exist in every case; other words only where the caller knows all words that pages use. */
function wordFaults(pack: Pack, known: Known): Fault[] {
  const keys = Object.keys(pack.words ?? {})
  const ofStates = keys.filter((key) => key.startsWith('procedure.'))
  const ofBodies = keys.filter((key) => key.startsWith('body.'))
  const others = keys.filter((key) => !ofStates.includes(key) && !ofBodies.includes(key))
  const ofPages = known.wordKeys ? others : []
  return [
    ...unknown('pack.unknown_state', 'words', ofStates, known.procedureWords),
    ...ofBodies.flatMap((key) =>
      unknown('pack.unknown_body', `words.${key}`, [key.slice('body.'.length)], known.bodies),
    ),
    ...unknown('pack.unknown_word', 'words', ofPages, known.wordKeys ?? new Set()),
  ]
}

/** Where one tier has a service, each has: a household without one would be promised nothing, and nobody would notice. */
const classificationFaults = (pack: Pack): Fault[] =>
  (pack.classifications ?? []).flatMap(({ id, tiers, services, rows, otherwise }) => [
    ...unknown(
      'pack.unknown_tier',
      `classifications.${id}`,
      [otherwise, ...rows.map((row) => row.tier), ...Object.keys(services ?? {})],
      new Set(Object.keys(tiers)),
    ),
    ...Object.keys(services ? tiers : {})
      .filter((tier) => services?.[tier] === undefined)
      .map((tier) => fault('pack.misshapen', `classifications.${id}.services`, tier)),
    ...rows
      .filter((row) => factsOf(row.when).length === 0)
      .map((row) => fault('pack.misshapen', `classifications.${id}`, row.id)),
  ])
