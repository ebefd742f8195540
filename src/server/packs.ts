import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { readAreaIds } from '#features/areas/seed.ts'
import type { County, Packs } from '#features/feature.ts'
import { checkPack } from '#kernel/pack/checkPack.ts'
import { faultWords } from '#kernel/pack/faultWords.ts'
import { assemble, joinModels } from '#kernel/pack/model.ts'
import { checkOutsidePack, faultsOf } from '#kernel/pack/outsidePack.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { dayOf, type Instant } from '#kernel/shared/day.ts'
import { core, models } from '#packs/models.ts'

/** A start that cannot go on says one sentence, in both languages, instead of a stack trace. */
export class CannotStart extends Error {}

/** What an operator asks for at a start: models by name, and a file of the county's own. */
export type Wish = { models: readonly string[]; modelsGiven: boolean; packFile: string | null }

/** The whole list of one area, by its statistical code. An empty one means: as the county again. */
export type AreaPacks = { code: string; packs: readonly Pack[] }

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

/**
 * The lists of areas, by the same rules: what is named anew holds, what nobody speaks of stays as it runs, in its newest version.
 * A list may name the county's own pack beside the models that ship.
 */
export function wishedAt(
  wished: readonly { code: string; models: readonly string[] }[],
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

/**
 * Says from today on which models a county runs, or with `areaId` one of its areas; what ran before keeps its dates. An area without
 * packs runs what its county runs.
 */
export async function enforcePacks(
  owner: pg.Client,
  countyId: number,
  packs: readonly Pack[],
  now: Instant,
  areaId: number | null = null,
): Promise<void> {
  const today = dayOf(now)
  const wanted = packs.map((pack, sort) => ({ id: pack.id, version: pack.version, sort }))
  await owner.query('begin')
  await owner.query(
    `update county_pack set effective_to = $2 where county_id = $1 and area_id is not distinct from $4
     and effective_to is null and not exists (select from jsonb_to_recordset($3) as w(id text, version text, sort int)
       where w.id = pack_id and w.version = county_pack.version and w.sort = county_pack.sort)`,
    [countyId, today, JSON.stringify(wanted), areaId],
  )
  await owner.query(
    `insert into county_pack (county_id, area_id, pack_id, version, sort, effective_from)
     select $1, $4, w.id, w.version, w.sort, $2 from jsonb_to_recordset($3) as w(id text, version text, sort int)
     where not exists (select from county_pack c where c.county_id = $1 and c.area_id is not distinct from $4
       and c.pack_id = w.id and c.effective_to is null)
     on conflict (county_id, area_id, pack_id, effective_from)
     do update set version = excluded.version, sort = excluded.sort, effective_to = null`,
    [countyId, today, JSON.stringify(wanted), areaId],
  )
  await owner.query('commit')
}

type Running = { areaId: string | null; code: string | null; content: Pack }

/** Every list of a county as it was kept, each in its order: `areaId` is null for the county's own. */
const runningIn = async (owner: pg.Client, countyId: number): Promise<Running[]> => {
  const { rows } = await owner.query<Running>(
    `select c.area_id as "areaId", a.code, v.content from county_pack c
     join pack_version v on v.pack_id = c.pack_id and v.version = c.version
     left join area a on a.county_id = c.county_id and a.id = c.area_id
     where c.county_id = $1 and c.effective_to is null order by a.code, c.sort`,
    [countyId],
  )
  return rows
}

/** What a county runs now, in order, as it was kept: models that ship, and packs of its own. */
export const packsInForce = async (owner: pg.Client, countyId: number): Promise<Pack[]> =>
  (await runningIn(owner, countyId)).filter((row) => row.areaId === null).map((row) => row.content)

/** The areas that run a list of their own, and what stands in it. */
export async function areaPacksInForce(owner: pg.Client, countyId: number): Promise<AreaPacks[]> {
  const rows = (await runningIn(owner, countyId)).filter((row) => row.areaId !== null)
  return [...Map.groupBy(rows, (row) => row.code!)].map(([code, own]) => ({
    code,
    packs: own.map((row) => row.content),
  }))
}

/** The areas meant by their codes; a code that is no township or village of this county stops the start before anything is written. */
export async function areaIdsOf(
  owner: pg.Client,
  county: County,
  codes: readonly string[],
): Promise<Map<string, number>> {
  const { townships, villages } = await readAreaIds(owner, county.id)
  const found = codes.map((code) => [code, townships.get(code) ?? villages.get(code)?.id] as const)
  for (const [code, id] of found) if (id === undefined) throw noSuchArea(code, county.name)
  return new Map(found.map(([code, id]) => [code, id!]))
}

/** One sentence for an area that the start options name and the county does not have. */
export const noSuchArea = (code: string, county: string): CannotStart =>
  new CannotStart(
    `${county}没有代码为 ${code} 的乡镇或村 · ${county} has no township or village with the code ${code} (--models-at)`,
  )

/** What a county's lists come to: its own, and by the id of a township or village those that differ. */
export function layPacks(
  county: readonly Pack[],
  areas: ReadonlyMap<number, readonly Pack[]>,
): Pick<Packs, 'model' | 'at' | 'everywhere'> {
  const model = assemble(core, county)
  const own = new Map([...areas].map(([areaId, packs]) => [areaId, assemble(core, packs)]))
  return {
    model,
    at: ({ townshipId, villageId }) => own.get(villageId ?? 0) ?? own.get(townshipId ?? 0) ?? model,
    everywhere: own.size === 0 ? model : joinModels(model, [...own.values()]),
  }
}

/** Reads what each county runs and where, and every pack version that a request may still rely on. */
export async function readPacks(owner: pg.Client, counties: readonly County[]): Promise<Map<number, Packs>> {
  const kept = await owner.query<{ pack_id: string; version: string; content: Pack }>(
    'select pack_id, version, content from pack_version',
  )
  const byVersion = new Map(kept.rows.map((row) => [`${row.pack_id}@${row.version}`, row.content]))
  const procedureOf: Packs['procedureOf'] = ({ packId, packVersion, procedureId }) => {
    const found = byVersion.get(`${packId}@${packVersion}`)?.procedures?.find((one) => one.id === procedureId)
    if (!found) throw new Error(`procedure ${procedureId} of ${packId} ${packVersion} is not kept`)
    return found
  }
  const read = new Map<number, Packs>()
  for (const county of counties) {
    const lists = Map.groupBy(await runningIn(owner, county.id), (row) => row.areaId)
    const areas = [...lists].flatMap(([areaId, rows]) =>
      areaId === null ? [] : [[Number(areaId), rows.map((row) => row.content)] as const],
    )
    const laid = layPacks(
      (lists.get(null) ?? []).map((row) => row.content),
      new Map(areas),
    )
    read.set(county.id, { ...laid, procedureOf, versions: [...byVersion.values()] })
  }
  return read
}
