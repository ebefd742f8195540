import { readFile } from 'node:fs/promises'
import { checkPack } from '#kernel/pack/checkPack.ts'
import { faultWords } from '#kernel/pack/faultWords.ts'
import { checkOutsidePack, faultsOf } from '#kernel/pack/outsidePack.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { core, models } from '#packs/models.ts'

/** A start that cannot go on says one sentence, in both languages, instead of a stack trace. */
export class CannotStart extends Error {}

/** What an operator asks for at a start: models by name, and a file of the county's own. */
export type Wish = {
  models: readonly string[]
  modelsGiven: boolean
  packFile: string | null
  /** Whole lists of single townships or villages, by their codes; an empty one means: as the county again. */
  modelsAt: readonly { code: string; models: readonly string[] }[]
}

/** The whole list of one township or village, by its statistical code. */
export type AreaPacks = { code: string; packs: readonly Pack[] }

/**
 * The packs for a county that runs these already. Without a word it keeps them, models in their newest version; `--models` names
 * everything anew; a file takes the place of the county's former own pack and lies over the models.
 */
export async function wishedPacks(wish: Omit<Wish, 'modelsAt'>, running: readonly Pack[]): Promise<Pack[]> {
  const ships = running.filter((pack) => Object.hasOwn(models, pack.id)).map((pack) => pack.id)
  const chosen = choosePacks(wish.modelsGiven || ships.length === 0 ? wish.models : ships)
  if (wish.packFile) return [...chosen, await readOutsidePack(wish.packFile, chosen)]
  if (wish.modelsGiven) return chosen
  const own = running.filter((pack) => !Object.hasOwn(models, pack.id))
  for (const pack of own) admit(pack, [...chosen, ...own.filter((one) => one !== pack)])
  return [...chosen, ...own]
}

/**
 * The lists of areas, by the same rules: what is named anew holds, what nobody speaks of stays as it runs, in its newest version.
 * A list may name the county's own pack beside the models that ship.
 */
export function wishedAt(
  wished: Wish['modelsAt'],
  running: readonly AreaPacks[],
  county: readonly Pack[],
): AreaPacks[] {
  const codes = new Set([...wished, ...running].map(({ code }) => code))
  return [...codes].map((code) => {
    const kept = running.find((one) => one.code === code)?.packs ?? []
    const names = wished.find((one) => one.code === code)?.models ?? kept.map((pack) => pack.id)
    const own = [...county, ...kept].filter((pack) => !Object.hasOwn(models, pack.id))
    return { code, packs: choosePacks(names, own) }
  })
}

/** The packs that are asked for by name, in order, through the one gate; core passes it too. `own` are those of the county itself. */
export function choosePacks(names: readonly string[], own: readonly Pack[] = []): Pack[] {
  const chosen: Pack[] = []
  admit(core, [])
  for (const name of names) {
    const pack = Object.hasOwn(models, name) ? models[name] : own.find((one) => one.id === name)
    const known = [...Object.keys(models), ...own.map((one) => one.id)].join(', ')
    if (!pack)
      throw new CannotStart(`没有名为 ${name} 的模式；可选：${known} · no model is called ${name}; there are: ${known}`)
    admit(pack, chosen)
    chosen.push(pack)
  }
  return chosen
}

function admit(pack: Pack, before: readonly Pack[]): void {
  const checked = checkPack(pack, core, { packs: before })
  if (!checked.ok) throw new CannotStart(toldFaults(pack.id, checked.problem))
}

/**
 * The county's own pack from a file, with all its faults told at once. Before a database is open nobody knows which models the county
 * runs: then the file may point at any of them, and is read again later.
 */
export async function readOutsidePack(path: string, over: readonly Pack[] = Object.values(models)): Promise<Pack> {
  const file = await readFile(path).catch(() => {
    throw new CannotStart(`读不了治理模式文件 ${path} · the pack ${path} cannot be read`)
  })
  const checked = checkOutsidePack(file, core, { packs: over, shipped: Object.keys(models) })
  if (!checked.ok) throw new CannotStart(toldFaults(path, checked.problem))
  return checked.value
}

function toldFaults(name: string, problem: { facts: Record<string, unknown> }): string {
  const faults = faultsOf(problem)
  const lines = faults.map((one) => faultWords(one)).map(({ zh, en }) => `  ${zh} · ${en}`)
  return [`${name}：${faults.length} 处错误 · ${faults.length} faults`, ...lines].join('\n')
}
