import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inGroup } from '#database/scoping.ts'
import { householdsWithin } from '#features/people/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

export type Consent = {
  id: number
  byHousehold: boolean
  givenOn: Day
  withdrawnOn: Day | null
  withdrawnByHousehold: boolean | null
}

/** What the household said last, locked where it is about to be said anew. */
export async function findConsent(tx: Db, countyId: number, householdId: number): Promise<Consent | undefined> {
  return tx
    .selectFrom('policy_consent')
    .select(['id', 'by_household as byHousehold', 'given_on as givenOn', 'withdrawn_on as withdrawnOn'])
    .select('withdrawn_by_household as withdrawnByHousehold')
    .where('county_id', '=', countyId)
    .where('household_id', '=', householdId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

type Agreeing = { householdId: number; byHousehold: boolean; on: Day; accountId: number; at: Instant }

export async function insertConsent(tx: Db, countyId: number, agreeing: Agreeing): Promise<number> {
  const { id } = await tx
    .insertInto('policy_consent')
    .values({
      county_id: countyId,
      household_id: agreeing.householdId,
      by_household: agreeing.byHousehold,
      given_on: agreeing.on,
      by_account_id: agreeing.accountId,
      at: agreeing.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function withdrawConsent(tx: Db, countyId: number, id: number, by: { household: boolean; on: Day }) {
  await tx
    .updateTable('policy_consent')
    .set({ withdrawn_on: by.on, withdrawn_by_household: by.household })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
}

export type Use = { id: number; policyId: number; title: string; from: Day; to: Day | null }

/** What a household has used, the newest first. */
export const listUses = (tx: Db, countyId: number, householdId: number): Promise<Use[]> =>
  tx
    .selectFrom('policy_use')
    .innerJoin('policy', (join) =>
      join.onRef('policy.county_id', '=', 'policy_use.county_id').onRef('policy.id', '=', 'policy_use.policy_id'),
    )
    .select(['policy_use.id', 'policy_id as policyId', 'title', 'used_from as from', 'used_to as to'])
    .where('policy_use.county_id', '=', countyId)
    .where('household_id', '=', householdId)
    .where('struck_at', 'is', null)
    .orderBy('policy_use.id', 'desc')
    .limit(100)
    .execute()

type NewUse = { policyId: number; householdId: number; from: Day; to: Day | null; accountId: number; at: Instant }

export async function insertUse(tx: Db, countyId: number, use: NewUse): Promise<number> {
  const { id } = await tx
    .insertInto('policy_use')
    .values({
      county_id: countyId,
      policy_id: use.policyId,
      household_id: use.householdId,
      used_from: use.from,
      used_to: use.to,
      by_account_id: use.accountId,
      at: use.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const saveUse = (tx: Db, countyId: number, id: number, change: { used_to: Day } | { struck_at: Instant }) =>
  tx.updateTable('policy_use').set(change).where('county_id', '=', countyId).where('id', '=', id).execute()

type Area = { id: number; level: string } | null

/** How many households of the scope use each policy on a day. */
export async function countUsers(tx: Db, scope: Scope, on: Day, area: Area) {
  let query = tx
    .selectFrom('household')
    .innerJoin('policy_use', (join) =>
      join
        .onRef('policy_use.county_id', '=', 'household.county_id')
        .onRef('policy_use.household_id', '=', 'household.id'),
    )
    .where((await householdsWithin(tx, scope)) as never)
    .where('household.valid_to', 'is', null)
    .where('policy_use.struck_at', 'is', null)
    .where('policy_use.used_from', '<=', on)
    .where((eb) => eb.or([eb('policy_use.used_to', 'is', null), eb('policy_use.used_to', '>=', on)]))
  if (area?.level === 'township') query = query.where('household.township_id', '=', area.id)
  if (area?.level === 'village') query = query.where('household.village_id', '=', area.id)
  if (area?.level === 'group') query = query.where(inGroup('household.group_id', scope, area.id))
  return query
    .select('policy_use.policy_id as policyId')
    .select(sql<number>`count(distinct household.id)::int`.as('households'))
    .groupBy('policy_use.policy_id')
    .orderBy('policy_use.policy_id', 'desc')
    .limit(200)
    .execute()
}

/** Households of a village, for the demonstration. */
export async function householdsOf(tx: Db, countyId: number, villageId: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from household
    where county_id = ${countyId} and village_id = ${villageId} and valid_to is null order by id limit 200`.execute(tx)
  return rows.map(({ id }) => id)
}
