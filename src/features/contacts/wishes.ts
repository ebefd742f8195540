import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { Heard } from '#kernel/shared/heard.ts'

type WishKind = 'another' | 'refuse'
type Noted = { heard: Heard; name: string } | null

/** Who wrote a wish down for its household; null where the household said it itself. */
const notedOf = sql<Noted>`case when w.heard is not null then (select json_build_object('heard', w.heard, 'name', n.name) from person n
    where n.county_id = w.county_id and n.id = w.by_person_id) end`

/** What households of a village wish in a line, the oldest first. */
export async function listWishes(tx: Db, countyId: number, villageId: number, line: string) {
  const { rows } = await sql<{
    id: number
    householdId: number
    code: string
    headName: string | null
    kind: WishKind
    said: string
    at: Instant
    noted: Noted
  }>`
    select w.id, w.household_id as "householdId", h.code, w.kind, w.said, w.at, ${notedOf} as noted,
      (select p.name from membership m join person p on p.county_id = m.county_id and p.id = m.person_id
        where m.county_id = h.county_id and m.household_id = h.id and m.is_head and m.valid_to is null limit 1) as "headName"
    from contact_wish w join household h on h.county_id = w.county_id and h.id = w.household_id and h.valid_to is null
    where w.county_id = ${countyId} and w.village_id = ${villageId} and w.line = ${line} and w.closed_on is null
    order by w.id limit 200`.execute(tx)
  return rows
}

export const findOpenWish = (tx: Db, countyId: number, householdId: number, line: string) =>
  tx
    .selectFrom('contact_wish')
    .select(['id', 'kind', 'heard'])
    .where('county_id', '=', countyId)
    .where('household_id', '=', householdId)
    .where('line', '=', line)
    .where('closed_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** The newest wish of a household in each line: what waits, or what the office answered. */
export async function listOwnWishes(tx: Db, countyId: number, householdId: number) {
  const { rows } = await sql<{
    id: number
    line: string
    kind: WishKind
    said: string
    at: Instant
    closedOn: Day | null
    answer: string
    noted: Noted
  }>`select distinct on (w.line) w.id, w.line, w.kind, w.said, w.at, w.closed_on as "closedOn", w.answer, ${notedOf} as noted
    from contact_wish w where w.county_id = ${countyId} and w.household_id = ${householdId} order by w.line, w.id desc`.execute(
    tx,
  )
  return rows
}

export const findWishForUpdate = (tx: Db, scope: Scope, wishId: number) =>
  tx
    .selectFrom('contact_wish')
    .select(['id', 'kind'])
    .where(inScope<'contact_wish'>(scope, 'contact_wish', { township: 'township_id', village: 'village_id' }))
    .where('id', '=', wishId)
    .where('closed_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()

type NewWish = {
  household: { id: number; townshipId: number; villageId: number }
  line: string
  kind: WishKind
  said: string
  accountId: number
  personId: number
  /** Null where the household says it itself. */
  heard: Heard | null
  at: Instant
}

export async function insertWish(tx: Db, countyId: number, { household, ...one }: NewWish): Promise<number> {
  const row = await tx
    .insertInto('contact_wish')
    .values({
      ...{ county_id: countyId, household_id: household.id, township_id: household.townshipId },
      ...{ village_id: household.villageId, line: one.line, kind: one.kind, said: one.said },
      ...{ by_account_id: one.accountId, by_person_id: one.personId, heard: one.heard, at: one.at },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function closeWish(tx: Db, countyId: number, wishId: number, on: Day, answer = ''): Promise<void> {
  await tx
    .updateTable('contact_wish')
    .set({ closed_on: on, answer })
    .where('county_id', '=', countyId)
    .where('id', '=', wishId)
    .execute()
}

/** Whoever asked for somebody else has somebody now. */
export async function meetWishes(tx: Db, countyId: number, line: string, householdIds: readonly number[], on: Day) {
  await sql`update contact_wish set closed_on = ${on}::date where county_id = ${countyId} and line = ${line} and kind = 'another'
    and household_id = any(${[...householdIds]}::bigint[]) and closed_on is null`.execute(tx)
}
