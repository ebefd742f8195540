import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inGroup } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { DeliberationRule, RollKind } from '#kernel/deliberation/rule.ts'
import type { BodyLevel } from '#kernel/organisation/bodyType.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import { within } from './reach.ts'

/** A body that meets, with its place. */
export type Body = {
  id: number
  kind: string
  name: string
  level: BodyLevel
  area_name: string
  township_id: number | null
  village_id: number | null
  group_id: number | null
}

type Area = { id: number; level: string }
type Page = { after?: number | undefined; limit: number }

const bodies = (tx: Db, scope: Scope) =>
  tx
    .selectFrom('body')
    .innerJoin('area', (join) =>
      join.onRef('area.county_id', '=', 'body.county_id').onRef('area.id', '=', 'body.area_id'),
    )
    .where(within(scope, 'body'))
    .where('body.valid_to', 'is', null)
    .select(['body.id', 'body.kind', 'body.name', 'body.township_id', 'body.village_id', 'body.group_id'])
    .select((eb) => [eb.ref('body.level').$castTo<BodyLevel>().as('level'), 'area.name as area_name'])

export const findBody = (tx: Db, scope: Scope, bodyId: number): Promise<Body | undefined> =>
  bodies(tx, scope).where('body.id', '=', bodyId).executeTakeFirst()

/** Bodies of these kinds in a place, and those in which the caller sits. */
export const listBodies = (
  tx: Db,
  scope: Scope,
  { area, kinds, after, limit }: Page & { area: Area | undefined; kinds: readonly string[] },
): Promise<Body[]> =>
  bodies(tx, scope)
    .where(sql<boolean>`body.kind = any(${[...kinds]}::text[])`)
    .$if(area?.level === 'township', (query) => query.where('body.township_id', '=', area?.id ?? 0))
    .$if(area?.level === 'village', (query) => query.where('body.village_id', '=', area?.id ?? 0))
    .$if(area?.level === 'group', (query) => query.where(inGroup('body.group_id', scope, area?.id ?? 0)))
    .$if(after !== undefined, (query) => query.where('body.id', '>', after ?? 0))
    .orderBy('body.id')
    .limit(limit + 1)
    .execute()

/** Of these bodies, those that a scope reaches. */
export async function reachedAmong(tx: Db, scope: Scope | null, ids: readonly number[]): Promise<Set<number>> {
  if (!scope || ids.length === 0) return new Set()
  const rows = await tx
    .selectFrom('body')
    .select('id')
    .where(within(scope, 'body'))
    .where(sql<boolean>`body.id = any(${[...ids]}::bigint[])`)
    .execute()
  return new Set(rows.map((row) => row.id))
}

const meetings = (tx: Db, scope: Scope) =>
  tx
    .selectFrom('deliberation')
    .innerJoin('body', (join) =>
      join.onRef('body.county_id', '=', 'deliberation.county_id').onRef('body.id', '=', 'deliberation.body_id'),
    )
    .innerJoin('area', (join) =>
      join.onRef('area.county_id', '=', 'body.county_id').onRef('area.id', '=', 'body.area_id'),
    )
    .where(within(scope, 'deliberation'))
    .select(['deliberation.id', 'deliberation.body_id', 'deliberation.on_day', 'deliberation.at_time'])
    .select(['deliberation.place', 'deliberation.roll', 'deliberation.present', 'deliberation.needed'])
    .select(['deliberation.note', 'deliberation.held_at', 'body.name as body_name', 'body.kind as body_kind'])
    .select(['deliberation.township_id', 'deliberation.village_id', 'deliberation.group_id', 'area.name as area_name'])
    .select((eb) => [
      eb.ref('deliberation.counted_by').$castTo<RollKind | null>().as('counted_by'),
      eb.ref('deliberation.rule').$castTo<DeliberationRule | null>().as('rule'),
      sql<number>`(select count(*)::int from agenda_item i where i.county_id = deliberation.county_id
        and i.deliberation_id = deliberation.id)`.as('topics'),
      sql<number | null>`(select next.id from deliberation next where next.county_id = deliberation.county_id
        and next.again_of = deliberation.id)`.as('again_id'),
    ])

export type Meeting = Awaited<ReturnType<typeof listMeetings>>[number]

export const listMeetings = (
  tx: Db,
  scope: Scope,
  { area, bodyId, after, limit }: Page & { area: Area | undefined; bodyId: number | undefined },
) =>
  meetings(tx, scope)
    .$if(area?.level === 'township', (query) => query.where('deliberation.township_id', '=', area?.id ?? 0))
    .$if(area?.level === 'village', (query) => query.where('deliberation.village_id', '=', area?.id ?? 0))
    .$if(area?.level === 'group', (query) => query.where(inGroup('deliberation.group_id', scope, area?.id ?? 0)))
    .$if(bodyId !== undefined, (query) => query.where('deliberation.body_id', '=', bodyId ?? 0))
    .$if(after !== undefined, (query) => query.where('deliberation.id', '<', after ?? 0))
    .orderBy('deliberation.id', 'desc')
    .limit(limit + 1)
    .execute()

