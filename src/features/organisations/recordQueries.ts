import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

type Check = { body_id: number; item: string; there: boolean; remark: string; on_day: Day }

/** The last word on each item of these bodies. */
export async function listChecks(tx: Db, countyId: number, bodyIds: readonly number[]): Promise<Check[]> {
  const { rows } =
    await sql<Check>`select distinct on (body_id, item) body_id, item, there, remark, on_day from body_check
    where county_id = ${countyId} and body_id = any(${[...bodyIds]}::bigint[]) order by body_id, item, id desc`.execute(
      tx,
    )
  return rows
}

type NewCheck = { bodyId: number; item: string; there: boolean; remark: string; on: Day; accountId: number }

export async function insertCheck(tx: Db, countyId: number, check: NewCheck): Promise<void> {
  const { bodyId, item, there, remark, on, accountId } = check
  await tx
    .insertInto('body_check')
    .values({ county_id: countyId, body_id: bodyId, item, there, remark, on_day: on, by_account_id: accountId })
    .execute()
}

type Reception = {
  id: number
  body_id: number
  on_day: Day
  topic: string
  answer: string | null
  answered_on: Day | null
  number: string | null
}
const receptions = sql`select c.id, c.body_id, c.on_day, c.topic, c.answer, c.answered_on, r.number from body_reception c
  left join request r on r.county_id = c.county_id and r.id = c.request_id`

/** The newest first, each with the request that was made of it; a studio's page goes back a year or so. */
export async function listReceptions(tx: Db, countyId: number, bodyIds: readonly number[], limit = 50) {
  const { rows } = await sql<Reception>`${receptions} where c.county_id = ${countyId}
    and c.body_id = any(${[...bodyIds]}::bigint[]) order by c.id desc limit ${limit}`.execute(tx)
  return rows
}

/** One of a body, locked until it has its request. */
export async function findReception(tx: Db, countyId: number, bodyId: number, id: number) {
  const { rows } = await sql<Reception>`${receptions} where c.county_id = ${countyId} and c.body_id = ${bodyId}
    and c.id = ${id} for update of c`.execute(tx)
  return rows[0]
}

export const tieReception = (tx: Db, countyId: number, id: number, requestId: number) =>
  tx
    .updateTable('body_reception')
    .set({ request_id: requestId })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

export type Opening = { id: number; body_id: number; on_day: Day; from_time: string; to_time: string }

/** The next days on which these bodies receive whoever comes. */
export const listOpenings = (tx: Db, countyId: number, bodyIds: readonly number[], from: Day): Promise<Opening[]> =>
  tx
    .selectFrom('body_opening')
    .select(['id', 'body_id', 'on_day', 'from_time', 'to_time'])
    .where('county_id', '=', countyId)
    .where(sql<boolean>`body_id = any(${[...bodyIds]}::bigint[])`)
    .where('on_day', '>=', from)
    .where('called_off_at', 'is', null)
    .orderBy('on_day')
    .orderBy('from_time')
    .limit(200)
    .execute()

type NewOpenings = { bodyId: number; days: readonly Day[]; from: string; to: string; accountId: number; at: Instant }

/** Announced twice, a day stands once. */
export async function insertOpenings(tx: Db, countyId: number, { bodyId, days, from, to, accountId, at }: NewOpenings) {
  const by = { from_time: from, to_time: to, by_account_id: accountId, at }
  await tx
    .insertInto('body_opening')
    .values(days.map((day) => ({ county_id: countyId, body_id: bodyId, on_day: day, ...by })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function callOffOpening(tx: Db, countyId: number, bodyId: number, id: number, at: Instant) {
  const { numUpdatedRows } = await tx
    .updateTable('body_opening')
    .set({ called_off_at: at })
    .where('county_id', '=', countyId)
    .where('body_id', '=', bodyId)
    .where('id', '=', id)
    .where('called_off_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type NewReception = { bodyId: number; on: Day; topic: string; accountId: number }

export async function insertReception(tx: Db, countyId: number, one: NewReception): Promise<number> {
  const { id } = await tx
    .insertInto('body_reception')
    .values({
      county_id: countyId,
      body_id: one.bodyId,
      on_day: one.on,
      topic: one.topic,
      by_account_id: one.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Answers what is there and not answered yet; tells whether it was. */
export async function saveAnswer(
  tx: Db,
  countyId: number,
  one: { bodyId: number; receptionId: number; answer: string; on: Day },
): Promise<boolean> {
  const saved = await tx
    .updateTable('body_reception')
    .set({ answer: one.answer, answered_on: one.on })
    .where('county_id', '=', countyId)
    .where('body_id', '=', one.bodyId)
    .where('id', '=', one.receptionId)
    .where('answer', 'is', null)
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}
