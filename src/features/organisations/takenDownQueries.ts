import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { KeptBack } from '#kernel/organisation/keptBack.ts'
import type { TakenDown } from '#kernel/organisation/takenDown.ts'
import type { Day } from '#kernel/shared/day.ts'

type NewTakenDown = {
  bodyId: number
  receptionId: number
  answer: string
  answeredOn: Day
  answeredById: number | null
  why: TakenDown
  reason: string
  on: Day
  personId: number
  accountId: number
}

export async function insertTakenDown(tx: Db, countyId: number, one: NewTakenDown): Promise<void> {
  await tx
    .insertInto('body_answer_taken_down')
    .values({
      ...{ county_id: countyId, body_id: one.bodyId, reception_id: one.receptionId, answer: one.answer },
      ...{ answered_on: one.answeredOn, answered_by_id: one.answeredById, why: one.why, reason: one.reason },
      ...{ taken_on: one.on, by_person_id: one.personId, by_account_id: one.accountId },
    })
    .execute()
}

/** The matter waits for an answer again; `keptBack` only ever adds a mark. */
export const clearAnswer = (tx: Db, countyId: number, receptionId: number, keptBack: KeptBack | null) =>
  tx
    .updateTable('body_reception')
    .set({ answer: null, answered_on: null, answered_by_id: null, ...(keptBack ? { kept_back: keptBack } : {}) })
    .where('county_id', '=', countyId)
    .where('id', '=', receptionId)
    .execute()

export type WasTakenDown = {
  reception_id: number
  answer: string
  answered_on: Day
  /** The deputy who had answered; nobody where the office had. */
  answered_by_id: number | null
  answered_by: string | null
  why: TakenDown
  reason: string
  taken_on: Day
  by: string
}

/** What was taken down of these receptions, the newest first. */
export async function listTakenDown(
  tx: Db,
  countyId: number,
  receptionIds: readonly number[],
): Promise<WasTakenDown[]> {
  if (receptionIds.length === 0) return []
  const { rows } = await sql<WasTakenDown>`select d.reception_id, d.answer, d.answered_on, d.answered_by_id,
      answered.name as answered_by, d.why, d.reason, d.taken_on, by.name as by
    from body_answer_taken_down d
      join person by on by.county_id = d.county_id and by.id = d.by_person_id
      left join person answered on answered.county_id = d.county_id and answered.id = d.answered_by_id
    where d.county_id = ${countyId} and d.reception_id = any(${[...receptionIds]}::bigint[])
    order by d.id desc limit 500`.execute(tx)
  return rows
}
