import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

/**
 * Whether a person lies in the scope is asked of the register (`getPerson`). These rows are there only in a transaction that has
 * opened the compartment; what has ended is shown to nobody.
 */
export const listOf = (tx: Db, { countyId }: Scope, personId: number, today: Day) =>
  tx
    .selectFrom('aftercare')
    .select(['id', 'need_sealed', 'opened_on', 'ends_on'])
    .where('county_id', '=', countyId)
    .where('person_id', '=', personId)
    .where('ended_on', 'is', null)
    .where('ends_on', '>=', today)
    .orderBy('id')
    .limit(50)
    .execute()

export const findOpen = (tx: Db, { countyId }: Scope, id: number, today: Day) =>
  tx
    .selectFrom('aftercare')
    .select(['id', 'person_id'])
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .where('ends_on', '>=', today)
    .executeTakeFirst()

export async function insertOpen(
  tx: Db,
  { countyId }: Scope,
  one: { personId: number; sealed: Buffer; keyId: string; today: Day; endsOn: Day; accountId: number; now: Instant },
): Promise<number> {
  const row = await tx
    .insertInto('aftercare')
    .values({
      county_id: countyId,
      person_id: one.personId,
      need_sealed: one.sealed,
      key_id: one.keyId,
      opened_on: one.today,
      ends_on: one.endsOn,
      by_account_id: one.accountId,
      created_at: one.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function saveEnd(tx: Db, { countyId }: Scope, id: number, today: Day): Promise<void> {
  await tx
    .updateTable('aftercare')
    .set({ ended_on: today })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
}
