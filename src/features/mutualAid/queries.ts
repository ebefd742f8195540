import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

/** What a person is to these groups: a seat, or a question that waits. */
export async function listStandings(tx: Db, countyId: number, personId: number, bodyIds: readonly number[]) {
  const { rows } = await sql<{ body_id: number; leads: boolean; asked: boolean }>`
    select m.body_id, bool_or(m.leads) as leads, false as asked from body_member m
      where m.county_id = ${countyId} and m.person_id = ${personId} and m.counted
        and m.body_id = any(${[...bodyIds]}::bigint[]) group by m.body_id
    union all
    select a.body_id, false, true from aid_asking a
      where a.county_id = ${countyId} and a.person_id = ${personId} and a.accepted is null
        and a.body_id = any(${[...bodyIds]}::bigint[])`.execute(tx)
  return rows
}

type Asking = {
  id: number
  body_id: number
  person_id: number
  name: string
  said: string
  asked_at: Instant
  accepted: boolean | null
}

const asking = sql`a.id, a.body_id, a.person_id, person.name, a.said, a.asked_at, a.accepted from aid_asking a
  join person on person.county_id = a.county_id and person.id = a.person_id`

/** Whoever waits for an answer of this group's leader, the longest first. */
export async function listAskings(tx: Db, countyId: number, bodyId: number): Promise<Asking[]> {
  const { rows } = await sql<Asking>`select ${asking} where a.county_id = ${countyId} and a.body_id = ${bodyId}
    and a.accepted is null order by a.id limit 100`.execute(tx)
  return rows
}

export async function findAsking(tx: Db, countyId: number, bodyId: number, id: number): Promise<Asking | undefined> {
  const { rows } = await sql<Asking>`select ${asking} where a.county_id = ${countyId} and a.body_id = ${bodyId}
    and a.id = ${id} for update of a`.execute(tx)
  return rows[0]
}

type NewAsking = { bodyId: number; personId: number; accountId: number; said: string; at: Instant }

export async function insertAsking(tx: Db, countyId: number, one: NewAsking): Promise<number> {
  const { id } = await tx
    .insertInto('aid_asking')
    .values({
      county_id: countyId,
      body_id: one.bodyId,
      person_id: one.personId,
      account_id: one.accountId,
      said: one.said,
      asked_at: one.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function saveAnswer(
  tx: Db,
  countyId: number,
  askingId: number,
  answer: { accepted: boolean; accountId: number; at: Instant },
): Promise<void> {
  await tx
    .updateTable('aid_asking')
    .set({ accepted: answer.accepted, answered_at: answer.at, by_account_id: answer.accountId })
    .where('county_id', '=', countyId)
    .where('id', '=', askingId)
    .execute()
}

/** What the group did last. */
export const listActions = (tx: Db, countyId: number, bodyId: number) =>
  tx
    .selectFrom('aid_action')
    .select(['id', 'action', 'on_day as on', 'note'])
    .where('county_id', '=', countyId)
    .where('body_id', '=', bodyId)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()

type NewAction = { bodyId: number; action: string; on: Day; note: string; accountId: number; at: Instant }

export async function insertAction(tx: Db, countyId: number, one: NewAction): Promise<void> {
  const { bodyId, action, on, note, accountId, at } = one
  await tx
    .insertInto('aid_action')
    .values({ county_id: countyId, body_id: bodyId, action, on_day: on, note, by_account_id: accountId, at })
    .execute()
}
