import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { Heard } from '#kernel/shared/heard.ts'

export type Deed = {
  id: number
  body_id: number
  person_id: number
  village_id: number
  state: string
  account_id: number
  heard: Heard | null
}

type NewDeed = {
  bodyId: number
  personId: number
  role: string
  townshipId: number
  villageId: number
  on: Day
  halfHours: number
  topic: string
  code: string
  /** Who wrote it down for the doer; null where the doer told it. */
  noted: { heard: Heard; personId: number } | null
  accountId: number
  at: Instant
}

export async function insertDeed(tx: Db, countyId: number, one: NewDeed): Promise<number> {
  const { id } = await tx
    .insertInto('body_deed')
    .values({
      ...{ county_id: countyId, body_id: one.bodyId, person_id: one.personId, role: one.role },
      ...{ township_id: one.townshipId, village_id: one.villageId, on_day: one.on, half_hours: one.halfHours },
      ...{ topic: one.topic, code: one.code, account_id: one.accountId, at: one.at },
      ...{ heard: one.noted?.heard ?? null, noted_by_person_id: one.noted?.personId ?? null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** One deed that waits for somebody's word, locked against a second one. */
export async function findDeed(
  tx: Db,
  countyId: number,
  by: { id: number } | { code: string },
): Promise<Deed | undefined> {
  const which: RawBuilder<unknown> = 'id' in by ? sql`id = ${by.id}` : sql`code = ${by.code} and state = 'told'`
  const { rows } = await sql<Deed>`select id, body_id, person_id, village_id, state, account_id, heard from body_deed
    where county_id = ${countyId} and ${which} for update`.execute(tx)
  return rows[0]
}

/** The same for the office that reaches its village. */
export const findDeedInScope = (tx: Db, scope: Scope, deedId: number): Promise<Deed | undefined> =>
  tx
    .selectFrom('body_deed')
    .select(['id', 'body_id', 'person_id', 'village_id', 'state', 'account_id'])
    .select(sql<Heard | null>`heard`.as('heard'))
    .where((eb) => within(scope)(eb as never))
    .where('id', '=', deedId)
    .forUpdate()
    .executeTakeFirst()

const within = (scope: Scope) =>
  inScope<'body_deed'>(scope, 'body_deed', { township: 'township_id', village: 'village_id' })

type Word = { state: 'confirmed' | 'declined'; as: 'receiver' | 'leader' | 'village'; accountId: number; at: Instant }

export async function saveWord(tx: Db, countyId: number, deedId: number, word: Word & { remark: string }) {
  await tx
    .updateTable('body_deed')
    .set({
      ...{ state: word.state, confirmed_as: word.as, confirmed_by: word.accountId },
      ...{ confirmed_at: word.at, remark: word.remark },
    })
    .where('county_id', '=', countyId)
    .where('id', '=', deedId)
    .execute()
}

export type DeedRow = {
  id: number
  bodyId: number
  bodyName: string
  areaName: string
  name: string
  on: Day
  halfHours: number
  topic: string
  state: 'told' | 'confirmed' | 'declined'
  code: string
  confirmedAs: string | null
  remark: string
  noted: { heard: Heard; name: string } | null
}

/** Each name is a small question of its own: a join of four tables that nobody has counted yet may be read from the wrong end. */
const deedColumns = sql`d.id, d.body_id as "bodyId", d.on_day as "on",
    (select b.name from body b where b.county_id = d.county_id and b.id = d.body_id) as "bodyName",
    (select v.name from area v where v.county_id = d.county_id and v.id = d.village_id) as "areaName",
    (select p.name from person p where p.county_id = d.county_id and p.id = d.person_id) as name,
    d.half_hours as "halfHours", d.topic, d.state, d.code, d.confirmed_as as "confirmedAs", d.remark,
    (select json_build_object('heard', d.heard, 'name', n.name) from person n where n.county_id = d.county_id
      and n.id = d.noted_by_person_id) as noted
  from body_deed d`

/** What somebody did, the newest first. */
export async function listOwnDeeds(tx: Db, countyId: number, personId: number): Promise<DeedRow[]> {
  const { rows } = await sql<DeedRow>`select ${deedColumns}
    where d.county_id = ${countyId} and d.person_id = ${personId} order by d.id desc limit 50`.execute(tx)
  return rows
}

/** What waits for the word of whoever leads these bodies; nobody confirms what they did themselves. */
export async function listToConfirm(tx: Db, countyId: number, bodyIds: readonly number[], but: number) {
  const { rows } = await sql<DeedRow>`select ${deedColumns}
    where d.county_id = ${countyId} and d.body_id = any(${[...bodyIds]}::bigint[]) and d.state = 'told'
      and d.person_id <> ${but} order by d.id limit 100`.execute(tx)
  return rows
}

type Filter = {
  areaId?: number | undefined
  bodyId?: number | undefined
  state?: string | undefined
  after?: number | undefined
  limit: number
}

/** Services in the reader's villages, the newest first. */
export async function listDeeds(tx: Db, scope: Scope, filter: Filter): Promise<DeedRow[]> {
  const inReach = tx
    .selectFrom('body_deed')
    .select('id')
    .where((eb) => within(scope)(eb as never))
  const { areaId = null, bodyId = null, state = null, after = null, limit } = filter
  const { rows } = await sql<DeedRow>`select ${deedColumns}
    where d.county_id = ${scope.countyId} and d.id in (${inReach})
      and (${areaId}::bigint is null or ${areaId} in (d.village_id, d.township_id))
      and (${bodyId}::bigint is null or d.body_id = ${bodyId})
      and (${state}::text is null or d.state = ${state})
      and (${after}::bigint is null or d.id < ${after})
    order by d.id desc limit ${limit + 1}`.execute(tx)
  return rows
}
