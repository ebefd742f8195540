import type { ContactLevel, ContactLine } from '#kernel/contact/line.ts'
import { lastLevel, loadNote } from '#kernel/contact/standing.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { Words } from '#kernel/shared/words.ts'

const pair = ({ zh, en }: Words): Words => ({ zh, en })
const load = (one: ContactLevel['load']) =>
  one ? { from: one.from, to: one.to ?? null, most: one.most ?? null } : null

/** A line as its pages need it; tiers by the words of the model. */
export function lineRowOf(model: Model, line: ContactLine) {
  const tiers = Object.values(model.classifications).flatMap((rule) => Object.entries(rule.tiers))
  const wordsOf = (id: string) => tiers.find(([tier]) => tier === id)?.[1] ?? { zh: id, en: id }
  return {
    ...{ id: line.id, ...pair(line), below: pair(line.below), about: pair(line.about) },
    levels: line.levels.map((level) => ({ id: level.id, ...pair(level), load: load(level.load) })),
    kinds: line.levels.flatMap((level) => (level.who.kinds ?? []).map((kind) => ({ id: kind.id, ...pair(kind) }))),
    everybody: line.everybody === true,
    tiers: (line.tiers ?? []).map((id) => pair(wordsOf(id))),
    perHousehold: line.perHousehold ?? null,
    termYears: line.termYears ?? null,
  }
}

type Link = {
  id: number
  level: string
  byId: number
  byName: string
  personId: number
  personName: string
  termTo: Day | null
}
type Loaded = { personId: number; name: string; households: number; all: number; termTo: Day | null }

export type Node = {
  personId: number
  name: string
  level: string
  above: { contactId: number; personId: number; name: string } | null
  households: number
  people: number
  note: 'few' | 'many' | null
  lost: boolean
  termTo: Day | null
}

/**
 * The tree of one village as a list from the top: everybody who looks after somebody, or is looked after. Whoever has nobody above stands
 * there with that gap; the highest level has none by its nature.
 */
export function treeOf(
  line: ContactLine,
  links: readonly Link[],
  loads: readonly Loaded[],
  stands: (level: ContactLevel, personId: number) => boolean,
): Node[] {
  const last = lastLevel(line)
  return line.levels.flatMap((level, depth) => {
    const upper = line.levels[depth - 1]
    const below = links.filter((link) => link.level === level.id)
    const above = upper ? links.filter((link) => link.level === upper.id) : []
    const names = new Map<number, string>()
    for (const link of above) names.set(link.personId, link.personName)
    for (const link of below) names.set(link.byId, link.byName)
    if (level === last) for (const one of loads) names.set(one.personId, one.name)
    return [...names].map(([personId, name]) => {
      const over = above.find((link) => link.personId === personId)
      const held = level === last ? loads.find((one) => one.personId === personId) : undefined
      const people = below.filter((link) => link.byId === personId)
      return {
        ...{ personId, name, level: level.id, lost: !stands(level, personId) },
        above: over ? { contactId: over.id, personId: over.byId, name: over.byName } : null,
        ...{ households: held?.households ?? 0, people: people.length },
        note: loadNote(level.load, level === last ? (held?.all ?? 0) : people.length),
        termTo: held?.termTo ?? people[0]?.termTo ?? null,
      }
    })
  })
}

type Target = { id: number; refused: boolean; ofTier: boolean; held: readonly number[] }

/**
 * Which of these households somebody may be given. One household by name gives its reason when it may not; of many, those that may not
 * are passed over. Refusing is the household's own word, which nobody overrides.
 */
export function choose<T extends Target>(
  targets: readonly T[],
  { line, personId, replace, named }: { line: ContactLine; personId: number; replace: boolean; named: boolean },
): Decision<T[]> {
  const limit = line.perHousehold ?? (named ? Number.POSITIVE_INFINITY : 1)
  const full = (one: T) => one.held.includes(personId) || (!replace && one.held.length >= limit)
  const [only] = targets
  if (named && targets.length === 1 && only) {
    if (only.refused) return no('contacts.refused')
    if (!only.ofTier) return no('contacts.not_in_tier')
    if (full(only)) return no('contacts.has_contact')
  }
  const chosen = targets.filter((one) => !one.refused && one.ofTier && !full(one))
  return chosen.length > 0 ? yes(chosen) : no('contacts.nobody_left')
}

/** The last day of a term that begins on a day, by the line; null where it runs until somebody ends it. */
export function termEnd(line: ContactLine, from: Day): Day | null {
  if (!line.termYears) return null
  const [year, ...rest] = from.split('-')
  return [String(Number(year) + line.termYears), ...rest].join('-').replace(/-02-29$/, '-02-28')
}
