import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import type { County, Packs } from '#features/feature.ts'
import { checkPack } from '#kernel/pack/checkPack.ts'
import { faultWords } from '#kernel/pack/faultWords.ts'
import { assemble } from '#kernel/pack/model.ts'
import { checkOutsidePack, faultsOf } from '#kernel/pack/outsidePack.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { dayOf, type Instant } from '#kernel/shared/day.ts'
import { core, models } from '#packs/models.ts'

/** A start that cannot go on says one sentence, in both languages, instead of a stack trace. */
export class CannotStart extends Error {}

/** What an operator asks for at a start: models by name, and a file of the county's own. */
export type Wish = { models: readonly string[]; modelsGiven: boolean; packFile: string | null }

/**
 * The packs for a county that runs these already. Without a word it keeps them, models in their newest version; `--models` names
 * everything anew; a file takes the place of the county's former own pack and lies over the models.
 */
export async function wishedPacks(wish: Wish, running: readonly Pack[]): Promise<Pack[]> {
  const ships = running.filter((pack) => Object.hasOwn(models, pack.id)).map((pack) => pack.id)
  const chosen = choosePacks(wish.modelsGiven || ships.length === 0 ? wish.models : ships)
  if (wish.packFile) return [...chosen, await readOutsidePack(wish.packFile, chosen)]
  if (wish.modelsGiven) return chosen
  const own = running.filter((pack) => !Object.hasOwn(models, pack.id))
  for (const pack of own) admit(pack, [...chosen, ...own.filter((one) => one !== pack)])
  return [...chosen, ...own]
}

/** The packs a county asks for by name, in order, through the one gate; core passes it too. */
export function choosePacks(names: readonly string[]): Pack[] {
  const chosen: Pack[] = []
  admit(core, [])
  for (const name of names) {
    const pack = Object.hasOwn(models, name) ? models[name] : undefined
    const known = Object.keys(models).join(', ')
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

/** Keeps every pack as it is today. The same version with another content is refused: running requests rely on it. */
export async function keepPacks(owner: pg.Client, packs: readonly Pack[]): Promise<void> {
  for (const pack of packs) {
    const content = JSON.stringify(pack)
    const sha256 = createHash('sha256').update(content).digest('hex')
    await owner.query(
      'insert into pack_version (pack_id, version, sha256, content) values ($1, $2, $3, $4) on conflict do nothing',
      [pack.id, pack.version, sha256, content],
    )
    const { rows } = await owner.query('select sha256 from pack_version where pack_id = $1 and version = $2', [
      pack.id,
      pack.version,
    ])
    if (rows[0].sha256 !== sha256)
      throw new CannotStart(
        `模式 ${pack.id} ${pack.version} 的内容变了，版本号没有变 · model ${pack.id} ${pack.version} was changed without a new version`,
      )
  }
}

/** Says from today on which models a county runs; what ran before keeps its dates. */
export async function enforcePacks(
  owner: pg.Client,
  countyId: number,
  packs: readonly Pack[],
  now: Instant,
): Promise<void> {
  const today = dayOf(now)
  const wanted = packs.map((pack, sort) => ({ id: pack.id, version: pack.version, sort }))
  await owner.query('begin')
  await owner.query(
    `update county_pack set effective_to = $2 where county_id = $1 and effective_to is null
     and not exists (select from jsonb_to_recordset($3) as w(id text, version text, sort int)
       where w.id = pack_id and w.version = county_pack.version and w.sort = county_pack.sort)`,
    [countyId, today, JSON.stringify(wanted)],
  )
  await owner.query(
    `insert into county_pack (county_id, pack_id, version, sort, effective_from)
     select $1, w.id, w.version, w.sort, $2 from jsonb_to_recordset($3) as w(id text, version text, sort int)
     where not exists (select from county_pack c where c.county_id = $1 and c.pack_id = w.id and c.effective_to is null)
     on conflict (county_id, pack_id, effective_from) do update set version = excluded.version, sort = excluded.sort, effective_to = null`,
    [countyId, today, JSON.stringify(wanted)],
  )
  await owner.query('commit')
}

/** What a county runs now, in order, as it was kept: models that ship, and packs of its own. */
export async function packsInForce(owner: pg.Client, countyId: number): Promise<Pack[]> {
  const { rows } = await owner.query<{ content: Pack }>(
    `select v.content from county_pack c join pack_version v on v.pack_id = c.pack_id and v.version = c.version
     where c.county_id = $1 and c.effective_to is null order by c.sort`,
    [countyId],
  )
  return rows.map((row) => row.content)
}

/** Reads what each county runs, and every pack version that a request may still rely on. */
export async function readPacks(owner: pg.Client, counties: readonly County[]): Promise<Map<number, Packs>> {
  const kept = await owner.query<{ pack_id: string; version: string; content: Pack }>(
    'select pack_id, version, content from pack_version',
  )
  const byVersion = new Map(kept.rows.map((row) => [`${row.pack_id}@${row.version}`, row.content]))
  const inForce = await owner.query<{ county_id: number; pack_id: string; version: string }>(
    'select county_id, pack_id, version from county_pack where effective_to is null order by county_id, sort',
  )
  const procedureOf: Packs['procedureOf'] = ({ packId, packVersion, procedureId }) => {
    const found = byVersion.get(`${packId}@${packVersion}`)?.procedures?.find((one) => one.id === procedureId)
    if (!found) throw new Error(`procedure ${procedureId} of ${packId} ${packVersion} is not kept`)
    return found
  }
  return new Map(
    counties.map((county) => {
      const mine = inForce.rows.filter((row) => row.county_id === county.id)
      const packs = mine.flatMap((row) => byVersion.get(`${row.pack_id}@${row.version}`) ?? [])
      return [county.id, { model: assemble(core, packs), procedureOf, versions: [...byVersion.values()] }]
    }),
  )
}
