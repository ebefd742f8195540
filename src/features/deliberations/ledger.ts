import type { Db } from '#database/driver.ts'
import type { Work } from '#features/feature.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import { listItemIds, listItemsById } from './itemQueries.ts'
import { itemRow } from './reading.ts'

type Where = {
  townshipId?: number | undefined
  villageId?: number | undefined
  groupId?: number | undefined
  from?: Day | undefined
  to?: Day | undefined
}

/** Topics that came before a meeting of a place, the newest first, as ids; one more than asked for says that there are more. */
export const topicIds = (tx: Db, scope: Scope, where: Where, most: number): Promise<number[]> =>
  listItemIds(tx, scope, { ...where, limit: most })

export type LedgerTopic = ReturnType<typeof itemRow> & { proposerPersonId: number | null }

/** These topics in the order of the ids, as 议事台账 says them. The caller has found them in its scope. */
export async function describeTopics(
  { tx, county, today }: Pick<Work, 'tx' | 'county' | 'today'>,
  ids: readonly number[],
): Promise<LedgerTopic[]> {
  const found = new Map((await listItemsById(tx, county.id, today, ids)).map((item) => [item.id, item]))
  return ids.flatMap((id) => {
    const item = found.get(id)
    return item ? [{ ...itemRow(item), proposerPersonId: item.proposer_person_id }] : []
  })
}
