import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Instant } from '#kernel/shared/day.ts'

type Paging = { after?: number | undefined; limit: number }
export type By = { accountId: number; personId: number; title: string; at: Instant }
export type Field = 'identity' | 'phone'

const places = { township: 'township_id', village: 'village_id' }

/** An asking with the names that stand beside it. */
export type LookRow = {
  id: number
  personId: number
  personName: string
  villageName: string
  townshipId: number
  field: Field
  reason: string
  askedAt: Instant
  askedByAccountId: number
  askedByPersonId: number
  byName: string
  byTitle: string
  approved: boolean | null
  word: string | null
  decidedByPersonId: number | null
  decidedByName: string | null
  decidedByTitle: string | null
  decidedAt: Instant | null
  expiresAt: Instant | null
  usedAt: Instant | null
}

const looks = (tx: Db) =>
  tx
    .selectFrom('minor_look')
    .innerJoin('person as child', (join) =>
      join.onRef('child.county_id', '=', 'minor_look.county_id').onRef('child.id', '=', 'minor_look.person_id'),
    )
    .innerJoin('area as village', (join) =>
      join.onRef('village.county_id', '=', 'minor_look.county_id').onRef('village.id', '=', 'minor_look.village_id'),
    )
    .innerJoin('person as asker', (join) =>
      join
        .onRef('asker.county_id', '=', 'minor_look.county_id')
        .onRef('asker.id', '=', 'minor_look.asked_by_person_id'),
    )
    .leftJoin('person as officer', (join) =>
      join
        .onRef('officer.county_id', '=', 'minor_look.county_id')
        .onRef('officer.id', '=', 'minor_look.decided_by_person_id'),
    )
    .select(['minor_look.id', 'minor_look.person_id as personId', 'child.name as personName'])
    .select(['village.name as villageName', 'minor_look.township_id as townshipId', 'minor_look.field'])
    .select(['minor_look.reason', 'minor_look.asked_at as askedAt', 'asked_by_account_id as askedByAccountId'])
    .select(['asked_by_person_id as askedByPersonId', 'asker.name as byName', 'asked_by_title as byTitle'])
    .select(['approved', 'word', 'decided_by_person_id as decidedByPersonId', 'officer.name as decidedByName'])
    .select(['decided_by_title as decidedByTitle', 'decided_at as decidedAt', 'expires_at as expiresAt'])
    .select('used_at as usedAt')
    .$castTo<LookRow>()

type Paged = ReturnType<typeof looks>
const paged = (query: Paged, { after, limit }: Paging) =>
  (after ? query.where('minor_look.id', '<', after) : query)
    .orderBy('minor_look.id', 'desc')
    .limit(limit + 1)
    .execute()

/** What waits in the areas of whoever decides. */
export const listWaiting = (tx: Db, scope: Scope, paging: Paging) =>
  paged(
    looks(tx)
      .where(inScope(scope, 'minor_look', places) as never)
      .where('approved', 'is', null),
    paging,
  )

export const listOwn = (
  tx: Db,
  countyId: number,
  accountId: number,
  { personId, ...paging }: Paging & { personId?: number | undefined },
) => {
  const own = looks(tx).where('minor_look.county_id', '=', countyId).where('asked_by_account_id', '=', accountId)
  return paged(personId ? own.where('minor_look.person_id', '=', personId) : own, paging)
}

export const listOfYear = (tx: Db, scope: Scope, { from, to }: { from: Instant; to: Instant }, paging: Paging) =>
  paged(
    looks(tx)
      .where(inScope(scope, 'minor_look', places) as never)
      .where('asked_at', '>=', from)
      .where('asked_at', '<', to),
    paging,
  )

/** The rows of an account that was taken out, by their ids. */
export const listLooksAt = (tx: Db, countyId: number, ids: readonly number[]) =>
  looks(tx)
    .where('minor_look.county_id', '=', countyId)
    .where(sql<boolean>`minor_look.id = any(${[...ids]}::bigint[])`)
    .orderBy('minor_look.id')
    .execute()

/** An asking of the scope, locked: two who decide at once come one after the other. */
export const findForDeciding = (tx: Db, scope: Scope, id: number) =>
  tx
    .selectFrom('minor_look')
    .select(['id', 'person_id as personId', 'approved', 'asked_by_person_id as askedByPersonId'])
    .select(['asked_by_account_id as askedByAccountId', 'township_id as townshipId', 'village_id as villageId'])
    .where(inScope(scope, 'minor_look', places))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** An asking of whoever asked it, locked: of two at once only one opens the number. */
export const findForOpening = (tx: Db, countyId: number, accountId: number, id: number) =>
  tx
    .selectFrom('minor_look')
    .select(['id', 'person_id as personId', 'field', 'reason', 'approved', 'expires_at as expiresAt'])
    .select(['used_at as usedAt', 'asked_by_person_id as askedByPersonId'])
    .select(['decided_by_person_id as decidedByPersonId', 'decided_by_title as decidedByTitle'])
    .where('county_id', '=', countyId)
    .where('asked_by_account_id', '=', accountId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** Whether somebody already waits for an answer about this number. */
export const findAsked = (tx: Db, countyId: number, personId: number, field: Field, byPersonId: number) =>
  tx
    .selectFrom('minor_look')
    .select('id')
    .where('county_id', '=', countyId)
    .where('person_id', '=', personId)
    .where('field', '=', field)
    .where('asked_by_person_id', '=', byPersonId)
    .where('approved', 'is', null)
    .executeTakeFirst()

export async function insertLook(
  tx: Db,
  countyId: number,
  look: { personId: number; townshipId: number; villageId: number; field: Field; reason: string },
  by: By,
): Promise<number> {
  const row = await tx
    .insertInto('minor_look')
    .values({
      ...{ county_id: countyId, person_id: look.personId, township_id: look.townshipId, village_id: look.villageId },
      ...{ field: look.field, reason: look.reason, asked_by_account_id: by.accountId, asked_at: by.at },
      ...{ asked_by_person_id: by.personId, asked_by_title: by.title },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const saveDecision = (
  tx: Db,
  countyId: number,
  id: number,
  { approved, word, expiresAt }: { approved: boolean; word: string; expiresAt: Instant | null },
  by: By,
) =>
  tx
    .updateTable('minor_look')
    .set({
      ...{ approved, word, expires_at: expiresAt, decided_by_account_id: by.accountId, decided_at: by.at },
      ...{ decided_by_person_id: by.personId, decided_by_title: by.title },
    })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

export const saveUsed = (tx: Db, countyId: number, id: number, at: Instant) =>
  tx.updateTable('minor_look').set({ used_at: at }).where('county_id', '=', countyId).where('id', '=', id).execute()

/** Removes what was asked before a day, the oldest first. Answers how many. */
export async function removeLooks(tx: Db, countyId: number, before: Instant, atOnce: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from minor_look where county_id = ${countyId} and id in (
    select id from minor_look where county_id = ${countyId} and asked_at < ${before} order by asked_at limit ${atOnce})`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}
