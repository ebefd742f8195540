import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { householdsWithin } from '#features/people/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Kind, Told } from './shapes.ts'

export type EventRow = {
  id: number
  kind: Kind
  day: string
  source: Told['source']
  sourceNote: string
  at: string
  byName: string | null
  people: { id: number; name: string; part: string }[]
  households: { id: number; code: string; part: string; village: string }[]
  detail: Record<string, unknown>
  undoneBy: number | null
  undoes: number | null
}

const events = (tx: Db, countyId: number) =>
  tx
    .selectFrom('life_event as e')
    .select(['e.id', 'e.kind', 'e.day', 'e.source', 'e.source_note as sourceNote', 'e.at', 'e.detail'])
    .select(['e.undone_by as undoneBy', 'e.undoes'])
    .select([
      sql<string | null>`(select p.name from person p where p.county_id = e.county_id and p.id = e.by_person_id)`.as(
        'byName',
      ),
      sql`(select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'part', l.part) order by l.person_id), '[]')
        from life_event_person l join person p on p.county_id = l.county_id and p.id = l.person_id
        where l.county_id = e.county_id and l.event_id = coalesce(e.undoes, e.id))`.as('people'),
      sql`(select coalesce(json_agg(json_build_object('id', h.id, 'code', h.code, 'part', l.part, 'village', v.name) order by l.household_id), '[]')
        from life_event_household l join household h on h.county_id = l.county_id and h.id = l.household_id
        join area v on v.county_id = h.county_id and v.id = h.village_id
        where l.county_id = e.county_id and l.event_id = e.id)`.as('households'),
    ])
    .where('e.county_id', '=', countyId)
    .$narrowType<Pick<EventRow, 'kind' | 'source' | 'people' | 'households' | 'detail'>>()

/** What happened to one household, the newest first. */
export const listOfHousehold = (
  tx: Db,
  countyId: number,
  householdId: number,
  { after, limit }: { after?: number | undefined; limit: number },
): Promise<EventRow[]> =>
  events(tx, countyId)
    .innerJoin('life_event_household as here', (join) =>
      join.onRef('here.county_id', '=', 'e.county_id').onRef('here.event_id', '=', 'e.id'),
    )
    .where('here.household_id', '=', householdId)
    .$if(after !== undefined, (query) => query.where('here.event_id', '<', after ?? 0))
    .orderBy('here.event_id', 'desc')
    .limit(limit + 1)
    .$castTo<EventRow>()
    .execute()

/** What happened to the household in which somebody lives, since they first belonged to it; also to the one it was before it moved or merged. */
export const listOwn = (
  tx: Db,
  countyId: number,
  personId: number,
  { after, limit }: { after?: number | undefined; limit: number },
): Promise<EventRow[]> =>
  events(tx, countyId)
    .innerJoin('life_event_household as here', (join) =>
      join.onRef('here.county_id', '=', 'e.county_id').onRef('here.event_id', '=', 'e.id'),
    )
    .innerJoin('membership as now', (join) =>
      join
        .onRef('now.county_id', '=', 'here.county_id')
        .on('now.person_id', '=', personId)
        .on('now.valid_to', 'is', null)
        .on(
          sql<boolean>`(now.household_id = here.household_id or exists (select from household h where h.county_id = here.county_id
            and h.id = here.household_id and h.merged_into = now.household_id))`,
        ),
    )
    .where(
      sql<boolean>`e.day >= (select min(m.valid_from) from membership m where m.county_id = e.county_id
        and m.person_id = now.person_id and m.household_id = here.household_id)`,
    )
    // One event may name both households: it is told once, by the one of today.
    .where(
      sql<boolean>`(now.household_id = here.household_id or not exists (select from life_event_household both_of where both_of.county_id = here.county_id
        and both_of.event_id = here.event_id and both_of.household_id = now.household_id))`,
    )
    .$if(after !== undefined, (query) => query.where('here.event_id', '<', after ?? 0))
    .orderBy('here.event_id', 'desc')
    .limit(limit + 1)
    .$castTo<EventRow>()
    .execute()

type Filter = { villageId?: number | undefined; kind?: Kind | undefined; after?: number | undefined; limit: number }

/** What happened in an area, the newest first. A post on a grid reads what happened to the households that lie in it today. */
export async function listInArea(tx: Db, scope: Scope, { villageId, kind, after, limit }: Filter): Promise<EventRow[]> {
  let query = events(tx, scope.countyId)
  if (!scope.wholeCounty) {
    const { townships, villages, groups, grids } = scope
    const inGrids = grids.length > 0 ? await gridsUnder(tx, scope) : []
    query = query.where((eb) =>
      eb.or([
        sql<boolean>`e.township_id = any(${[...townships]}::bigint[])`,
        sql<boolean>`e.village_id = any(${[...villages]}::bigint[])`,
        sql<boolean>`e.group_id = any(${[...groups]}::bigint[])`,
        sql<boolean>`e.grid_id = any(${inGrids}::bigint[])`,
        sql<boolean>`e.from_township_id = any(${[...townships]}::bigint[])`,
        sql<boolean>`e.from_village_id = any(${[...villages]}::bigint[])`,
        sql<boolean>`e.from_group_id = any(${[...groups]}::bigint[])`,
        sql<boolean>`e.from_grid_id = any(${inGrids}::bigint[])`,
      ]),
    )
  }
  if (villageId)
    query = query.where((eb) => eb.or([eb('e.village_id', '=', villageId), eb('e.from_village_id', '=', villageId)]))
  if (kind) query = query.where('e.kind', '=', kind)
  if (after) query = query.where('e.id', '<', after)
  return query
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
    .$castTo<EventRow>()
    .execute()
}

async function gridsUnder(tx: Db, { countyId, grids }: Scope): Promise<number[]> {
  const below = await tx
    .selectFrom('grid')
    .select('id')
    .where('county_id', '=', countyId)
    .where(sql<boolean>`ancestor_ids && ${[...grids]}::bigint[]`)
    .execute()
  return [...grids, ...below.map(({ id }) => id)]
}

/** A household of the scope, whether it is there today or has ended. */
export const findAnyHousehold = async (tx: Db, scope: Scope, householdId: number) =>
  tx
    .selectFrom('household')
    .select(['household.id', 'household.code', 'household.valid_from as from', 'household.valid_to as until'])
    .where(await householdsWithin(tx, scope))
    .where('household.id', '=', householdId)
    .executeTakeFirst()

/** The household that an event opened. */
export async function readOpened(tx: Db, countyId: number, eventId: number): Promise<number> {
  const row = await tx
    .selectFrom('life_event_household')
    .select('household_id as id')
    .where('county_id', '=', countyId)
    .where('event_id', '=', eventId)
    .where('part', '=', 'new')
    .executeTakeFirstOrThrow()
  return row.id
}
