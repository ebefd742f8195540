import type { Db } from '#database/driver.ts'
import type { Instant } from '#kernel/shared/day.ts'

/** Keys belong to accounts, and accounts to no county: these queries ask for the account itself, always the caller's own. */

type NewKey = { accountId: number; deviceId: string; sealed: Buffer; keyId: string; now: Instant }

/** One copy for each account on each phone; a new box takes the place of the one before. */
export async function saveKey(tx: Db, { accountId, deviceId, sealed, keyId, now }: NewKey): Promise<number> {
  const kept = { sealed_key: sealed, key_id: keyId, created_at: now }
  const { id } = await tx
    .insertInto('device_key')
    .values({ account_id: accountId, device_id: deviceId, ...kept })
    .onConflict((on) => on.columns(['account_id', 'device_id']).doUpdateSet(kept))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const findKey = (tx: Db, accountId: number, deviceId: string) =>
  tx
    .selectFrom('device_key')
    .select(['id', 'sealed_key'])
    .where('account_id', '=', accountId)
    .where('device_id', '=', deviceId)
    .executeTakeFirst()

export async function noteRecovery(tx: Db, id: number, now: Instant): Promise<void> {
  await tx.updateTable('device_key').set({ recovered_at: now }).where('id', '=', id).execute()
}
