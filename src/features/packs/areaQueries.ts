import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

/** The last decision of the county, about whatever: what the next one must follow. */
export async function getLastDecided(tx: Db, scope: Scope): Promise<number> {
  const row = await tx
    .selectFrom('pack_release')
    .select(({ fn }) => fn.max('id').as('last'))
    .where(inScope(scope, 'pack_release', {}))
    .executeTakeFirst()
  return Number(row?.last ?? 0)
}

/** The last decisions about single townships and villages, the oldest first. */
export async function listAreaReleases(tx: Db, scope: Scope) {
  const rows = await tx
    .selectFrom('pack_release')
    .selectAll()
    .where(inScope(scope, 'pack_release', {}))
    .where('area_id', 'is not', null)
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.toReversed().map((row) => ({
    id: row.id,
    kind: row.kind as 'dated' | 'stepBack' | 'withdrawn' | 'start',
    areaId: row.area_id!,
    models: row.models!,
    formerModels: row.former_models ?? [],
    effectiveFrom: row.effective_from,
    withdraws: row.withdraws,
    byTitle: row.by_title,
    at: row.at,
  }))
}

export type AreaDecided = Awaited<ReturnType<typeof listAreaReleases>>[number]

/** Adds a decision after the one that was seen; nothing comes back where another follows that one already. */
export const insertAreaRelease = (
  tx: Db,
  scope: Scope,
  one: Omit<AreaDecided, 'id' | 'byTitle' | 'at'> & { follows: number },
  by: { accountId: number; personId: number | null; title: string; now: Instant },
) =>
  tx
    .insertInto('pack_release')
    .values({
      county_id: scope.countyId,
      follows: one.follows,
      kind: one.kind,
      area_id: one.areaId,
      models: one.models,
      former_models: one.formerModels,
      effective_from: one.effectiveFrom,
      withdraws: one.withdraws,
      by_account_id: by.accountId,
      by_person_id: by.personId,
      by_title: by.title,
      at: by.now,
    })
    .onConflict((conflict) => conflict.columns(['county_id', 'follows']).doNothing())
    .returning('id')
    .executeTakeFirst()

/** From a day on this list stands in the area; what stands there until then ends with that day's beginning. */
export async function beginList(
  tx: Db,
  scope: Scope,
  areaId: number,
  packs: readonly Pick<Pack, 'id' | 'version'>[],
  from: Day,
): Promise<void> {
  await tx
    .updateTable('county_pack')
    .set({ effective_to: from })
    .where(inScope(scope, 'county_pack', {}))
    .where('area_id', '=', areaId)
    .where('effective_from', '<=', from)
    .where((eb) => eb.or([eb('effective_to', 'is', null), eb('effective_to', '>', from)]))
    .execute()
  for (const [sort, { id, version }] of packs.entries())
    await sql`insert into county_pack (county_id, area_id, pack_id, version, sort, effective_from)
      values (${scope.countyId}, ${areaId}, ${id}, ${version}, ${sort}, ${from})
      on conflict (county_id, area_id, pack_id, effective_from)
      do update set version = excluded.version, sort = excluded.sort, effective_to = null`.execute(tx)
}

/** Takes back a list whose day has not come: it never holds, and what was to end on that day goes on. */
export async function takeBackList(tx: Db, scope: Scope, areaId: number, from: Day): Promise<void> {
  const there = tx
    .updateTable('county_pack')
    .where(inScope(scope, 'county_pack', {}))
    .where('area_id', '=', areaId)
  await there.set({ effective_to: from }).where('effective_from', '=', from).execute()
  await there.set({ effective_to: null }).where('effective_from', '<', from).where('effective_to', '=', from).execute()
}

/** What the places are called, a village with its township. */
export async function listAreaNames(tx: Db, scope: Scope, areaIds: readonly number[]): Promise<Map<number, string>> {
  if (areaIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('area')
    .select(['area.id', 'area.name'])
    .select((eb) =>
      eb
        .selectFrom('area as above')
        .select('above.name')
        .whereRef('above.county_id', '=', 'area.county_id')
        .whereRef('above.id', '=', 'area.parent_id')
        .where('above.level', '=', 'township')
        .as('above'),
    )
    .where(inScope(scope, 'area', {}))
    .where('area.id', 'in', [...areaIds])
    .execute()
  return new Map(rows.map(({ id, name, above }) => [id, above ? `${above} ${name}` : name]))
}
