import type { County, PackLists } from '#features/feature.ts'
import { checkPack } from '#kernel/pack/checkPack.ts'
import type { Fault } from '#kernel/pack/fault.ts'
import { assemble, clockFor, type Model, procedureFor, stateWords } from '#kernel/pack/model.ts'
import { faultsOf } from '#kernel/pack/outsidePack.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { nextVersion } from '#kernel/pack/versions.ts'
import type { Phase } from '#kernel/procedure/procedure.ts'
import type { Instant } from '#kernel/shared/day.ts'
import { type Calendar, dueAt } from '#kernel/shared/workingTime.ts'

/** The county's own pack: the one of its list that does not ship. */
export const ownOf = ({ county, shipped }: PackLists): Pack | null =>
  county.findLast((pack) => !shipped.includes(pack.id)) ?? null

/** What the own pack lies over. */
export const belowOf = ({ county, shipped }: PackLists): Pack[] => county.filter((pack) => shipped.includes(pack.id))

/** The areas whose own list names the county's pack, each with what else stands there. */
export const areasWith = ({ areas }: PackLists, packId: string): [number, Pack[]][] =>
  [...areas].flatMap(([areaId, list]) =>
    list.some(({ id }) => id === packId) ? [[areaId, list.filter(({ id }) => id !== packId)]] : [],
  )

/** What an editor begins with: the own pack in force under its next number, or an empty one that is called after the county. */
export function newDraft(county: County, own: Pack | null, kept: readonly string[]): Pack {
  const version = nextVersion(kept)
  if (own) return { ...own, version }
  return { id: firstId(county), version, zh: `${county.name}自己的治理模式`, en: `The own model of ${county.code}` }
}

/** Versions are kept for all counties together, so the name of a pack made on the desk holds the county's code. */
export const firstId = ({ code }: Pick<County, 'code'>): string => `county-${code}`

/** Every fault of a draft, over the county's list and over each area's list that names it. */
export function draftFaults(pack: Pack, lists: PackLists): readonly Fault[] {
  const grounds = [belowOf(lists), ...areasWith(lists, pack.id).map(([, beside]) => beside)]
  const faults = grounds.flatMap((packs) => {
    const checked = checkPack(pack, lists.core, { packs })
    return checked.ok ? [] : faultsOf(checked.problem)
  })
  return [...new Map(faults.map((one) => [JSON.stringify(one), one])).values()]
}

/** A past request, as far as a model decides anything about it; `entered` is when it really came into each phase. */
export type Past = {
  category: string
  triageClass: string | null
  receivedAt: Instant
  entered: Partial<Record<Phase, Instant>>
}

/** What a model would have brought to a past request: its names, its way, and when each step would have been due. */
export function meets(model: Model, past: Past, calendar: Calendar) {
  const category = model.categories[past.category]
  const ownWay = past.triageClass === null ? undefined : model.triage[past.triageClass]?.procedure
  const procedure = (ownWay ? model.procedures[ownWay] : null) ?? procedureFor(model, past.category)
  const states = Object.entries(procedure?.states ?? {}).map(([id, state]) => {
    const clock = clockFor(model, past.category, procedure!, id)
    const since = id === procedure!.start ? past.receivedAt : past.entered[state.phase ?? 'closed']
    const due = clock && since ? dueAt(since, clock, calendar) : null
    const { zh, en } = stateWords(model, procedure!, id)
    const steps = procedure!.moves
      .filter(({ from }) => from.includes(id))
      .map((move) => ({ zh: move.zh, en: move.en, by: [...move.by] }))
    return { id, zh, en, clock, dueAt: due?.at ?? null, provisional: due?.provisional ?? false, steps }
  })
  return {
    category: category ? { zh: category.zh, en: category.en } : null,
    procedure: procedure ? { zh: procedure.zh, en: procedure.en } : null,
    version: procedure ? `${procedure.packId} ${procedure.packVersion}` : null,
    states,
  }
}

/** The model of the county with this own pack, or without one. */
export const withOwn = (lists: PackLists, own: Pack | null): Model =>
  assemble(lists.core, own ? [...belowOf(lists), own] : belowOf(lists))
