import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inGroup } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Outcome, Votes } from '#kernel/deliberation/outcome.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'
import type { Body } from './meetingQueries.ts'
import { within } from './reach.ts'
import type { itemStates } from './shapes.ts'

type ItemState = (typeof itemStates)[number]

/** What a topic is at on a day: it follows from what was written down, and is nowhere typed. */
const stateOn = (today: Day): RawBuilder<ItemState> => sql<ItemState>`case
    when exists (select from agenda_item newer where newer.county_id = agenda_item.county_id
      and newer.replaces_id = agenda_item.id and newer.public_from is not null) then 'superseded'
    when agenda_item.public_to >= ${today}::date then 'published'
    when agenda_item.public_to is not null then 'over'
    when agenda_item.result is not null then agenda_item.result
    when agenda_item.deliberation_id is null then 'waiting'
    when meeting.held_at is null then 'called' else 'discussed' end`

/** Requests that carry a topic out, and what became of them, as numbers. */
const tallied = (what: RawBuilder<unknown>, kind: 'implementation' | 'objection') =>
  sql<number>`(select count(*) filter (where ${what})::int from agenda_request t
    join request r on r.county_id = t.county_id and r.id = t.request_id
    where t.county_id = agenda_item.county_id and t.item_id = agenda_item.id and t.kind = ${sql.lit(kind)})`

