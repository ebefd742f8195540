import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Pack } from '#kernel/pack/pack.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

type By = { accountId: number; personId: number | null; title: string; now: Instant }

/** The draft of the county, whoever of its administrators made it. */
export const findDraft = (tx: Db, scope: Scope) =>
  tx
    .selectFrom('pack_draft')
    .select(['id', 'edition', 'made_from', 'by_title', 'changed_at', sql<Pack>`pack`.as('pack')])
    .where(inScope(scope, 'pack_draft', {}))
    .where('ended_at', 'is', null)
    .executeTakeFirst()

/** Writes the draft where it still is as the editor saw it; nothing comes back where somebody was faster. */
export async function saveDraft(
  tx: Db,
  scope: Scope,
  draft: { seen: number; pack: Pack; madeFrom: 'file' | 'desk' },
  by: By,
): Promise<number | undefined> {
  const written = {
    pack: JSON.stringify(draft.pack),
    made_from: draft.madeFrom,
    by_account_id: by.accountId,
    by_title: by.title,
    changed_at: by.now,
  }
  const saved =
    draft.seen === 0
      ? await tx
          .insertInto('pack_draft')
          .values({ county_id: scope.countyId, ...written })
          .onConflict((conflict) => conflict.column('county_id').where('ended_at', 'is', null).doNothing())
          .returning('id')
          .executeTakeFirst()
      : await tx
          .updateTable('pack_draft')
          .set({ ...written, edition: draft.seen + 1 })
          .where(inScope(scope, 'pack_draft', {}))
          .where('ended_at', 'is', null)
          .where('edition', '=', draft.seen)
          .returning('id')
          .executeTakeFirst()
  return saved?.id
}

export const endDraft = (tx: Db, scope: Scope, seen: number, now: Instant) =>
  tx
    .updateTable('pack_draft')
    .set({ ended_at: now })
    .where(inScope(scope, 'pack_draft', {}))
    .where('ended_at', 'is', null)
    .where('edition', '=', seen)
    .returning(['id', sql<Pack>`pack`.as('pack')])
    .executeTakeFirst()

/** Every version that is kept under this name: numbers are given once, for all counties. */
export async function listVersions(tx: Db, packId: string): Promise<string[]> {
  const rows = await tx.selectFrom('pack_version').select('version').where('pack_id', '=', packId).execute()
  return rows.map(({ version }) => version)
}

/** Keeps a version. False where the number stands for something else already. */
export async function keepVersion(tx: Db, pack: Pack): Promise<boolean> {
  const content = JSON.stringify(pack)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const { id, version } = pack
  await tx
    .insertInto('pack_version')
    .values({ pack_id: id, version, sha256, content })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const kept = await tx
    .selectFrom('pack_version')
    .select('sha256')
    .where('pack_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return kept?.sha256 === sha256
}

/** The last hundred decisions about the own pack, the oldest first. */
export async function listReleases(tx: Db, scope: Scope) {
  const rows = await tx
    .selectFrom('pack_release')
    .selectAll()
    .where(inScope(scope, 'pack_release', {}))
    .where('area_id', 'is', null)
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.toReversed().map((row) => ({
    id: row.id,
    kind: row.kind as 'dated' | 'stepBack' | 'withdrawn',
    packId: row.pack_id!,
    version: row.version,
    formerVersion: row.former_version,
    effectiveFrom: row.effective_from,
    withdraws: row.withdraws,
    byTitle: row.by_title!,
    at: row.at,
  }))
}

export type Decided = Awaited<ReturnType<typeof listReleases>>[number]

/** Adds a decision after the one that was seen; nothing comes back where another follows that one already. */
export const insertRelease = (
  tx: Db,
  scope: Scope,
  one: Omit<Decided, 'id' | 'byTitle' | 'at'> & { follows: number },
  by: By,
) =>
  tx
    .insertInto('pack_release')
    .values({
      county_id: scope.countyId,
      follows: one.follows,
      kind: one.kind,
      pack_id: one.packId,
      version: one.version,
      former_version: one.formerVersion,
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

/** From a day on this version holds in these lists (null: the county's own); what began before gives way to it by its date. */
export async function beginVersion(
  tx: Db,
  scope: Scope,
  pack: { id: string; version: string },
  from: Day,
  places: readonly { areaId: number | null; sort: number }[],
): Promise<void> {
  for (const { areaId, sort } of places)
    await sql`insert into county_pack (county_id, area_id, pack_id, version, sort, effective_from)
      values (${scope.countyId}, ${areaId}, ${pack.id}, ${pack.version}, ${sort}, ${from})
      on conflict (county_id, area_id, pack_id, effective_from)
      do update set version = excluded.version, sort = excluded.sort, effective_to = null`.execute(tx)
}

/** Ends what holds of the own pack today, everywhere; what is dated for later stays. */
export const endVersions = (tx: Db, scope: Scope, packId: string, today: Day) =>
  tx
    .updateTable('county_pack')
    .set({ effective_to: today })
    .where(inScope(scope, 'county_pack', {}))
    .where('pack_id', '=', packId)
    .where('effective_from', '<=', today)
    .where('effective_to', 'is', null)
    .execute()

/** Takes back what was to begin on a day that has not come: a row that ends where it begins never holds. */
export const takeBackVersion = (tx: Db, scope: Scope, packId: string, from: Day) =>
  tx
    .updateTable('county_pack')
    .set({ effective_to: from })
    .where(inScope(scope, 'county_pack', {}))
    .where('pack_id', '=', packId)
    .where('effective_from', '=', from)
    .execute()

export const findVersion = async (tx: Db, packId: string, version: string): Promise<Pack | undefined> =>
  (
    await tx
      .selectFrom('pack_version')
      .select(sql<Pack>`content`.as('content'))
      .where('pack_id', '=', packId)
      .where('version', '=', version)
      .executeTakeFirst()
  )?.content
