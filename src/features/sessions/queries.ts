import type { Db } from '#database/driver.ts'
import type { Instant } from '#kernel/shared/day.ts'

/** Sessions belong to an account and to no county: these queries name the account. Ended and expired ones are nobody's business. */
const open = (tx: Db, accountId: number, now: Instant) =>
  tx
    .selectFrom('session')
    .where('session.account_id', '=', accountId)
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', now)

export const listOpen = (tx: Db, accountId: number, now: Instant) =>
  open(tx, accountId, now)
    .leftJoin('county', 'county.id', 'session.county_id')
    .select(['session.id', 'session.token_hash', 'session.device', 'session.created_at', 'session.seen_at'])
    .select('county.name as area')
    .orderBy('session.seen_at', 'desc')
    .limit(50)
    .execute()

/** True when there was such a session of this account. */
export async function endOne(tx: Db, accountId: number, sessionId: number, now: Instant): Promise<boolean> {
  const ended = await tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('id', '=', sessionId)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
