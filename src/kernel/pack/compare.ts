import type { Band } from '../area/grids.ts'
import { assemble, dimensionsOf, type Model } from './model.ts'
import type { Pack } from './pack.ts'
import { type Entry, entriesInForce } from './provenance.ts'

/**
 * An entry with what a county office reads of it beside its name; `by` are the roles that may take a move, `parent` and `procedure` what a
 * category says itself.
 */
export type Told = Entry & {
  band?: Band
  role?: string
  by?: string[]
  dimensions?: string[]
  parent?: string
  procedure?: string
}

/** One entry before and after. `more` says that something of it changed which stands in neither: steps, questions, examples. */
export type Difference = { list: string; id: string; before: Told | null; after: Told | null; more: boolean }

/** Everything in force with the measures that provenance leaves out. */
export function toldEntries(core: Pack, packs: readonly Pack[]): Told[] {
  const model = assemble(core, packs)
  return entriesInForce(core, packs).flatMap((entry) => {
    const band =
      entry.list === 'gridLevels' ? model.gridLevels.find((one) => String(one.level) === entry.id)?.band : null
    const role = entry.list === 'postTitles' ? model.postTitles[entry.id]?.role : null
    const category = entry.list === 'categories' ? model.categories[entry.id] : null
    const dimensions = category ? [...dimensionsOf(model, entry.id)] : []
    const told = {
      ...entry,
      ...(band ? { band } : {}),
      ...(role ? { role } : {}),
      ...(dimensions.length > 0 ? { dimensions } : {}),
      ...(category?.parent ? { parent: category.parent } : {}),
      ...(category?.procedure ? { procedure: category.procedure } : {}),
    }
    return entry.list === 'procedures' ? [told, ...movesOf(entry, model)] : [told]
  })
}

/** The moves of a procedure as entries of their own: they come from the pack that laid the procedure. */
const movesOf = ({ id, from, over }: Entry, model: Model): Told[] =>
  (model.procedures[id]?.moves ?? []).map((move) => ({
    ...{ list: 'moves', id: `${id}.${move.action}.${move.from.join('+')}`, zh: move.zh, en: move.en },
    ...{ from, over, by: [...move.by] },
  }))

/** What becomes otherwise when one list of packs takes the place of another: entry by entry, in the order of the lists. */
export function comparePacks(core: Pack, before: readonly Pack[], after: readonly Pack[]): Difference[] {
  const keyOf = ({ list, id }: Told) => `${list} ${id}`
  const [was, is] = [before, after].map((packs) => new Map(toldEntries(core, packs).map((one) => [keyOf(one), one])))
  const [whole, now] = [wholes(core, before), wholes(core, after)]
  const keys = new Set([...was!.keys(), ...is!.keys()])
  return [...keys].flatMap((key) => {
    if (key.startsWith('words procedure.')) return [] // told with the state that it names
    const [a, b] = [was!.get(key) ?? null, is!.get(key) ?? null]
    const told = said(a) !== said(b)
    const more = a !== null && b !== null && whole.get(key) !== now.get(key)
    if (!told && !more) return []
    return [{ list: (a ?? b)!.list, id: (a ?? b)!.id, before: a, after: b, more: !told && more }]
  })
}

/** What a reader is told of an entry, apart from which pack says it. */
function said(entry: Told | null): string {
  if (!entry) return ''
  const { zh, en, clock, under, band, role, by, dimensions } = entry
  return JSON.stringify([zh, en, clock, under, band, role, by, dimensions])
}

/** Entries whole, for what is not told; states, and who may take a move, are told one by one and stand outside their procedure. */
function wholes(core: Pack, packs: readonly Pack[]): Map<string, string> {
  const model = assemble(core, packs)
  const named = (
    [
      'categories',
      'triage',
      'channels',
      'postTitles',
      'bodyTypes',
      'teams',
      'gridKinds',
      'networks',
      'contactLines',
      'classifications',
      'circumstances',
      'helpLines',
      'timeLimits',
      'ages',
      'dimensions',
      'elements',
      'elementSets',
      'moduleSets',
      'scaleFigures',
    ] as const
  ).flatMap((list) => Object.entries(model[list]).map(([id, one]) => [list, id, one] as const))
  const procedures = Object.entries(model.procedures).map(
    ([id, { states: _, moves, ...rest }]) =>
      ['procedures', id, { ...rest, moves: moves.map(({ by: _by, ...move }) => move) }] as const,
  )
  const levels = model.gridLevels.map((one) => ['gridLevels', String(one.level), one] as const)
  return new Map(
    [...named, ...procedures, ...levels].map(([list, id, one]) => {
      const { packId: _id, packVersion: _version, ...rest } = one as Record<string, unknown>
      return [`${list} ${id}`, JSON.stringify(rest)]
    }),
  )
}
