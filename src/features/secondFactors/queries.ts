import type { Db } from '#database/driver.ts'
import type { Instant } from '#kernel/shared/day.ts'

/** Accounts belong to no county, and so does what they prove themselves with. */
export const findFactor = (tx: Db, accountId: number) =>
  tx.selectFrom('second_factor').selectAll().where('account_id', '=', accountId).forUpdate().executeTakeFirst()

export async function saveFactor(
  tx: Db,
  accountId: number,
  fresh: { sealed: Buffer; keyId: string; now: Instant },
): Promise<void> {
  const row = {
    secret_sealed: fresh.sealed,
    key_id: fresh.keyId,
    confirmed_at: null,
    last_step: 0,
    created_at: fresh.now,
  }
  await tx
    .insertInto('second_factor')
    .values({ account_id: accountId, ...row })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute()
}

export async function changeFactor(
  tx: Db,
  accountId: number,
  set: { confirmed_at?: Instant; last_step?: number; tries?: number; locked_until?: Instant | null },
): Promise<void> {
  await tx.updateTable('second_factor').set(set).where('account_id', '=', accountId).execute()
}

export async function removeFactor(tx: Db, accountId: number): Promise<boolean> {
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  const gone = await tx.deleteFrom('second_factor').where('account_id', '=', accountId).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

export async function replaceRecovery(
  tx: Db,
  accountId: number,
  hashes: readonly Buffer[],
  now: Instant,
): Promise<void> {
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
  const rows = hashes.map((hash) => ({ account_id: accountId, code_hash: hash, created_at: now }))
  await tx.insertInto('recovery_code').values(rows).execute()
}

/** True when this code was good until now; two who give it at once are two, and only one of them is right. */
export async function spendRecovery(tx: Db, accountId: number, hash: Buffer, now: Instant): Promise<boolean> {
  const spent = await tx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return spent.numUpdatedRows > 0n
}

export async function countRecovery(tx: Db, accountId: number): Promise<number> {
  const row = await tx
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}
