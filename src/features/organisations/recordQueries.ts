import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { KeptBack } from '#kernel/organisation/keptBack.ts'
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

export type Reception = {
  id: number
  body_id: number
  on_day: Day
  topic: string
  /** The deputy to whom it was said, where a deputy wrote it down. */
  heard_by_id: number | null
  heard_by: string | null
  answer: string | null
  answered_on: Day | null
  /** The deputy who answered; nobody where the office did. */
  answered_by_id: number | null
  answered_by: string | null
  kept_back: KeptBack | null
  number: string | null
}
const receptions = sql`select c.id, c.body_id, c.on_day, c.topic, c.heard_by_id, heard.name as heard_by, c.answer, c.answered_on,
    c.answered_by_id, by.name as answered_by, c.kept_back, r.number from body_reception c
  left join request r on r.county_id = c.county_id and r.id = c.request_id
  left join person heard on heard.county_id = c.county_id and heard.id = c.heard_by_id
  left join person by on by.county_id = c.county_id and by.id = c.answered_by_id`

/** The newest first, each with the request that was made of it; a studio's page goes back a year or so. */
export async function listReceptions(tx: Db, countyId: number, bodyIds: readonly number[], limit = 50) {
  const { rows } = await sql<Reception>`${receptions} where c.county_id = ${countyId}
    and c.body_id = any(${[...bodyIds]}::bigint[]) order by c.id desc limit ${limit}`.execute(tx)
  return rows
}

/**
 * Of these, what everybody reads: answered, neither private nor about a minor; and where an answer was taken down, that it was. The caller
 * leaves out what is kept back of the latter.
 */
export async function listPublished(tx: Db, countyId: number, bodyIds: readonly number[], limit = 50) {
  const { rows } = await sql<Reception>`${receptions} where c.county_id = ${countyId}
    and c.body_id = any(${[...bodyIds]}::bigint[]) and (c.answer is not null and c.kept_back is null
      or exists (select from body_answer_taken_down d where d.county_id = c.county_id and d.reception_id = c.id))
    order by c.id desc limit ${limit}`.execute(tx)
  return rows
}

/**
 * Whether a text names a child who lives where a body stands. Only whether is asked: who it is stands in no answer. `born`: whoever was
 * born after this day is under eighteen.
 */
export async function namesChild(
  tx: Db,
  countyId: number,
  { township_id, village_id }: { township_id: number | null; village_id: number | null },
  { text, born }: { text: string; born: Day },
): Promise<boolean> {
  const { rows } = await sql`select from household h
    join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
    join person p on p.county_id = m.county_id and p.id = m.person_id
    where h.county_id = ${countyId} and h.township_id = ${township_id} and (${village_id}::bigint is null or h.village_id = ${village_id})
      and p.birth_date > ${born} and char_length(p.name) > 1 and strpos(${text}, p.name) > 0 limit 1`.execute(tx)
  return rows.length > 0
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

type NewReception = {
  bodyId: number
  on: Day
  topic: string
  accountId: number
  heardById: number | null
  keptBack: KeptBack | null
}

export async function insertReception(tx: Db, countyId: number, one: NewReception): Promise<number> {
  const { id } = await tx
    .insertInto('body_reception')
    .values({
      ...{ county_id: countyId, body_id: one.bodyId, on_day: one.on, topic: one.topic, by_account_id: one.accountId },
      ...{ heard_by_id: one.heardById, kept_back: one.keptBack },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type NewAnswer = { answer: string; on: Day; answeredById: number | null; keptBack: KeptBack | null }

export const saveAnswer = (tx: Db, countyId: number, receptionId: number, one: NewAnswer) =>
  tx
    .updateTable('body_reception')
    .set({ answer: one.answer, answered_on: one.on, answered_by_id: one.answeredById, kept_back: one.keptBack })
    .where('county_id', '=', countyId)
    .where('id', '=', receptionId)
    .execute()
