import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { Heard } from '#kernel/shared/heard.ts'

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

export type Asking = {
  id: number
  body_id: number
  person_id: number
  account_id: number
  name: string
  said: string
  asked_at: Instant
  accepted: boolean | null
}

const asking = sql`a.id, a.body_id, a.person_id, a.account_id, person.name, a.said, a.asked_at, a.accepted from aid_asking a
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

type Waiting = {
  id: number
  bodyId: number
  bodyName: string
  areaName: string
  name: string
  said: string
  askedAt: Instant
  leader: string | null
  leaderReads: boolean
}

const leads = sql`m.county_id = body.county_id and m.body_id = body.id and m.counted and m.leads`

/** Open askings of a scope, the longest first, each with the group and whether anybody who leads it can read them. */
export const listWaiting = (
  tx: Db,
  scope: Scope,
  filter: {
    id?: number | undefined
    townshipId?: number | undefined
    villageId?: number | undefined
    after?: number | undefined
    limit: number
  },
): Promise<Waiting[]> =>
  tx
    .selectFrom('aid_asking as a')
    .innerJoin('body', (join) => join.onRef('body.county_id', '=', 'a.county_id').onRef('body.id', '=', 'a.body_id'))
    .innerJoin('area as v', (join) =>
      join.onRef('v.county_id', '=', 'body.county_id').onRef('v.id', '=', 'body.area_id'),
    )
    .innerJoin('person as p', (join) => join.onRef('p.county_id', '=', 'a.county_id').onRef('p.id', '=', 'a.person_id'))
    .select(['a.id', 'body.id as bodyId', 'body.name as bodyName', 'v.name as areaName', 'p.name', 'a.said'])
    .select(['a.asked_at as askedAt'])
    .select(
      sql<
        string | null
      >`(select l.name from body_member m join person l on l.county_id = m.county_id and l.id = m.person_id
        where ${leads} order by m.id limit 1)`.as('leader'),
    )
    .select(
      sql<boolean>`exists (select from account_person ap join account x on x.id = ap.account_id and x.closed_at is null
        where ap.county_id = body.county_id and ap.ended_at is null and ap.person_id in (select m.person_id from body_member m where ${leads}))`.as(
        'leaderReads',
      ),
    )
    .where('a.accepted', 'is', null)
    .where('body.valid_to', 'is', null)
    .where((eb) =>
      inScope<'body'>(scope, 'body', { township: 'township_id', village: 'village_id', group: 'group_id' })(
        eb as never,
      ),
    )
    .$if(filter.id !== undefined, (query) => query.where('a.id', '=', filter.id ?? 0))
    .$if(filter.townshipId !== undefined, (query) => query.where('body.township_id', '=', filter.townshipId ?? 0))
    .$if(filter.villageId !== undefined, (query) => query.where('body.village_id', '=', filter.villageId ?? 0))
    .$if(filter.after !== undefined, (query) => query.where('a.id', '>', filter.after ?? 0))
    .orderBy('a.id')
    .limit(filter.limit + 1)
    .execute() as Promise<Waiting[]>

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

type Noted = { heard: Heard; name: string } | null

/** What the group did last. */
export const listActions = (tx: Db, countyId: number, bodyId: number) =>
  tx
    .selectFrom('aid_action')
    .select(['id', 'action', 'on_day as on', 'note'])
    .select(
      sql<Noted>`(select json_build_object('heard', aid_action.heard, 'name', n.name) from person n
        where n.county_id = aid_action.county_id and n.id = aid_action.noted_by_person_id)`.as('noted'),
    )
    .where('county_id', '=', countyId)
    .where('body_id', '=', bodyId)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()

type NewAction = {
  bodyId: number
  action: string
  on: Day
  note: string
  /** Who wrote it down for the leader; null where the leader said it. */
  noted: { heard: Heard; personId: number } | null
  accountId: number
  at: Instant
}

export async function insertAction(tx: Db, countyId: number, one: NewAction): Promise<void> {
  const { bodyId, action, on, note, noted, accountId, at } = one
  await tx
    .insertInto('aid_action')
    .values({
      ...{ county_id: countyId, body_id: bodyId, action, on_day: on, note, by_account_id: accountId, at },
      ...{ heard: noted?.heard ?? null, noted_by_person_id: noted?.personId ?? null },
    })
    .execute()
}
