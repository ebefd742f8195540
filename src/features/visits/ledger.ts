import type { Work } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import { findVisits, listVisitIds, type VisitRow } from './queries.ts'
import { rowOf } from './view.ts'

/** A place, and where it is asked for the days from and to, both counted in. */
type Where = {
  townshipId?: number | undefined
  villageId?: number | undefined
  groupId?: number | undefined
  from?: Day | undefined
  to?: Day | undefined
}

/** What visits left in a place, the newest first, as ids. */
export const visitIds = (tx: Work['tx'], scope: Scope, where: Where, most: number): Promise<number[]> =>
  listVisitIds(tx, scope, { ...where, limit: most })

export type LedgerVisit = ReturnType<typeof rowOf> & Pick<VisitRow, 'villageId'>

/** These visits in the order of the ids; no count of anybody's visits. The caller has found them in its scope. */
export async function describeVisits(
  work: Pick<Work, 'tx' | 'county' | 'sealer' | 'packs' | 'actor'>,
  ids: readonly number[],
): Promise<LedgerVisit[]> {
  const rows = await findVisits(work.tx, work.county.id, ids)
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = found.get(id)
    return row ? [{ ...rowOf(work, row), villageId: row.villageId }] : []
  })
}
