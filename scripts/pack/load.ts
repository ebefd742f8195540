import { readFileSync } from 'node:fs'
import type { Fault } from '#kernel/pack/fault.ts'
import { checkOutsidePack, faultsOf } from '#kernel/pack/outsidePack.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { core, models } from '#packs/models.ts'
import { packWords } from './packWords.ts'

/** The command line asked for something that is not there; the message is the whole answer. */
export class NotThere extends Error {}

/** What a word on the command line stands for: the packs in the order in which they are laid, and the one asked about. */
export type Loaded = { packs: readonly Pack[]; asked: Pack; file: boolean } | { faults: readonly Fault[] }

/** The packs that ship under these names. */
export const shipped = (names: readonly string[]): Pack[] =>
  names.map((name) => {
    const pack = models[name]
    if (!pack) throw new NotThere(packWords.noModel(name, Object.keys(models).join(', ')))
    return pack
  })

/** A file through the gate, over the models named. With faults there is no pack. */
export function checkFile(path: string, over: readonly string[]): { pack: Pack | null; faults: readonly Fault[] } {
  const checked = checkOutsidePack(bytesOf(path), core, { packs: shipped(over), shipped: Object.keys(models) })
  return checked.ok ? { pack: checked.value, faults: [] } : { pack: null, faults: faultsOf(checked.problem) }
}

/** A model by its name stands alone on core; a file lies over the models of the county, and a faulty one is only its faults. */
export function load(word: string, over: readonly string[]): Loaded {
  if (word === core.id) return { packs: [], asked: core, file: false }
  if (Object.hasOwn(models, word)) return { packs: shipped([word]), asked: shipped([word])[0]!, file: false }
  if (!/[./\\]/.test(word)) throw new NotThere(packWords.noModel(word, [core.id, ...Object.keys(models)].join(', ')))
  const { pack, faults } = checkFile(word, over)
  return pack ? { packs: [...shipped(over), pack], asked: pack, file: true } : { faults }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch {
    throw new NotThere(packWords.noFile(path))
  }
}
