import type { Fault } from '#kernel/pack/fault.ts'
import { faultWords } from '#kernel/pack/faultWords.ts'
import { type Entry, entriesInForce } from '#kernel/pack/provenance.ts'
import type { Language } from '#kernel/procedure/drawing/arrows.ts'
import { clockWords } from '#kernel/procedure/drawing/clockWords.ts'
import { svgOf } from '#kernel/procedure/drawing/svg.ts'
import type { Procedure } from '#kernel/procedure/procedure.ts'
import { core } from '#packs/models.ts'
import { checkFile, type Loaded, load, NotThere } from './load.ts'
import { mermaidOf } from './mermaid.ts'
import { packWords } from './packWords.ts'
import { tableOf } from './table.ts'

/** What a command says and how it ends: 0 sound, 1 faulty. `file` is what it wants written. */
export type Said = { text: string; code: 0 | 1; file?: { path: string; content: string } }

/** Accepts a file or names all that is wrong with it. */
export function check(path: string, over: readonly string[], json: boolean): Said {
  const { pack, faults } = checkFile(path, over)
  if (json)
    return { text: JSON.stringify({ ok: pack !== null, faults: faults.map(plain) }, null, 2), code: pack ? 0 : 1 }
  if (pack) return { text: packWords.sound(path, pack, ['core', ...over].join(', ')), code: 0 }
  return faulty(path, faults)
}

/** Everything in force with its origin, as a table or as JSON. */
export function show(word: string, over: readonly string[], json: boolean): Said {
  const loaded = load(word, over)
  if ('faults' in loaded) return faulty(word, loaded.faults)
  const named = (id: string) => (loaded.file && id === loaded.asked.id ? packWords.ofFile(id) : id)
  const entries = entriesInForce(core, loaded.packs).map((one) => ({ ...one, from: named(one.from) }))
  if (json) return { text: JSON.stringify(entries, null, 2), code: 0 }
  return { text: tableOf([packWords.columns, ...entries.map(rowOf)]), code: 0 }
}

export type Drawing = { procedure: string | undefined; language: Language; svg: string | undefined }

/** The procedures of a pack as Mermaid, or one of them as a picture. */
export function draw(word: string, over: readonly string[], { procedure, language, svg }: Drawing): Said {
  const loaded = load(word, over)
  if ('faults' in loaded) return faulty(word, loaded.faults)
  const chosen = proceduresOf(word, loaded, procedure)
  const roles = core.roles ?? []
  if (svg === undefined) return { text: chosen.map((one) => mermaidOf(one, roles, language)).join('\n'), code: 0 }
  const [one, ...more] = chosen
  if (!one || more.length > 0) throw new NotThere(packWords.whichToDraw(chosen.map(({ id }) => id).join(', ')))
  return { text: packWords.drawn(svg), code: 0, file: { path: svg, content: svgOf(one, roles, language) } }
}

function proceduresOf(
  word: string,
  loaded: Exclude<Loaded, { faults: unknown }>,
  name: string | undefined,
): Procedure[] {
  const own = [...(loaded.asked.procedures ?? [])]
  if (name === undefined && own.length === 0) throw new NotThere(packWords.noneToDraw(word))
  if (name === undefined) return own
  const all = loaded.packs.flatMap((pack) => pack.procedures ?? [])
  const found = all.findLast((one) => one.id === name)
  if (!found) throw new NotThere(packWords.noProcedure(name, [...new Set(all.map((one) => one.id))].join(', ')))
  return [found]
}

const faulty = (path: string, faults: readonly Fault[]): Said => ({
  text: [packWords.faulty(path, faults.length), ...faults.map((one, i) => packWords.fault(i, faultWords(one)))].join(
    '\n',
  ),
  code: 1,
})

const plain = (fault: Fault) => ({ code: fault.code, at: fault.facts.at, ...faultWords(fault) })

const rowOf = ({ list, id, zh, en, under, clock, from, over }: Entry): string[] => [
  list,
  id,
  zh,
  en,
  under ?? '',
  clock ? clockWords(clock).zh : '',
  from,
  over.join(', '),
]
