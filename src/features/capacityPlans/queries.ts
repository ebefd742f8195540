import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day, Instant } from '#kernel/shared/day.ts'

export type Item = {
  id: number
  bodyId: number
  bodyName: string
  areaName: string
  kind: string
  townshipId: number | null
  villageId: number | null
  aspect: string
  gap: string
  step: string
  dueOn: Day
  doneOn: Day | null
  result: string
}

const columns = sql`i.id, i.body_id as "bodyId", b.name as "bodyName", a.name as "areaName", b.kind, b.township_id as "townshipId",
    b.village_id as "villageId", i.aspect, i.gap, i.step, i.due_on as "dueOn", i.done_on as "doneOn", i.result
  from body_plan_item i join body b on b.county_id = i.county_id and b.id = i.body_id
    join area a on a.county_id = b.county_id and a.id = b.area_id`

/** What is open first, each in the order of its day. */
export async function listOfBody(tx: Db, countyId: number, bodyId: number): Promise<Item[]> {
  const { rows } = await sql<Item>`select ${columns} where i.county_id = ${countyId} and i.body_id = ${bodyId}
    order by i.done_on is not null, i.due_on, i.id limit 100`.execute(tx)
  return rows
}

type Asked = { areaId: number | null; done: boolean; after: number | null; limit: number }

/** Of all bodies in the reader's reach, by id. */
export async function listItems(tx: Db, scope: Scope, { areaId, done, after, limit }: Asked): Promise<Item[]> {
  const reached = tx
    .selectFrom('body')
    .select('id')
    .where((eb) =>
      inScope<'body'>(scope, 'body', { township: 'township_id', village: 'village_id', group: 'group_id' })(
        eb as never,
      ),
    )
  const { rows } = await sql<Item>`select ${columns} where i.county_id = ${scope.countyId} and b.id in (${reached})
      and (i.done_on is not null) = ${done} and (${areaId}::bigint is null or ${areaId} in (b.area_id, b.village_id, b.township_id))
      and (${after}::bigint is null or i.id > ${after}) order by i.id limit ${limit + 1}`.execute(tx)
  return rows
}

type NewItem = { bodyId: number; aspect: string; gap: string; step: string; dueOn: Day; accountId: number; at: Instant }

export async function insertItem(tx: Db, countyId: number, one: NewItem): Promise<number> {
  const { bodyId, aspect, gap, step, dueOn, accountId, at } = one
  const { id } = await tx
    .insertInto('body_plan_item')
    .values({ county_id: countyId, body_id: bodyId, aspect, gap, step, due_on: dueOn, by_account_id: accountId, at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Says that a step was done; false where there is no such step of the body, or it was done already. */
export async function saveDone(
  tx: Db,
  countyId: number,
  { bodyId, itemId, on, result }: { bodyId: number; itemId: number; on: Day; result: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('body_plan_item')
    .set({ done_on: on, result })
    .where('county_id', '=', countyId)
    .where('body_id', '=', bodyId)
    .where('id', '=', itemId)
    .where('done_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
