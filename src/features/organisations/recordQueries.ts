import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'

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

/** The newest first; a studio's page goes back a year or so. */
export const listReceptions = (tx: Db, countyId: number, bodyIds: readonly number[], limit = 50) =>
  tx
    .selectFrom('body_reception')
    .select(['id', 'body_id', 'on_day', 'topic', 'answer', 'answered_on'])
    .where('county_id', '=', countyId)
    .where(sql<boolean>`body_id = any(${[...bodyIds]}::bigint[])`)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

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
