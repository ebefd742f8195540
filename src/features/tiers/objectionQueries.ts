import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Instant } from '#kernel/shared/day.ts'
import type { Heard } from '#kernel/shared/heard.ts'
import type { ObjectionState } from './contract.ts'
import type { Standing } from './rules.ts'

const places = { township: 'township_id', village: 'village_id', group: 'group_id', grid: 'grid_id' }

export type NewObjection = Pick<Standing, 'tier' | 'rowId' | 'facts' | 'missing'> & {
  householdId: number
  fact: string | null
  reason: string
  accountId: number
  personId: number
  /** How the office heard it and who wrote it down; null where the household says it itself. */
  noted: { heard: Heard; personId: number } | null
  at: Instant
}

/** Kept with what it is about, because the tier may have moved on before anybody looks. Null when one waits already. */
export async function insertObjection(tx: Db, countyId: number, said: NewObjection): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`
    insert into tier_objection (county_id, household_id, township_id, village_id, group_id, grid_id, tier, row_id, facts, missing, fact,
      reason, by_account_id, by_person_id, heard, noted_by_person_id, at)
    select county_id, id, township_id, village_id, group_id, grid_id, ${said.tier}, ${said.rowId}, ${JSON.stringify(said.facts)}::jsonb,
      ${[...said.missing]}::text[], ${said.fact}, ${said.reason}, ${said.accountId}, ${said.personId},
      ${said.noted?.heard ?? null}, ${said.noted?.personId ?? null}::bigint, ${said.at}
    from household where county_id = ${countyId} and id = ${said.householdId}
    on conflict do nothing returning id`.execute(tx)
  return rows[0]?.id ?? null
}

const waiting = (tx: Db) =>
  tx
    .selectFrom('tier_objection')
    .select(['id', 'state', 'household_id as householdId', 'fact', 'facts', 'missing'])
    .select(['by_account_id as byAccountId', 'by_person_id as byPersonId', 'heard'])
    .$castTo<
      Pick<Standing, 'facts' | 'missing'> & {
        id: number
        state: ObjectionState
        householdId: number
        fact: string | null
        byAccountId: number
        byPersonId: number
        heard: Heard | null
      }
    >()

/** An objection in the scope, locked: two who decide at once are told one after the other. */
export const findForDecision = (tx: Db, scope: Scope, id: number) =>
  waiting(tx)
    .where(inScope<'tier_objection'>(scope, 'tier_objection', places))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** The household's own: whoever speaks for one of its members may take it back. */
export const findOwn = (tx: Db, countyId: number, householdId: number, id: number) =>
  waiting(tx)
    .where('county_id', '=', countyId)
    .where('household_id', '=', householdId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

type Decided = {
  state: ObjectionState
  answer: string
  tierAfter: string | null
  at: Instant
  accountId: number | null
  personId: number | null
}

export const saveDecision = (tx: Db, countyId: number, id: number, said: Decided) =>
  tx
    .updateTable('tier_objection')
    .set({
      ...{ state: said.state, answer: said.answer, tier_after: said.tierAfter, decided_at: said.at },
      ...{ decided_by_account_id: said.accountId, decided_by_person_id: said.personId },
    })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()