const items = (tx: Db, countyId: number, today: Day) =>
  tx
    .selectFrom('agenda_item')
    .innerJoin('body', (join) =>
      join.onRef('body.county_id', '=', 'agenda_item.county_id').onRef('body.id', '=', 'agenda_item.body_id'),
    )
    .innerJoin('area', (join) =>
      join.onRef('area.county_id', '=', 'body.county_id').onRef('area.id', '=', 'body.area_id'),
    )
    .leftJoin('deliberation as meeting', (join) =>
      join
        .onRef('meeting.county_id', '=', 'agenda_item.county_id')
        .onRef('meeting.id', '=', 'agenda_item.deliberation_id'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.county_id', '=', 'agenda_item.county_id')
        .onRef('person.id', '=', 'agenda_item.proposer_person_id'),
    )
    .where('agenda_item.county_id', '=', countyId)
    .select(['agenda_item.id', 'agenda_item.body_id', 'agenda_item.deliberation_id', 'agenda_item.title'])
    .select(['agenda_item.said', 'agenda_item.proposer_person_id', 'agenda_item.request_id', 'agenda_item.aside'])
    .select(['agenda_item.counted', 'agenda_item.in_favour', 'agenda_item.against', 'agenda_item.abstained'])
    .select(['agenda_item.resolution', 'agenda_item.public_from', 'agenda_item.public_to', 'agenda_item.liked'])
    .select(['agenda_item.disliked', 'agenda_item.replaces_id', 'agenda_item.replaces_why', 'agenda_item.township_id'])
    .select(['agenda_item.village_id', 'agenda_item.group_id', 'body.name as body_name', 'body.kind as body_kind'])
    .select(['area.name as area_name', 'person.name as proposer_name', 'meeting.on_day', 'meeting.roll'])
    .select(['meeting.present', 'meeting.held_at'])
    .select((eb) => [
      eb.ref('agenda_item.proposer').$castTo<'member' | 'request' | 'resident'>().as('proposer'),
      eb.ref('agenda_item.result').$castTo<Outcome | null>().as('result'),
      stateOn(today).as('state'),
      tallied(sql`true`, 'implementation').as('tasks'),
      tallied(sql`r.phase in ('answered', 'shown')`, 'implementation').as('tasks_done'),
      tallied(sql`r.solved`, 'implementation').as('solved'),
      tallied(sql`not r.solved`, 'implementation').as('unsolved'),
      tallied(sql`true`, 'objection').as('objections'),
      sql<number | null>`(select next.id from agenda_item next where next.county_id = agenda_item.county_id
        and next.carried_from = agenda_item.id)`.as('carried_to'),
    ])

export type Item = Awaited<ReturnType<typeof listItems>>[number]

export type ItemFilter = {
  area?: { id: number; level: string } | undefined
  bodyId?: number | undefined
  from?: Day | undefined
  to?: Day | undefined
  state?: ItemState | undefined
  after?: number | undefined
  limit: number
}

/** Topics of a place, the newest first. A period is one of meetings: what waits for one stands in no period. */
export const listItems = (tx: Db, scope: Scope, today: Day, filter: ItemFilter) => {
  const { area, bodyId, from, to, state, after } = filter
  return items(tx, scope.countyId, today)
    .where(within(scope, 'agenda_item'))
    .$if(area?.level === 'township', (query) => query.where('agenda_item.township_id', '=', area?.id ?? 0))
    .$if(area?.level === 'village', (query) => query.where('agenda_item.village_id', '=', area?.id ?? 0))
    .$if(area?.level === 'group', (query) => query.where(inGroup('agenda_item.group_id', scope, area?.id ?? 0)))
    .$if(bodyId !== undefined, (query) => query.where('agenda_item.body_id', '=', bodyId ?? 0))
    .$if(from !== undefined, (query) => query.where('meeting.on_day', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('meeting.on_day', '<=', to ?? ''))
    .$if(state !== undefined, (query) => query.where(sql<boolean>`${stateOn(today)} = ${state}`))
    .$if(after !== undefined, (query) => query.where('agenda_item.id', '<', after ?? 0))
    .orderBy('agenda_item.id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

/** The topics of a meeting in the order they were put on its list. The caller has found the meeting in its scope. */
export const listItemsOf = (tx: Db, countyId: number, today: Day, meetingId: number): Promise<Item[]> =>
  items(tx, countyId, today)
    .where('agenda_item.deliberation_id', '=', meetingId)
    .orderBy('agenda_item.id')
    .limit(100)
    .execute()

/** Topics by their ids, which the caller has found in its scope. */
export const listItemsById = (tx: Db, countyId: number, today: Day, ids: readonly number[]): Promise<Item[]> =>
  items(tx, countyId, today)
    .where(sql<boolean>`agenda_item.id = any(${[...ids]}::bigint[])`)
    .execute()

export const findItem = (tx: Db, scope: Scope, today: Day, itemId: number, lock = false): Promise<Item | undefined> => {
  const query = items(tx, scope.countyId, today)
    .where(within(scope, 'agenda_item'))
    .where('agenda_item.id', '=', itemId)
  return (lock ? query.forUpdate('agenda_item') : query).executeTakeFirst()
}

type NewItem = {
  meetingId: number | null
  title: string
  said: string
  proposer: 'member' | 'request' | 'resident'
  proposerPersonId?: number | null
  requestId?: number | null
  carriedFrom?: number
  replacesId?: number | null
  replacesWhy?: string | null
  accountId: number
  at: Instant
}

export async function insertItem(tx: Db, countyId: number, body: Body, one: NewItem): Promise<number> {
  const { id } = await tx
    .insertInto('agenda_item')
    .values({
      ...{ county_id: countyId, body_id: body.id, township_id: body.township_id, village_id: body.village_id },
      ...{ group_id: body.group_id, deliberation_id: one.meetingId, title: one.title, said: one.said },
      ...{
        proposer: one.proposer,
        proposer_person_id: one.proposerPersonId ?? null,
        request_id: one.requestId ?? null,
      },
      ...{ carried_from: one.carriedFrom ?? null, replaces_id: one.replacesId ?? null },
      ...{ replaces_why: one.replacesWhy ?? null, by_account_id: one.accountId, at: one.at },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Puts topics that wait for this body on the list of a meeting; answers how many were there to be put. */
export async function putOnList(tx: Db, countyId: number, body: Body, meetingId: number, ids: readonly number[]) {
  if (ids.length === 0) return 0
  const { numUpdatedRows } = await tx
    .updateTable('agenda_item')
    .set({ deliberation_id: meetingId })
    .where('county_id', '=', countyId)
    .where('body_id', '=', body.id)
    .where('deliberation_id', 'is', null)
    .where('id', 'in', ids)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

type Decided = Partial<Votes> & {
  result: Outcome | null
  counted?: number
  aside?: number
  resolution?: string
  at?: Instant
}

export const saveDecided = (tx: Db, countyId: number, itemId: number, one: Decided) =>
  tx
    .updateTable('agenda_item')
    .set({
      result: one.result,
      ...(one.counted === undefined ? {} : { counted: one.counted }),
      ...(one.aside === undefined ? {} : { aside: one.aside }),
      ...(one.resolution === undefined ? {} : { resolution: one.resolution }),
      ...(one.inFavour === undefined ? {} : { in_favour: one.inFavour }),
      ...(one.against === undefined ? {} : { against: one.against }),
      ...(one.abstained === undefined ? {} : { abstained: one.abstained }),
      ...(one.at === undefined ? {} : { decided_at: one.at }),
    })
    .where('county_id', '=', countyId)
    .where('id', '=', itemId)
    .execute()

export const savePublished = (tx: Db, countyId: number, itemId: number, from: Day, to: Day) =>
  tx
    .updateTable('agenda_item')
    .set({ public_from: from, public_to: to })
    .where('county_id', '=', countyId)
    .where('id', '=', itemId)
    .execute()

export async function saveAside(tx: Db, countyId: number, itemId: number, seatIds: readonly number[]): Promise<void> {
  await tx.deleteFrom('agenda_aside').where('county_id', '=', countyId).where('item_id', '=', itemId).execute()
  if (seatIds.length === 0) return
  await tx
    .insertInto('agenda_aside')
    .values(seatIds.map((seatId) => ({ county_id: countyId, item_id: itemId, seat_id: seatId })))
    .execute()
}

export const listAside = (tx: Db, countyId: number, itemIds: readonly number[]) =>
  tx
    .selectFrom('agenda_aside')
    .select(['item_id', 'seat_id'])
    .where('county_id', '=', countyId)
    .where(sql<boolean>`item_id = any(${[...itemIds]}::bigint[])`)
    .execute()

export const insertTask = (
  tx: Db,
  countyId: number,
  itemId: number,
  requestId: number,
  kind: 'implementation' | 'objection',
) =>
  tx
    .insertInto('agenda_request')
    .values({ county_id: countyId, item_id: itemId, request_id: requestId, kind })
    .onConflict((oc) => oc.doNothing())
    .execute()

/** A topic of this body that the same request has brought and that is not decided yet. */
export const findOpenTopic = (tx: Db, countyId: number, bodyId: number, requestId: number) =>
  tx
    .selectFrom('agenda_item')
    .select('id')
    .where('county_id', '=', countyId)
    .where('body_id', '=', bodyId)
    .where('request_id', '=', requestId)
    .where('result', 'is', null)
    .executeTakeFirst()

/** The requests that came of topics, each with its topic; the last one first. */
export const listTasks = (
  tx: Db,
  countyId: number,
  itemIds: readonly number[],
  kind: 'implementation' | 'objection' = 'implementation',
) =>
  tx
    .selectFrom('agenda_request')
    .select(['item_id', 'request_id'])
    .where('county_id', '=', countyId)
    .where('kind', '=', kind)
    .where(sql<boolean>`item_id = any(${[...itemIds]}::bigint[])`)
    .orderBy('request_id', 'desc')
    .limit(500)
    .execute()

type Place = { townshipId?: number | undefined; villageId?: number | undefined; groupId?: number | undefined }

/** The same as ids, for a list that leaves the house: what came before a meeting. */
export async function listItemIds(
  tx: Db,
  scope: Scope,
  { townshipId, villageId, groupId, from, to, limit }: Place & Pick<ItemFilter, 'from' | 'to' | 'limit'>,
): Promise<number[]> {
  const rows = await tx
    .selectFrom('agenda_item')
    .innerJoin('deliberation as meeting', (join) =>
      join
        .onRef('meeting.county_id', '=', 'agenda_item.county_id')
        .onRef('meeting.id', '=', 'agenda_item.deliberation_id'),
    )
    .select('agenda_item.id')
    .where(within(scope, 'agenda_item'))
    .$if(townshipId !== undefined, (query) => query.where('agenda_item.township_id', '=', townshipId ?? 0))
    .$if(villageId !== undefined, (query) => query.where('agenda_item.village_id', '=', villageId ?? 0))
    .$if(groupId !== undefined, (query) => query.where(inGroup('agenda_item.group_id', scope, groupId ?? 0)))
    .$if(from !== undefined, (query) => query.where('meeting.on_day', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('meeting.on_day', '<=', to ?? ''))
    .orderBy('agenda_item.id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.map((row) => row.id)
}
