import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Work } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import { categoryWords, stateNamed } from './naming.ts'
import { listed, reachable } from './queries.ts'

/** Where a request lies, for somebody whose scope reaches it. */
export const findWhere = (tx: Db, scope: Scope, requestId: number) =>
  tx
    .selectFrom('request')
    .select(['id', 'township_id as townshipId', 'village_id as villageId'])
    .where(reachable(scope))
    .where('request.id', '=', requestId)
    .executeTakeFirst()

/** Which of these requests, chosen by a statement of another feature, the scope reaches: the newest first, without whoever brought them. */
export async function listTold(
  { tx, packs }: Pick<Work, 'tx' | 'packs'>,
  scope: Scope,
  among: RawBuilder<unknown>,
  { after, limit }: { after?: number | undefined; limit: number },
) {
  let query = listed(tx).where(reachable(scope)).where(sql<boolean>`request.id in (${among})`)
  if (after !== undefined) query = query.where('request.id', '<', after)
  const rows = await query
    .orderBy('request.id', 'desc')
    .limit(limit + 1)
    .execute()
  const shown = rows.slice(0, limit).map((row) => ({
    ...{ id: row.id, number: row.number, title: row.title, villageName: row.villageName, receivedAt: row.receivedAt },
    ...{ category: categoryWords(packs, row), state: stateNamed(packs, row, row.state), phase: row.phase },
  }))
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}