/** A meeting of the scope, locked while somebody writes about it: two secretaries do not count it differently at once. */
export const findMeeting = (tx: Db, scope: Scope, meetingId: number, lock = false): Promise<Meeting | undefined> => {
  const query = meetings(tx, scope).where('deliberation.id', '=', meetingId)
  return (lock ? query.forUpdate('deliberation') : query).executeTakeFirst()
}

type NewMeeting = { on: Day; time: string; place: string; againOf: number | null; accountId: number; at: Instant }

export async function insertMeeting(tx: Db, countyId: number, body: Body, one: NewMeeting): Promise<number> {
  const { id } = await tx
    .insertInto('deliberation')
    .values({
      ...{ county_id: countyId, body_id: body.id, township_id: body.township_id, village_id: body.village_id },
      ...{ group_id: body.group_id, on_day: one.on, at_time: one.time, place: one.place, again_of: one.againOf },
      ...{ by_account_id: one.accountId, at: one.at },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Held = {
  on: Day
  rule: DeliberationRule
  countedBy: RollKind
  roll: number
  present: number
  needed: number
  note: string
  at: Instant
}

export const saveHeld = (tx: Db, countyId: number, meetingId: number, held: Held) =>
  tx
    .updateTable('deliberation')
    .set({
      ...{ on_day: held.on, rule: JSON.stringify(held.rule), counted_by: held.countedBy, roll: held.roll },
      ...{ present: held.present, needed: held.needed, note: held.note, held_at: held.at },
    })
    .where('county_id', '=', countyId)
    .where('id', '=', meetingId)
    .execute()

export async function savePresence(
  tx: Db,
  countyId: number,
  meetingId: number,
  seatIds: readonly number[],
): Promise<void> {
  await tx
    .deleteFrom('deliberation_presence')
    .where('county_id', '=', countyId)
    .where('deliberation_id', '=', meetingId)
    .execute()
  if (seatIds.length === 0) return
  await tx
    .insertInto('deliberation_presence')
    .values(seatIds.map((seatId) => ({ county_id: countyId, deliberation_id: meetingId, seat_id: seatId })))
    .execute()
}

export async function listPresence(tx: Db, countyId: number, meetingId: number): Promise<Set<number>> {
  const rows = await tx
    .selectFrom('deliberation_presence')
    .select('seat_id')
    .where('county_id', '=', countyId)
    .where('deliberation_id', '=', meetingId)
    .execute()
  return new Set(rows.map((row) => row.seat_id))
}

/**
 * Adults of a place and the households they live in, on a day. Whoever is registered elsewhere lives here and is no villager of this
 * place; whoever is away stays one.
 */
export async function countPlace(
  tx: Db,
  countyId: number,
  { village_id, group_id }: Pick<Body, 'village_id' | 'group_id'>,
  on: Day,
): Promise<{ adults: number; households: number }> {
  const ofAge = `${Number(on.slice(0, 4)) - 18}${on.slice(4)}`
  const here = group_id === null ? sql`h.village_id = ${village_id}` : inGroup('h.group_id', { countyId }, group_id)
  const { rows } = await sql<{ adults: number; households: number }>`select count(*)::int as adults,
      count(distinct h.id)::int as households
    from household h
    join membership m on m.county_id = h.county_id and m.household_id = h.id
      and m.valid_from <= ${on}::date and (m.valid_to is null or m.valid_to > ${on}::date)
    join person p on p.county_id = m.county_id and p.id = m.person_id
    where h.county_id = ${countyId} and ${here} and h.valid_from <= ${on}::date
      and (h.valid_to is null or h.valid_to > ${on}::date) and p.birth_date <= ${ofAge}
      and not exists (select from whereabouts w where w.county_id = p.county_id and w.person_id = p.id
        and w.kind = 'registeredElsewhere' and w.valid_from <= ${on}::date and (w.valid_to is null or w.valid_to > ${on}::date))`.execute(
    tx,
  )
  return rows[0]!
}

/** A photo of a meeting's papers, for whoever may read the meeting. */
export const findPhoto = (tx: Db, scope: Scope, meetingId: number, photoId: number) =>
  tx
    .selectFrom('deliberation')
    .innerJoin('attachment as a', (join) =>
      join
        .onRef('a.county_id', '=', 'deliberation.county_id')
        .onRef('a.deliberation_id', '=', 'deliberation.id')
        .on('a.closed_at', 'is', null),
    )
    .select('a.digest')
    .where(within(scope, 'deliberation'))
    .where('deliberation.id', '=', meetingId)
    .where('a.id', '=', photoId)
    .executeTakeFirst()

export const listPhotoIds = async (tx: Db, countyId: number, meetingId: number): Promise<number[]> => {
  const rows = await tx
    .selectFrom('attachment')
    .select('id')
    .where('county_id', '=', countyId)
    .where('deliberation_id', '=', meetingId)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}
