import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Dwelt } from './deciding/plan.ts'
import type { Place } from './saving.ts'
import type { Kind, Told } from './shapes.ts'

export type Undone = {
  id: number
  kind: Kind
  day: Day
  source: Told['source']
  undoneBy: number | null
  detail: { was?: Was; gridId?: number }
  townshipId: number
  villageId: number
  groupId: number | null
  gridId: number
  from: Place | null
}
type Was = Omit<Dwelt, 'gridId'> & { gridId?: number }

/** An event, locked: two clerks who take the same thing back are told one after the other. */
export const findEventForUpdate = (tx: Db, scope: Scope, eventId: number): Promise<Undone | undefined> =>
  tx
    .selectFrom('life_event as e')
    .select([
      'e.id',
      'e.kind',
      'e.day',
      'e.source',
      'e.undone_by as undoneBy',
      'e.detail',
      'e.township_id as townshipId',
    ])
    .select(['e.village_id as villageId', 'e.group_id as groupId', 'e.grid_id as gridId'])
    .select(
      sql<Place | null>`case when e.from_village_id is not null then json_build_object('townshipId', e.from_township_id,
        'villageId', e.from_village_id, 'groupId', e.from_group_id, 'gridId', e.from_grid_id) end`.as('from'),
    )
    .where('e.county_id', '=', scope.countyId)
    .where('e.id', '=', eventId)
    .where((eb) =>
      eb.or([
        sql<boolean>`${scope.wholeCounty}::boolean`,
        sql<boolean>`e.township_id = any(${[...scope.townships]}::bigint[])`,
        sql<boolean>`e.village_id = any(${[...scope.villages]}::bigint[])`,
        sql<boolean>`e.from_village_id = any(${[...scope.villages]}::bigint[])`,
        sql<boolean>`e.from_township_id = any(${[...scope.townships]}::bigint[])`,
      ]),
    )
    .forUpdate()
    .$castTo<Undone>()
    .executeTakeFirst()

export async function partsOf(tx: Db, countyId: number, eventId: number) {
  const households = await tx
    .selectFrom('life_event_household')
    .select(['household_id as householdId', 'part'])
    .where('county_id', '=', countyId)
    .where('event_id', '=', eventId)
    .execute()
  const people = await tx
    .selectFrom('life_event_person')
    .select(['person_id as personId', 'part'])
    .where('county_id', '=', countyId)
    .where('event_id', '=', eventId)
    .execute()
  return { households, people }
}

/** Whether anything that stands today was built on this event: then what came later is taken back first. */
export async function builtUpon(tx: Db, countyId: number, eventId: number): Promise<boolean> {
  const { rows } = await sql<{ built: boolean }>`
    with opened as (select * from membership where county_id = ${countyId} and opened_by = ${eventId}),
      closed as (select * from membership where county_id = ${countyId} and closed_by = ${eventId}),
      mine as (select event_id, household_id from life_event_household where county_id = ${countyId} and event_id = ${eventId})
    select exists (select from opened o where o.valid_to > o.valid_from
          and not exists (select from life_event e where e.county_id = ${countyId} and e.id = o.closed_by and e.undone_by is not null))
      or exists (select from closed c join membership m on m.county_id = c.county_id and m.person_id = c.person_id and m.valid_to is null
          where m.opened_by is distinct from ${eventId})
      or exists (select from closed c join household h on h.county_id = c.county_id and h.id = c.household_id
          where h.valid_to is not null and h.closed_by is distinct from ${eventId})
      or exists (select from household h join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
          where h.county_id = ${countyId} and h.opened_by = ${eventId} and m.opened_by is distinct from ${eventId})
      or exists (select from household h join household taken on taken.county_id = h.county_id and taken.village_id = h.village_id
          and taken.code = h.code and taken.valid_to is null and taken.id <> h.id
          where h.county_id = ${countyId} and h.closed_by = ${eventId})
      or exists (select from whereabouts w where w.county_id = ${countyId} and w.opened_by = ${eventId} and w.valid_to > w.valid_from
          and not exists (select from life_event e where e.county_id = ${countyId} and e.id = w.closed_by and e.undone_by is not null))
      or exists (select from whereabouts w join whereabouts o on o.county_id = w.county_id and o.person_id = w.person_id
          and o.kind = w.kind and o.valid_to is null where w.county_id = ${countyId} and w.closed_by = ${eventId}
          and o.opened_by is distinct from ${eventId})
      or exists (select from mine join life_event_household later on later.county_id = ${countyId} and later.household_id = mine.household_id
          join life_event own on own.county_id = ${countyId} and own.id = mine.event_id and own.detail ? 'was'
          join life_event e on e.county_id = later.county_id and e.id = later.event_id and e.id > mine.event_id
          where e.undone_by is null and e.detail ? 'was')
      or exists (select from life_event_person l join person p on p.county_id = l.county_id and p.id = l.person_id
          where l.county_id = ${countyId} and l.event_id = ${eventId} and l.part = 'kept' and p.merged_into is not null) as built`.execute(
    tx,
  )
  return rows[0]?.built ?? true
}

