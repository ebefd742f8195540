import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'
import { readAreaIds } from '#features/areas/seed.ts'
import type { County } from '#features/feature.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { type Day, dayOf, type Instant } from '#kernel/shared/day.ts'
import { core } from '#packs/models.ts'
import { type AreaPacks, CannotStart, type Wish, wishedAt, wishedPacks } from './packs.ts'
import { asOwner, listsOn, runningIn } from './packsRead.ts'

/** Keeps every pack as it is today. The same version with another content is refused: running requests rely on it. */
export async function keepPacks(owner: ClientBase, packs: readonly Pack[]): Promise<void> {
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
 * Says from today on which models a county runs, or with `areaId` one of its areas; what ran before keeps its dates, and what is dated
 * for a later day stays, and so does the day on which today's list gives way to it. An area without packs runs what its county runs. The
 * caller's transaction holds it together.
 */
export async function writePacks(
  owner: ClientBase,
  countyId: number,
  packs: readonly Pack[],
  now: Instant,
  areaId: number | null = null,
): Promise<void> {
  const wanted = packs.map((pack, sort) => ({ id: pack.id, version: pack.version, sort }))
  const holding = 'effective_from <= $2 and (effective_to is null or effective_to > $2)'
  const { rows } = await owner.query(
    `select max(effective_to)::text as until from county_pack where county_id = $1 and area_id is not distinct from $3 and ${holding}`,
    [countyId, dayOf(now), areaId],
  )
  const given = [countyId, dayOf(now), JSON.stringify(wanted), areaId]
  await owner.query(
    `update county_pack set effective_to = $2 where county_id = $1 and area_id is not distinct from $4
     and ${holding} and not exists (select from jsonb_to_recordset($3) as w(id text, version text, sort int)
       where w.id = pack_id and w.version = county_pack.version and w.sort = county_pack.sort)`,
    given,
  )
  await owner.query(
    `insert into county_pack (county_id, area_id, pack_id, version, sort, effective_from, effective_to)
     select $1, $4, w.id, w.version, w.sort, $2, $5 from jsonb_to_recordset($3) as w(id text, version text, sort int)
     where not exists (select from county_pack c where c.county_id = $1 and c.area_id is not distinct from $4
       and c.pack_id = w.id and c.effective_from <= $2 and (c.effective_to is null or c.effective_to > $2))
     on conflict (county_id, area_id, pack_id, effective_from)
     do update set version = excluded.version, sort = excluded.sort, effective_to = excluded.effective_to`,
    [...given, rows[0].until],
  )
}

/** The same in a transaction of its own. */
export async function enforcePacks(...what: Parameters<typeof writePacks>): Promise<void> {
  const [owner] = what
  await owner.query('begin')
  await writePacks(...what)
  await owner.query('commit')
}

/**
 * What every start does with the models of a county that is there: reads the wish, looks for the areas it names, keeps the packs and
 * says what holds. Nothing is written before the whole wish is known to be sound.
 */
export async function bringPacks(owner: ClientBase, county: County, wish: Wish, now: Instant): Promise<void> {
  const running = await areaPacksInForce(owner, county.id, dayOf(now))
  const packs = await wishedPacks(wish, await packsInForce(owner, county.id, dayOf(now)))
  const lists = wishedAt(wish.modelsAt, running, packs)
  const areaIds = new Map(running.map(({ code, areaId }) => [code, areaId]))
  for (const [code, areaId] of await areaIdsOf(owner, county, wish.modelsAt)) areaIds.set(code, areaId)
  await keepPacks(owner, [core, ...packs, ...lists.flatMap((list) => list.packs)])
  await owner.query('begin')
  for (const { code, models } of wish.modelsAt) {
    const former = running.find((one) => one.code === code)?.packs ?? []
    await sayAtStart(owner, county.id, areaIds.get(code)!, { models, former: former.map(({ id }) => id) }, now)
  }
  await writePacks(owner, county.id, packs, now)
  for (const list of lists) await writePacks(owner, county.id, list.packs, now, areaIds.get(list.code)!)
  await owner.query('commit')
}

/**
 * What a start names goes before what the desk decided about that area: a list that waits there for its day is taken back. It is written
 * down among the desk's decisions, unless it says only what holds.
 */
async function sayAtStart(
  owner: ClientBase,
  countyId: number,
  areaId: number,
  { models, former }: { models: readonly string[]; former: readonly string[] },
  now: Instant,
): Promise<void> {
  const today = dayOf(now)
  const { rows } = await owner.query(
    `select r.id, r.effective_from as day from pack_release r where r.county_id = $1 and r.area_id = $2 and r.kind = 'dated'
     and r.effective_from > $3 and not exists (select from pack_release w where w.county_id = $1 and w.withdraws = r.id)`,
    [countyId, areaId, today],
  )
  if (rows.length === 0 && models.join() === former.join()) return
  for (const { day } of rows)
    await owner.query(
      `update county_pack set effective_to = case when effective_from = $3 then $3::date end where county_id = $1 and area_id = $2
       and (effective_from = $3 or effective_from < $3 and effective_to = $3)`,
      [countyId, areaId, day],
    )
  await owner.query(
    `insert into pack_release (county_id, follows, kind, area_id, models, former_models, effective_from, withdraws, at)
     select $1, coalesce(max(id), 0), 'start', $2, $3, $4, $5, $6, $7 from pack_release where county_id = $1`,
    [countyId, areaId, models, former, today, rows[0]?.id ?? null, now],
  )
}

/** Beyond every date: what holds when all that is dated has begun. */
const atLast = '9999-12-31'

/** What a county runs on a day, in order, as it was kept: models that ship, and packs of its own. */
export async function packsInForce(owner: ClientBase, countyId: number, day: Day = atLast): Promise<Pack[]> {
  return [...(listsOn(await runningIn(asOwner(owner), countyId), day).get(null)?.packs ?? [])]
}

/** The areas that run a list of their own, and what stands in it. */
export async function areaPacksInForce(
  owner: ClientBase,
  countyId: number,
  day: Day = atLast,
): Promise<(AreaPacks & { areaId: number })[]> {
  const lists = listsOn(await runningIn(asOwner(owner), countyId), day)
  return [...lists].flatMap(([areaId, { code, packs }]) => (areaId === null ? [] : [{ areaId, code: code!, packs }]))
}

/** The areas that a start names by their codes; one that this county does not have stops it before anything is written. */
async function areaIdsOf(owner: ClientBase, county: County, wished: Wish['modelsAt']): Promise<[string, number][]> {
  if (wished.length === 0) return []
  const { townships, villages } = await readAreaIds(owner, county.id)
  return wished.map(({ code }) => {
    const areaId = townships.get(code) ?? villages.get(code)?.id
    if (areaId === undefined) throw noSuchArea(code, county.name)
    return [code, areaId]
  })
}

/** One sentence for an area that the start options name and the county does not have. */
export const noSuchArea = (code: string, county: string): CannotStart =>
  new CannotStart(
    `${county}没有代码为 ${code} 的乡镇或村 · ${county} has no township or village with the code ${code} (--models-at)`,
  )
