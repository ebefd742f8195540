import type { Words } from '../shared/words.ts'
import type { Clock } from '../shared/workingTime.ts'
import type { Category, Pack } from './pack.ts'

/** One thing in force and the pack that decided it; `over` are the packs before it that said something else under the same name. */
export type Entry = Words & {
  list: string
  id: string
  from: string
  over: readonly string[]
  clock?: Clock
  under?: string
}

type Named = Words & { id: string; due?: Clock; under?: string }

/** Lists that core alone decides, whatever another pack brings: the same that `assemble` takes from core. */
const CORE_LISTS = ['roles', 'incompatibilities', 'statutorySteps'] as const
const LISTS = [
  'triage',
  'channels',
  'postTitles',
  'bodyTypes',
  'teams',
  'gridKinds',
  'networks',
  'contactLines',
  'areaTags',
  'dimensions',
  'elements',
  'elementSets',
  'moduleSets',
  'scaleFigures',
  'circumstances',
  'helpLines',
  'timeLimits',
  'ages',
  'statutes',
] as const

/** Everything that holds when these packs are laid over core, in order, each entry with its origin: the later pack wins on a name. */
export function entriesInForce(core: Pack, packs: readonly Pack[]): Entry[] {
  const all = [core, ...packs]
  const union = (list: string, named: (pack: Pack) => readonly Named[], from: readonly Pack[] = all) =>
    joined(list, from, named)
  const grids = all.findLast((pack) => (pack.gridLevels ?? []).length > 0)
  return [
    ...union('procedures', (pack) => pack.procedures ?? []),
    ...union('states', (pack) => statesOf(pack, all)).map((entry) => renamed(entry, all)),
    ...union('categories', (pack) => (pack.categories ?? []).map(categoryLine)),
    ...LISTS.flatMap((list) => union(list, (pack) => pack[list] ?? [])),
    ...union(
      'gridLevels',
      (pack) => (pack.gridLevels ?? []).map((one) => ({ ...one, id: String(one.level) })),
      grids ? [grids] : [],
    ),
    ...union('classifications', (pack) =>
      (pack.classifications ?? []).map((one) => ({ id: one.id, zh: one.source, en: one.source })),
    ),
    ...union('words', (pack) => recordLines(pack.words)),
    ...CORE_LISTS.flatMap((list) => union(list, (pack) => pack[list] ?? [], [core])),
    ...union('permissions', (pack) => recordLines(pack.permissions), [core]),
    ...union(
      'forbiddenTerms',
      (pack) => (pack.forbiddenTerms ?? []).map(({ term, because }) => ({ id: term, ...because })),
      [core],
    ),
  ]
}

function joined(list: string, packs: readonly Pack[], named: (pack: Pack) => readonly Named[]): Entry[] {
  const found = new Map<string, Entry>()
  for (const pack of packs) {
    for (const { id, zh, en, due, under } of named(pack)) {
      const before = found.get(id)
      const over = before ? [...before.over, before.from] : []
      found.set(id, { list, id, zh, en, from: pack.id, over, ...(due && { clock: due }), ...(under && { under }) })
    }
  }
  return [...found.values()]
}

/** States of the procedures that hold: where a later pack lays a procedure anew, the old states are gone with it. */
const statesOf = (pack: Pack, all: readonly Pack[]): Named[] =>
  (pack.procedures ?? [])
    .filter(({ id }) => all.findLast((one) => one.procedures?.some((other) => other.id === id)) === pack)
    .flatMap((procedure) =>
      Object.entries(procedure.states).map(([id, state]) => ({
        ...state,
        id: `${procedure.id}.${id}`,
        under: state.phase ?? '',
      })),
    )

const categoryLine = ({ parent, procedure, ...category }: Category): Named => ({
  ...category,
  under: [parent, procedure].filter(Boolean).join(' → '),
})

const recordLines = (record: Readonly<Record<string, Words>> | undefined): Named[] =>
  Object.entries(record ?? {}).map(([id, { zh, en }]) => ({ id, zh, en }))

/** A pack may call a state differently without touching it: then the name is that pack's, and the rest stays where it was. */
function renamed(entry: Entry, packs: readonly Pack[]): Entry {
  const by = packs.findLast((pack) => pack.words?.[`procedure.${entry.id}`])
  const words = by?.words?.[`procedure.${entry.id}`]
  return by && words ? { ...entry, zh: words.zh, en: words.en, from: by.id, over: [...entry.over, entry.from] } : entry
}
