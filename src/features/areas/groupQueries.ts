import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'

/** Two clerks never make the same group twice: the groups of a village change one after the other. */
export const lockGroups = (tx: Db, countyId: number, villageId: number) =>
  sql`select id from area where county_id = ${countyId} and id = ${villageId} for no key update`.execute(tx)

/** Groups that stand directly below a village or group: no two of them bear one name. */
export async function listGroupNames(tx: Db, countyId: number, parentId: number) {
  return tx
    .selectFrom('area')
    .select(['id', 'name'])
    .where('county_id', '=', countyId)
    .where('parent_id', '=', parentId)
    .where('level', '=', 'group')
    .where('valid_to', 'is', null)
    .execute()
}

/** A village or group as what is below it is made of. */
export type Parent = { id: number; code: string; townshipId: number | null; villageId: number }

type Standing = {
  id: number
  parentId: number
  depth: number
  code: string
  name: string
  formerNames: string[]
  validFrom: string
  households: number
  grids: number
}
type Closed = { id: number; name: string; within: string | null; validTo: string; successor: string | null }

/** A village has a few dozen groups; both lists are bounded all the same. What lies in a part is counted with the group too. */
export async function listGroups(tx: Db, scope: Scope, villageId: number, today: Day) {
  const { rows } = await sql<Standing>`
    with recursive tree as (
      select g.id, 0 as depth, array[lpad(g.sort::text, 6, '0') || g.code] as way from area g where g.county_id = ${scope.countyId}
        and g.parent_id = ${villageId} and g.level = 'group' and g.valid_to is null and g.valid_from <= ${today}
      union all
      select g.id, tree.depth + 1, tree.way || (lpad(g.sort::text, 6, '0') || g.code) from tree
        join area g on g.county_id = ${scope.countyId} and g.parent_id = tree.id and g.valid_to is null and g.valid_from <= ${today}
    )
    select g.id, g.parent_id as "parentId", tree.depth, g.code, g.name, g.former_names as "formerNames", g.valid_from as "validFrom",
      (select count(*)::int from household h where h.county_id = g.county_id and h.group_id = any(groups_within(g.county_id, g.id))
        and h.valid_to is null) as households,
      (select count(*)::int from grid d where d.county_id = g.county_id and d.village_id = g.village_id and d.group_id = g.id
        and d.valid_to is null) as grids
    from tree join area g on g.county_id = ${scope.countyId} and g.id = tree.id order by tree.way limit 500`.execute(tx)
  const closed = await sql<Closed>`
    select g.id, g.name, p.name as within, g.valid_to as "validTo", s.name as successor from area g
    left join area p on p.county_id = g.county_id and p.id = g.parent_id and p.level = 'group'
    left join area s on s.county_id = g.county_id and s.id = g.successor_id
    where g.county_id = ${scope.countyId} and g.village_id = ${villageId} and g.level = 'group' and g.valid_to is not null
    order by g.valid_to desc, g.id desc limit 100`.execute(tx)
  return { rows, closed: closed.rows }
}

/**
 * The parent's own code with two figures more, as 统计 numbers what lies below it; the number of a group that is closed, or part of
 * another by now, is not given again.
 */
