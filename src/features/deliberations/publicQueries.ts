import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { DeliberationRule } from '#kernel/deliberation/rule.ts'
import type { Day } from '#kernel/shared/day.ts'

/** Where somebody lives: what was decided for the village and for the own group is theirs to read. */
export type Home = { householdId: number; townshipId: number; villageId: number; groupId: number | null }

export async function findHome(tx: Db, countyId: number, personId: number): Promise<Home | undefined> {
  return tx
    .selectFrom('membership')
    .innerJoin('household', (join) =>
      join
        .onRef('household.county_id', '=', 'membership.county_id')
        .onRef('household.id', '=', 'membership.household_id')
        .on('household.valid_to', 'is', null),
    )
    .select(['household.id as householdId', 'household.township_id as townshipId', 'household.village_id as villageId'])
    .select('household.group_id as groupId')
    .where('membership.county_id', '=', countyId)
    .where('membership.person_id', '=', personId)
    .where('membership.valid_to', 'is', null)
    .executeTakeFirst()
}

export type Published = {
  id: number
  body_name: string
  area_name: string
  title: string
  said: string
  on_day: Day
  roll: number
  rule: DeliberationRule
  counted: number
  aside: number
  in_favour: number
  against: number
  abstained: number
  result: 'passed' | 'rejected'
  resolution: string
  public_from: Day
  public_to: Day
  superseded: boolean
  replaces_why: string | null
  tasks: number
  tasks_done: number
  solved: number
  unsolved: number
  liked: number
  disliked: number
  has_rated: boolean
}

const tallied = (what: ReturnType<typeof sql>) => sql`(select count(*) filter (where ${what})::int from agenda_request t
    join request r on r.county_id = t.county_id and r.id = t.request_id
    where t.county_id = i.county_id and t.item_id = i.id and t.kind = 'implementation')`

/** What was published for a home, the newest first, with no name of anybody; one of them by its id. */
export async function listPublished(
  tx: Db,
  countyId: number,
  home: Home,
  { itemId, after, limit }: { itemId?: number; after?: number | undefined; limit: number },
): Promise<Published[]> {
  const { rows } =
    await sql<Published>`select i.id, b.name as body_name, a.name as area_name, i.title, i.said, m.on_day, m.roll, m.rule,
      i.counted, i.aside, i.in_favour, i.against, i.abstained, i.result, i.resolution, i.public_from, i.public_to, i.replaces_why,
      i.liked, i.disliked, ${tallied(sql`true`)} as tasks, ${tallied(sql`r.phase in ('answered', 'shown')`)} as tasks_done,
      ${tallied(sql`r.solved`)} as solved, ${tallied(sql`not r.solved`)} as unsolved,
      exists (select from agenda_item newer where newer.county_id = i.county_id and newer.replaces_id = i.id
        and newer.public_from is not null) as superseded,
      exists (select from agenda_rating g where g.county_id = i.county_id and g.item_id = i.id
        and g.household_id = ${home.householdId}) as has_rated
    from agenda_item i
    join deliberation m on m.county_id = i.county_id and m.id = i.deliberation_id
    join body b on b.county_id = i.county_id and b.id = i.body_id
    join area a on a.county_id = b.county_id and a.id = b.area_id
    where i.county_id = ${countyId} and i.village_id = ${home.villageId}
      and (i.group_id is null or i.group_id = any(groups_over(${countyId}, ${home.groupId}))) and i.public_from is not null
      and (${itemId ?? null}::bigint is null or i.id = ${itemId ?? null}) and (${after ?? null}::bigint is null or i.id < ${after ?? null})
    order by i.id desc limit ${limit + 1}`.execute(tx)
  return rows
}

/** Adds the answer up and keeps that the household gave one; false where it had. */
export async function insertRating(
  tx: Db,
  countyId: number,
  one: { itemId: number; householdId: number; good: boolean; on: Day },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('agenda_rating')
    .values({ county_id: countyId, item_id: one.itemId, household_id: one.householdId, on_day: one.on })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) return false
  await tx
    .updateTable('agenda_item')
    .set((eb) => (one.good ? { liked: eb('liked', '+', 1) } : { disliked: eb('disliked', '+', 1) }))
    .where('county_id', '=', countyId)
    .where('id', '=', one.itemId)
    .execute()
  return true
}
