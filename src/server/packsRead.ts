import { CompiledQuery } from 'kysely'
import type { ClientBase } from 'pg'
import { type Pool, transact } from '#database/pool.ts'
import type { County, Packs } from '#features/feature.ts'
import { assemble, joinModels } from '#kernel/pack/model.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import { type Day, dayOf } from '#kernel/shared/day.ts'
import { core, models } from '#packs/models.ts'

/** One way to ask the database: as its owner at a start, through the pool while the server runs. */
type Ask = <T>(text: string, values?: readonly unknown[]) => Promise<readonly T[]>

export const asOwner =
  (owner: ClientBase): Ask =>
  async (text, values = []) =>
    (await owner.query(text, [...values])).rows

export type Running = { areaId: string | number | null; code: string | null; from: Day; to: Day | null; content: Pack }

/** Every row of a county that holds now or may still come, each with its dates: `areaId` is null for the county's own list. */
export const runningIn = (ask: Ask, countyId: number): Promise<readonly Running[]> =>
  ask<Running>(
    `select c.area_id as "areaId", a.code, c.effective_from::text as "from", c.effective_to::text as "to", v.content
     from county_pack c join pack_version v on v.pack_id = c.pack_id and v.version = c.version
     left join area a on a.county_id = c.county_id and a.id = c.area_id
     where c.county_id = $1 and (c.effective_to is null or c.effective_to > c.effective_from)
     order by a.code, c.sort, c.effective_from`,
    [countyId],
  )

type List = { code: string | null; packs: Pack[] }

/** The lists that hold on a day. Of two versions of one pack the one that began later holds: so a date to come needs no second change. */
export function listsOn(rows: readonly Running[], day: Day): Map<number | null, List> {
  const holding = rows.filter(({ from, to }) => from <= day && (to === null || to > day))
  const lists = new Map<number | null, List>()
  for (const row of holding) {
    const areaId = row.areaId === null ? null : Number(row.areaId)
    const newer = (other: Running) =>
      other.areaId === row.areaId && other.content.id === row.content.id && other.from > row.from
    if (holding.some(newer)) continue
    const list = lists.get(areaId) ?? { code: row.code, packs: [] }
    list.packs.push(row.content)
    lists.set(areaId, list)
  }
  return lists
}

/** What a county's lists come to: its own, and by the id of a township or village those that differ. */
export function layPacks(
  county: readonly Pack[],
  areas: ReadonlyMap<number, readonly Pack[]>,
): Pick<Packs, 'model' | 'at' | 'everywhere' | 'lists'> {
  const model = assemble(core, county)
  const own = new Map([...areas].map(([areaId, packs]) => [areaId, assemble(core, packs)]))
  return {
    model,
    at: ({ townshipId, villageId }) => own.get(villageId ?? 0) ?? own.get(townshipId ?? 0) ?? model,
    everywhere: own.size === 0 ? model : joinModels(model, [...own.values()]),
    lists: { core, county, areas, shipped: Object.keys(models), ships: Object.values(models) },
  }
}

/** What a county runs, day by day: at midnight the next day's models hold without anybody doing anything. */
export type PacksByDay = { on(day: Day): Packs }

/** Reads what each county runs and where, and every pack version that a request may still rely on. */
export async function readPacksByDay(ask: Ask, counties: readonly County[]): Promise<Map<number, PacksByDay>> {
  type Kept = { pack_id: string; version: string; content: Pack }
  const kept = await ask<Kept>('select pack_id, version, content from pack_version')
  const byVersion = new Map(kept.map((row) => [`${row.pack_id}@${row.version}`, row.content]))
  const keptProcedures = [...byVersion].flatMap(([version, { procedures = [] }]) =>
    procedures.map((one) => [`${version} ${one.id}`, one] as const),
  )
  const procedures = new Map(keptProcedures)
  const procedureOf: Packs['procedureOf'] = ({ packId, packVersion, procedureId }) => {
    const found = procedures.get(`${packId}@${packVersion} ${procedureId}`)
    if (!found) throw new Error(`procedure ${procedureId} of ${packId} ${packVersion} is not kept`)
    return found
  }
  const read = new Map<number, PacksByDay>()
  for (const county of counties) {
    const rows = await runningIn(ask, county.id)
    read.set(county.id, byDay(rows, { procedureOf, versions: [...byVersion.values()] }))
  }
  return read
}

/** The models of one day are joined once and kept until another day is asked for. */
function byDay(rows: readonly Running[], kept: Pick<Packs, 'procedureOf' | 'versions'>): PacksByDay {
  let last: { day: Day; packs: Packs } | null = null
  return {
    on(day) {
      if (last?.day === day) return last.packs
      const lists = listsOn(rows, day)
      const areas = [...lists].flatMap(([areaId, { packs }]) => (areaId === null ? [] : [[areaId, packs] as const]))
      last = { day, packs: { ...layPacks(lists.get(null)?.packs ?? [], new Map(areas)), ...kept } }
      return last.packs
    },
  }
}

/** Reads one county anew through the pool, in its own scope. */
export const readThroughPool = (pool: Pool, county: County): Promise<PacksByDay> =>
  transact(pool, { counties: [county.id] }, async (tx) => {
    const ask: Ask = async <T>(text: string, values: readonly unknown[] = []) =>
      (await tx.executeQuery<T>(CompiledQuery.raw(text, [...values]))).rows
    return (await readPacksByDay(ask, [county])).get(county.id)!
  })

/**
 * The packs of a running server: by the day of its clock, and anew when a county has decided. Other processes learn of it from the
 * number of the county's last decision, which they look for every few seconds.
 */
export function shelve(read: Map<number, PacksByDay>, pool: Pool, clock: () => string) {
  const seen = new Map<number, number>()
  const reread = async (county: County) => void read.set(county.id, await readThroughPool(pool, county))
  return {
    packsOf: (county: County): Packs => read.get(county.id)!.on(dayOf(clock())),
    rereadPacks: reread,
    async lookForDecisions(counties: readonly County[]): Promise<void> {
      const reach = { counties: counties.map(({ id }) => id) }
      const decided = await transact(pool, reach, (tx) =>
        tx
          .selectFrom('pack_release')
          .select(({ fn }) => ['county_id', fn.max('id').as('last')])
          .groupBy('county_id')
          .execute(),
      )
      for (const { county_id, last } of decided) {
        const county = counties.find(({ id }) => id === county_id)
        if (county && seen.get(county_id) !== Number(last)) await reread(county)
        seen.set(county_id, Number(last))
      }
    },
  }
}
