import { getPlace } from '#features/areas/public.ts'
import type { Work } from '#features/feature.ts'
import type { In, Out } from '#wire/contract.ts'
import type { words } from './contract.ts'
import { ownWordsOf, versionOf, wordsOf } from './rules.ts'

/**
 * The words of the models in force in a place, or without one everything that is named anywhere in the county; only their version
 * where the page holds them already.
 */
export async function readWords(
  { tx, scope, packs, county }: Work,
  { areaId, known, only }: In<typeof words.read>,
): Promise<Out<typeof words.read>> {
  const byArea = packs.everywhere !== packs.model
  const model = areaId === undefined ? packs.everywhere : packs.at(await getPlace(tx, scope, areaId))
  const version = `${areaId === undefined && byArea ? '* ' : ''}${versionOf(model)}`
  if (known === version) return { version, byArea, model: null }
  if (only) return { version, byArea, words: ownWordsOf(model), model: null }
  const { code, name, demonstration } = county
  return { version, byArea, model: { county: { code, name, demonstration }, ...wordsOf(model) } }
}
