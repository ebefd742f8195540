import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Instant } from '#kernel/shared/day.ts'
import { type Case, cases, reachable } from './queries.ts'
import { openPhases } from './rules.ts'

/** A village has fewer open matters than this; where it has more, the newest are the likely ones. */
const mostCompared = 300

/**
 * What is open in a village and within reach: with this a new matter is compared. Private ones are nobody's but their own, and what
 * has gone into another is found there.
 */
export const listCandidates = (tx: Db, scope: Scope, villageId: number, since: Instant): Promise<Case[]> =>
  cases(tx, null)
    .where(reachable(scope, false))
    .where('request.village_id', '=', villageId)
    .where('request.phase', 'in', openPhases)
    .where('request.merged_into', 'is', null)
    .where('request.off_board', '=', false)
    .where('request.received_at', '>=', since)
    .orderBy('request.id', 'desc')
    .limit(mostCompared)
    .execute()
