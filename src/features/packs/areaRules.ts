import type { PackLists } from '#features/feature.ts'
import { checkPack } from '#kernel/pack/checkPack.ts'
import { faultsOf } from '#kernel/pack/outsidePack.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { pendingOf, type Release, versionBefore } from '#kernel/pack/versions.ts'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import type { AreaDecided } from './areaQueries.ts'
import { ownOf } from './rules.ts'

/** What an area may be given by name: the models of the product, and the county's own as it holds today. */
export function offered(lists: PackLists): Pack[] {
  const own = ownOf(lists)
  return own ? [...lists.ships, own] : [...lists.ships]
}

/** The packs of these names, in order, each through the gate over those before it: as a start reads `--models-at`. */
export function listOf(names: readonly string[], lists: PackLists): Decision<Pack[]> {
  if (new Set(names).size < names.length) return no('packs.named_twice')
  const known = offered(lists)
  const chosen: Pack[] = []
  for (const name of names) {
    const pack = known.find(({ id }) => id === name)
    if (!pack) return no('packs.no_model', { name, known: known.map(({ id }) => id).join(', ') })
    const checked = checkPack(pack, lists.core, { packs: chosen })
    if (!checked.ok) return no('pack.faulty', { faults: faultsOf(checked.problem) })
    chosen.push(pack)
  }
  return yes(chosen)
}

export const namesOf = (packs: readonly Pack[] = []): string[] => packs.map(({ id }) => id)

/** A list said as one word, so that an area's decisions are reckoned as those about the own pack are. */
const asWord = (models: readonly string[]): string => models.join(',')
const asList = (word: string): string[] => (word === '' ? [] : word.split(','))

const asReleases = (releases: readonly AreaDecided[], areaId: number): Release[] =>
  releases
    .filter((one) => one.areaId === areaId)
    .map((one) => ({
      id: one.id,
      kind: one.kind === 'start' ? 'dated' : one.kind,
      version: asWord(one.models),
      formerVersion: asWord(one.formerModels),
      effectiveFrom: one.effectiveFrom,
      withdraws: one.withdraws,
    }))

/** The list that waits for its day in this area: there is one at most. */
export function waitingAt(releases: readonly AreaDecided[], areaId: number, today: string): AreaDecided | undefined {
  const pending = pendingOf(asReleases(releases, areaId), today)
  return releases.find(({ id }) => id === pending?.id)
}

/** What one step back leads to in this area, or undefined where nothing came before. */
export function listBefore(
  releases: readonly AreaDecided[],
  areaId: number,
  inForce: readonly string[],
  today: string,
): string[] | undefined {
  const word = versionBefore(asReleases(releases, areaId), asWord(inForce), today)
  return word === undefined || word === null ? undefined : asList(word)
}

/** Which decision brought what stands in the area today. */
export function decidedBy(
  releases: readonly AreaDecided[],
  areaId: number,
  inForce: readonly string[],
  today: string,
): AreaDecided | undefined {
  const withdrawn = new Set(releases.map(({ withdraws }) => withdraws))
  return releases.findLast(
    (one) =>
      one.areaId === areaId &&
      one.kind !== 'withdrawn' &&
      one.effectiveFrom <= today &&
      !withdrawn.has(one.id) &&
      asWord(one.models) === asWord(inForce),
  )
}
