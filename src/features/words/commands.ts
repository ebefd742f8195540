import type { Work } from '#features/feature.ts'
import type { In, Out } from '#wire/contract.ts'
import type { words } from './contract.ts'
import { versionOf, wordsOf } from './rules.ts'

/** The words of the models in force, or only their version where the page holds them already. */
export async function readWords(
  { packs, county }: Work,
  input: In<typeof words.read>,
): Promise<Out<typeof words.read>> {
  const version = versionOf(packs.model)
  if (input.known === version) return { version, model: null }
  const { code, name, demonstration } = county
  return { version, model: { county: { code, name, demonstration }, ...wordsOf(packs.model) } }
}
