import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { Heard } from '#kernel/shared/heard.ts'

type Shown = { heard: Heard; name: string } | null
/** Who wrote it down at the office, and how it was heard; null where it was said on the own phone. */
export type By = { heard: Heard; personId: number } | null

export type Candidate = {
  id: number
  call_id: number
  person_id: number
  name: string
  said: string
  votes: number
  noted: Shown
}

const notedOf = (
  row: 'k' | 'b',
) => sql<Shown>`(select json_build_object('heard', ${sql.ref(`${row}.heard`)}, 'name', n.name)
  from person n where n.county_id = ${sql.ref(`${row}.county_id`)} and n.id = ${sql.ref(`${row}.noted_by_person_id`)})`

/** Who stands for these calls, in the order in which they said so. */
export async function listCandidates(tx: Db, countyId: number, callIds: readonly number[]): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`select k.id, k.call_id, k.person_id, p.name, k.said, k.votes,
      ${notedOf('k')} as noted
    from open_call_candidate k join person p on p.county_id = k.county_id and p.id = k.person_id
    where k.county_id = ${countyId} and k.call_id = any(${[...callIds]}::bigint[]) and k.withdrawn_at is null
    order by k.id limit 500`.execute(tx)
  return rows
}

const columnsOf = (by: By) => ({ heard: by?.heard ?? null, noted_by_person_id: by?.personId ?? null })

type Standing = { callId: number; personId: number; said: string; at: Instant; by: By }

export async function insertCandidate(tx: Db, countyId: number, one: Standing): Promise<void> {
  await tx
    .insertInto('open_call_candidate')
    .values({
      ...{ county_id: countyId, call_id: one.callId, person_id: one.personId, said: one.said, at: one.at },
      ...columnsOf(one.by),
    })
    .execute()
}

export const withdrawCandidate = (tx: Db, countyId: number, candidateId: number, at: Instant) =>
  tx
    .updateTable('open_call_candidate')
    .set({ withdrawn_at: at })
    .where('county_id', '=', countyId)
    .where('id', '=', candidateId)
    .execute()

/** How a household voted in these calls; the candidate is unknown where the vote was secret. */
export const listVotes = (tx: Db, countyId: number, householdId: number, callIds: readonly number[]) =>
  tx
    .selectFrom('open_call_vote as b')
    .select(['call_id', 'candidate_id', notedOf('b').as('noted')])
    .where('county_id', '=', countyId)
    .where('household_id', '=', householdId)
    .where('taken_back', '=', 0)
    .where(sql<boolean>`call_id = any(${[...callIds]}::bigint[])`)
    .execute()

type Vote = {
  callId: number
  householdId: number
  candidateId: number
  secret: boolean
  on: Day
  by: By
  /** Of a secret vote on paper alone. */
  slipHash: Buffer | null
}

/** Adds the vote up, and keeps that the household has voted; false where it had already. */
export async function insertVote(tx: Db, countyId: number, one: Vote): Promise<boolean> {
  const candidateId = one.secret ? null : one.candidateId
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('open_call_vote')
    .values({
      ...{ county_id: countyId, call_id: one.callId, household_id: one.householdId },
      ...{ candidate_id: candidateId, on_day: one.on, slip_hash: one.slipHash, ...columnsOf(one.by) },
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) return false
  await tx
    .updateTable('open_call_candidate')
    .set((eb) => ({ votes: eb('votes', '+', 1) }))
    .where('county_id', '=', countyId)
    .where('id', '=', one.candidateId)
    .execute()
  return true
}
