import type { Packs } from '#features/feature.ts'
import { type Model, stateWords } from '#kernel/pack/model.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import type { Words } from '#kernel/shared/words.ts'
import type { Case } from './queries.ts'
import { requestsWords } from './words.ts'

/** A request as its names are asked for: where it lies, and the pack version it began with. */
export type Named = Pick<Case, 'packId' | 'packVersion' | 'townshipId' | 'villageId'>

/** Words alone, of whatever carries them. */
export const bare = ({ zh, en }: Words): Words => ({ zh, en })

/** A word of this feature, as a pack may have renamed it. */
export const ownWords = (model: Model, key: keyof typeof requestsWords): Words => model.words[key] ?? requestsWords[key]

/** The pack version that a request began with. */
export const keptPack = ({ versions }: Packs, row: Pick<Named, 'packId' | 'packVersion'>): Pack | undefined =>
  versions.find((pack) => pack.id === row.packId && pack.version === row.packVersion)

/**
 * What something is called where the request lies; when the place has changed its models since, by the pack the request began with,
 * and at last by whoever in the county still has a name for it.
 */
function named(packs: Packs, row: Named, list: 'categories' | 'channels', id: string): Words {
  const kept = keptPack(packs, row)?.[list]?.find((one) => one.id === id)
  return bare(packs.at(row)[list][id] ?? kept ?? packs.everywhere[list][id] ?? { zh: id, en: id })
}

export const categoryWords = (packs: Packs, row: Named & Pick<Case, 'category'>): Words =>
  named(packs, row, 'categories', row.category)

export const channelWords = (packs: Packs, row: Named & Pick<Case, 'channel'>): Words =>
  named(packs, row, 'channels', row.channel)

/** A state of the request's own procedure as its place calls it. */
export function stateNamed(packs: Packs, row: Named & Pick<Case, 'procedureId'>, state: string): Words {
  const procedure = packs.procedureOf(row)
  const model = packs.at(row)
  const kept = keptNames.get(model)?.get(procedure) ?? new Map<string, Words>()
  const known = kept.get(state)
  if (known) return known
  const key = `procedure.${procedure.id}.${state}`
  const words = bare(model.words[key] ?? keptPack(packs, row)?.words?.[key] ?? stateWords(model, procedure, state))
  const ofModel = keptNames.get(model) ?? new WeakMap<Procedure, Map<string, Words>>()
  keptNames.set(model, ofModel.set(procedure, kept.set(state, words)))
  return words
}

/** Looked up once for each model and procedure: a page names a dozen states. */
const keptNames = new WeakMap<Model, WeakMap<Procedure, Map<string, Words>>>()
