import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { Heard } from '#kernel/shared/heard.ts'

type Back = { why: string; personId: number }

/** The name stands no longer; the row stays, with who took it back and why. */
export const takeBackCandidate = (tx: Db, countyId: number, candidateId: number, back: Back & { at: Instant }) =>
  tx
    .updateTable('open_call_candidate')
    .set({ withdrawn_at: back.at, withdrawn_why: back.why, withdrawn_by_person_id: back.personId })
    .where('county_id', '=', countyId)
    .where('id', '=', candidateId)
    .execute()

export type NotedVote = { householdId: number; heard: Heard; candidateId: number | null; slipHash: Buffer | null }

/** The vote that the office wrote down for this household and that counts now. */
export async function findNotedVote(
  tx: Db,
  countyId: number,
  callId: number,
  householdId: number,
): Promise<NotedVote | undefined> {
  const { rows } = await sql<NotedVote>`select household_id as "householdId", heard, candidate_id as "candidateId",
      slip_hash as "slipHash" from open_call_vote where county_id = ${countyId} and call_id = ${callId}
      and household_id = ${householdId} and taken_back = 0 and heard is not null`.execute(tx)
  return rows[0]
}

type Vote = { callId: number; householdId: number; candidateId: number }

/** The vote counts no longer: one less for the candidate, and the household may vote again. Nothing is left that could find it. */
export async function takeBackNotedVote(tx: Db, countyId: number, vote: Vote, back: Back & { on: Day }): Promise<void> {
  const { callId, householdId, candidateId } = vote
  await sql`update open_call_vote b set slip_hash = null, taken_back_on = ${back.on}, taken_back_why = ${back.why},
      taken_back_by_person_id = ${back.personId}, taken_back = 1 + (select max(o.taken_back) from open_call_vote o
        where o.county_id = b.county_id and o.call_id = b.call_id and o.household_id = b.household_id)
    where b.county_id = ${countyId} and b.call_id = ${callId} and b.household_id = ${householdId} and b.taken_back = 0`.execute(
    tx,
  )
  await sql`update open_call_candidate set votes = votes - 1 where county_id = ${countyId} and id = ${candidateId}`.execute(
    tx,
  )
}

/** Slips find nothing any more once the call is over. */
export const forgetSlips = (tx: Db, countyId: number, callId: number) =>
  tx
    .updateTable('open_call_vote')
    .set({ slip_hash: null })
    .where('county_id', '=', countyId)
    .where('call_id', '=', callId)
    .where('slip_hash', 'is not', null)
    .execute()

type Written = { householdId: number; code: string; headName: string | null; heard: Heard; name: string; on: Day }

/** The votes of a call that the office wrote down: for which household and by whom, never for whom. By the household's code. */
export async function listNotedVotes(tx: Db, countyId: number, callId: number): Promise<Written[]> {
  const { rows } = await sql<Written>`select b.household_id as "householdId", h.code, head.name as "headName", b.heard,
      n.name, b.on_day as "on"
    from open_call_vote b join household h on h.county_id = b.county_id and h.id = b.household_id
      join person n on n.county_id = b.county_id and n.id = b.noted_by_person_id
      left join lateral (select p.name from membership m join person p on p.county_id = m.county_id and p.id = m.person_id
        where m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null and m.is_head limit 1) head on true
    where b.county_id = ${countyId} and b.call_id = ${callId} and b.taken_back = 0 order by h.code limit 500`.execute(
    tx,
  )
  return rows
}

export type Taken = { callId: number; what: 'name' | 'vote'; on: Day; why: string; name: string }

/** What was taken back of this household's vote and of this person's name in these calls, the newest of each. */
export async function listTakenBack(
  tx: Db,
  countyId: number,
  { personId, householdId }: { personId: number; householdId: number },
  callIds: readonly number[],
): Promise<Taken[]> {
  const calls = sql`any(${[...callIds]}::bigint[])`
  const { rows } = await sql<Taken>`select t.call_id as "callId", t.what, t.on_day as "on", t.why, n.name from (
      (select distinct on (call_id) call_id, 'vote' as what, taken_back_on as on_day, taken_back_why as why, taken_back_by_person_id as by_id
        from open_call_vote where county_id = ${countyId} and household_id = ${householdId} and taken_back > 0 and call_id = ${calls}
        order by call_id, taken_back desc)
      union all
      (select distinct on (call_id) call_id, 'name', (withdrawn_at at time zone 'Asia/Shanghai')::date, withdrawn_why, withdrawn_by_person_id
        from open_call_candidate where county_id = ${countyId} and person_id = ${personId} and withdrawn_why is not null
          and call_id = ${calls} order by call_id, id desc)) t
    join person n on n.county_id = ${countyId} and n.id = t.by_id`.execute(tx)
  return rows
}