/** Closes what an event had opened and opens again what it had closed, as new rows that begin where the old ones end. */
export async function turnBack(tx: Db, countyId: number, eventId: number, undoId: number): Promise<void> {
  await sql`update membership set valid_to = valid_from, closed_by = ${undoId}
    where county_id = ${countyId} and opened_by = ${eventId} and valid_to is null`.execute(tx)
  await sql`update whereabouts set valid_to = valid_from, closed_by = ${undoId}
    where county_id = ${countyId} and opened_by = ${eventId} and valid_to is null`.execute(tx)
  await sql`update tenancy set valid_to = valid_from, closed_by = ${undoId}
    where county_id = ${countyId} and opened_by = ${eventId} and valid_to is null`.execute(tx)
  await sql`update household set valid_to = null, merged_into = null, closed_by = null
    where county_id = ${countyId} and closed_by = ${eventId}`.execute(tx)
  await sql`update household set valid_to = valid_from, closed_by = ${undoId}
    where county_id = ${countyId} and opened_by = ${eventId}`.execute(tx)
  await sql`update person set valid_to = null, end_kind = null, died_on = null, merged_into = null
    where county_id = ${countyId} and id in (select person_id from membership where county_id = ${countyId} and closed_by = ${eventId}
      union select person_id from life_event_person where county_id = ${countyId} and event_id = ${eventId} and part = 'merged')`.execute(
    tx,
  )
  await sql`insert into membership (county_id, person_id, household_id, relation, is_head, sort, source, import_id, valid_from, opened_by)
    select county_id, person_id, household_id, relation, is_head, sort, source, import_id, valid_to, opened_by
    from membership where county_id = ${countyId} and closed_by = ${eventId}`.execute(tx)
  await sql`insert into whereabouts (county_id, person_id, kind, reason, place, source, opened_by, valid_from)
    select county_id, person_id, kind, reason, place, source, opened_by, valid_to
    from whereabouts where county_id = ${countyId} and closed_by = ${eventId}`.execute(tx)
}

/** Who has no household any more after the undo is as before the event: gone, or never taken in. */
export const endWithoutHome = (tx: Db, countyId: number, personIds: readonly number[]) =>
  sql`update person p set valid_to = coalesce(lived.until, p.valid_from), end_kind = case when lived.until is null then null else 'left' end
    from (select o.id, max(m.valid_to) filter (where m.valid_to > m.valid_from) as until
      from unnest(${[...personIds]}::bigint[]) as o(id) join membership m on m.county_id = ${countyId} and m.person_id = o.id
      group by o.id having bool_and(m.valid_to is not null)) lived
    where p.county_id = ${countyId} and p.id = lived.id and p.valid_to is null`.execute(tx)

export const markUndone = (tx: Db, countyId: number, eventId: number, undoId: number) =>
  tx
    .updateTable('life_event')
    .set({ undone_by: undoId })
    .where('county_id', '=', countyId)
    .where('id', '=', eventId)
    .execute()

/** Since when a household lives where it lives, and in which grid it lies; `wasThere`: a grid that still takes households. */
export const presentHome = (tx: Db, countyId: number, householdId: number, wasGridId: number | null) =>
  tx
    .selectFrom('household')
    .select([sql<Day>`coalesce(home_from, valid_from)`.as('from'), 'grid_id as gridId'])
    .select(
      sql<boolean>`exists (select from grid g where g.county_id = household.county_id and g.id = ${wasGridId}::bigint
        and g.is_leaf and g.valid_to is null)`.as('wasThere'),
    )
    .where('county_id', '=', countyId)
    .where('id', '=', householdId)
    .executeTakeFirstOrThrow()

/** The group that stands for this one today: groups that were merged since name the one they went into. One that was closed stands for nothing. */
export async function groupToday(tx: Db, countyId: number, groupId: number | null): Promise<number | null> {
  if (groupId === null) return null
  const { rows } = await sql<{ id: number }>`with recursive goes_on as (
      select id, successor_id, valid_to, 0 as n from area where county_id = ${countyId} and id = ${groupId}
      union all select a.id, a.successor_id, a.valid_to, g.n + 1 from goes_on g
        join area a on a.county_id = ${countyId} and a.id = g.successor_id where g.valid_to is not null and g.n < 50)
    select id from goes_on where valid_to is null`.execute(tx)
  return rows[0]?.id ?? null
}

/** Households that stand again after an undo stand in a group of today, where theirs was merged meanwhile. */
export async function intoGroupsOfToday(tx: Db, countyId: number, householdIds: readonly number[]): Promise<void> {
  const { rows } = await sql<{ id: number; groupId: number }>`select h.id, h.group_id as "groupId" from household h
    join area a on a.county_id = h.county_id and a.id = h.group_id and a.valid_to is not null
    where h.county_id = ${countyId} and h.id = any(${[...householdIds]}::bigint[]) and h.valid_to is null`.execute(tx)
  for (const { id, groupId } of rows)
    await tx
      .updateTable('household')
      .set({ group_id: await groupToday(tx, countyId, groupId) })
      .where('county_id', '=', countyId)
      .where('id', '=', id)
      .execute()
}
