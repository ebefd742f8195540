import type { Db } from '#database/driver.ts'
import type { Instant } from '#kernel/shared/day.ts'

/** Invitations belong to an account, and so to no county: the one they were made in stands beside it. */
export async function insertInvitation(
  tx: Db,
  one: { accountId: number; countyId: number; hash: Buffer; now: Instant; expiresAt: Instant },
): Promise<void> {
  const { accountId, countyId, hash, now, expiresAt } = one
  await tx
    .insertInto('invitation')
    .values({ account_id: accountId, county_id: countyId, code_hash: hash, created_at: now, expires_at: expiresAt })
    .execute()
}

/** The invitation in force, locked: two tries at once are two. */
export const findInvitation = (tx: Db, accountId: number, countyId: number, now: Instant) =>
  tx
    .selectFrom('invitation')
    .select(['id', 'code_hash', 'tries'])
    .where('account_id', '=', accountId)
    .where('county_id', '=', countyId)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

export async function saveInvitation(tx: Db, id: number, set: { tries?: number; used_at?: Instant }): Promise<void> {
  await tx.updateTable('invitation').set(set).where('id', '=', id).execute()
}

export async function endInvitations(tx: Db, accountId: number, now: Instant): Promise<void> {
  await tx
    .updateTable('invitation')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('used_at', 'is', null)
    .execute()
}