export async function nextGroupCode(tx: Db, countyId: number, parent: Parent): Promise<string> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substr(code, ${parent.code.length + 1})::int), 0) as last from area
    where county_id = ${countyId} and village_id = ${parent.villageId} and level = 'group' and starts_with(code, ${parent.code})
      and substr(code, ${parent.code.length + 1}) ~ '^[0-9]{1,3}$'`.execute(tx)
  return `${parent.code}${String((rows[0]?.last ?? 0) + 1).padStart(2, '0')}`
}

export async function insertGroup(
  tx: Db,
  countyId: number,
  parent: Parent,
  { name, code, sort, from }: { name: string; code: string; sort: number; from: Day },
): Promise<number> {
  const row = await tx
    .insertInto('area')
    .values({
      ...{ county_id: countyId, parent_id: parent.id, level: 'group', code, name, sort },
      ...{ township_id: parent.townshipId, village_id: parent.villageId, tags: [], valid_from: from },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function saveGroupName(
  tx: Db,
  countyId: number,
  groupId: number,
  { name, sort }: { name: string; sort: number },
): Promise<void> {
  await sql`update area set former_names = array_append(array_remove(former_names, name), name), name = ${name}, sort = ${sort}
    where county_id = ${countyId} and id = ${groupId}`.execute(tx)
}

/** How many households, grids and groups lie directly in a group today. */
export async function countInGroup(tx: Db, countyId: number, groupId: number) {
  const { rows } = await sql<{ households: number; grids: number; parts: number }>`
    select
      (select count(*)::int from household where county_id = ${countyId} and group_id = ${groupId} and valid_to is null) as households,
      (select count(*)::int from grid where county_id = ${countyId} and group_id = ${groupId} and valid_to is null) as grids,
      (select count(*)::int from area where county_id = ${countyId} and parent_id = ${groupId} and valid_to is null) as parts`.execute(
    tx,
  )
  return rows[0]!
}

/** Where a group stands among groups: those over it with itself, those below it with itself, and how many levels it has below it. */
export async function findKin(tx: Db, countyId: number, groupId: number) {
  const { rows } = await sql<{ over: number[]; within: number[]; height: number }>`
    select kin.over, kin.within, (select coalesce(max(cardinality(groups_over(${countyId}, a.id))), 0)::int from area a
        where a.county_id = ${countyId} and a.id = any(kin.within) and a.valid_to is null) - cardinality(kin.over) as height
    from (select groups_over(${countyId}, ${groupId}) as over, groups_within(${countyId}, ${groupId}) as within) kin`.execute(
    tx,
  )
  return rows[0]!
}

export type HeldHere = { posts: { title: string; name: string }[]; bodies: { name: string; seats: number }[] }

/** The posts that people hold for a group and the bodies that stand in it: few, and each is named to whoever would end the group. */
export async function listHeld(tx: Db, countyId: number, groupId: number, today: Day): Promise<HeldHere> {
  const posts = await sql<HeldHere['posts'][number]>`select post.title, person.name from post
    join person on person.county_id = post.county_id and person.id = post.person_id
    where post.county_id = ${countyId} and post.area_id = ${groupId} and (post.term_to is null or post.term_to >= ${today})
    order by post.id limit 20`.execute(tx)
  const bodies = await sql<HeldHere['bodies'][number]>`select name, seats from body
    where county_id = ${countyId} and area_id = ${groupId} and valid_to is null order by id limit 20`.execute(tx)
  return { posts: posts.rows, bodies: bodies.rows }
}

/**
 * Takes everything that stands in a group to another. A household keeps the history of its homes (the trigger writes it); what is over
 * stays where it was. Grids follow the groups below the village: where the other is a part, they go to the group that it is part of.
 */
export async function moveOn(tx: Db, countyId: number, from: number, to: number) {
  const main = await sql<{
    id: number
  }>`select a.id from area a where a.county_id = ${countyId} and a.parent_id = a.village_id
    and a.id = any(groups_over(${countyId}, ${to}))`.execute(tx)
  const mainTo = main.rows[0]?.id ?? to
  const households = await tx
    .updateTable('household')
    .set({ group_id: to })
    .where('county_id', '=', countyId)
    .where('group_id', '=', from)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  const grids = await tx
    .updateTable('grid')
    .set({ group_id: mainTo })
    .where('county_id', '=', countyId)
    .where('group_id', '=', from)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  for (const move of [
    sql`update area set parent_id = ${to} where county_id = ${countyId} and parent_id = ${from} and valid_to is null`,
    sql`update dwelling set group_id = ${to} where county_id = ${countyId} and group_id = ${from} and valid_to is null`,
    sql`update overlay set group_id = ${mainTo} where county_id = ${countyId} and group_id = ${from} and term_to is null`,
    sql`update post set group_id = ${mainTo} where county_id = ${countyId} and group_id = ${from} and level = 'grid'`,
    sql`update request set group_id = ${to} where county_id = ${countyId} and group_id = ${from} and closed_at is null`,
    sql`update correction_ask set group_id = ${to} where county_id = ${countyId} and group_id = ${from} and state = 'waiting'`,
    sql`update tier_objection set group_id = ${to} where county_id = ${countyId} and group_id = ${from} and state = 'waiting'`,
  ])
    await move.execute(tx)
  return { households: Number(households.numUpdatedRows), grids: Number(grids.numUpdatedRows) }
}

export async function endGroup(
  tx: Db,
  countyId: number,
  groupId: number,
  { lastDay, successorId }: { lastDay: Day; successorId: number | null },
): Promise<void> {
  await tx
    .updateTable('area')
    .set({ valid_to: lastDay, successor_id: successorId })
    .where('county_id', '=', countyId)
    .where('id', '=', groupId)
    .execute()
}
