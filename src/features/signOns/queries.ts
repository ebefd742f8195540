import type { Db } from '#database/driver.ts'
import type { Instant } from '#kernel/shared/day.ts'

/** The county of the settings is named here beside the wall; tries and subjects belong to no county's wall, so it is named there too. */
export const findSettings = (tx: Db, countyId: number) =>
  tx.selectFrom('sign_on').selectAll().where('county_id', '=', countyId).executeTakeFirst()

export type Settings = NonNullable<Awaited<ReturnType<typeof findSettings>>>

export async function saveSettings(tx: Db, row: Settings): Promise<void> {
  await tx
    .insertInto('sign_on')
    .values(row)
    .onConflict((conflict) => conflict.column('county_id').doUpdateSet(row))
    .execute()
}

export async function insertTry(
  tx: Db,
  one: { stateHash: Buffer; countyId: number; sealed: Buffer; now: Instant; expiresAt: Instant },
): Promise<void> {
  const { stateHash, countyId, sealed, now, expiresAt } = one
  await tx.deleteFrom('sign_on_try').where('expires_at', '<', now).execute()
  await tx
    .insertInto('sign_on_try')
    .values({
      state_hash: stateHash,
      county_id: countyId,
      secret_sealed: sealed,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
}

/** Takes a try, once: whoever comes second with the same answer finds nothing. */
export const takeTry = (tx: Db, stateHash: Buffer, countyId: number, now: Instant) =>
  tx
    .updateTable('sign_on_try')
    .set({ used_at: now })
    .where('state_hash', '=', stateHash)
    .where('county_id', '=', countyId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('secret_sealed')
    .executeTakeFirst()

export const findBySubject = (tx: Db, countyId: number, issuer: string, subjectHash: Buffer) =>
  tx
    .selectFrom('sign_on_subject')
    .select('account_id')
    .where('issuer', '=', issuer)
    .where('subject_hash', '=', subjectHash)
    .where('county_id', '=', countyId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

export const findByPhone = (tx: Db, phoneHash: Buffer) =>
  tx.selectFrom('account').select('id').where('phone_hash', '=', phoneHash).executeTakeFirst()

/** False when the subject is tied in another county: an issuer may serve a whole province, and one county takes nobody from another. */
export async function saveSubject(
  tx: Db,
  tie: { issuer: string; subjectHash: Buffer; accountId: number; countyId: number; now: Instant },
): Promise<boolean> {
  const row = { account_id: tie.accountId, county_id: tie.countyId, since: tie.now, ended_at: null }
  const saved = await tx
    .insertInto('sign_on_subject')
    .values({ issuer: tie.issuer, subject_hash: tie.subjectHash, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['issuer', 'subject_hash'])
        .doUpdateSet(row)
        .where('sign_on_subject.county_id', '=', tie.countyId),
    )
    .executeTakeFirst()
  return (saved.numInsertedOrUpdatedRows ?? 0n) > 0n
}
