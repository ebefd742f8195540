import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inGroup, inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'

type Where = { townshipId?: number | undefined; villageId?: number | undefined; groupId?: number | undefined }

/** Buildings of a place, each by the first of its rooms, since a building has no row of its own; one more than asked for says that there are more. */
export async function buildingsWithin(tx: Db, scope: Scope, where: Where, most: number): Promise<number[]> {
  let query = tx
    .selectFrom('dwelling')
    .select((eb) => eb.fn.min('dwelling.id').as('id'))
    .where(
      inScope<'dwelling'>(scope, 'dwelling', { township: 'township_id', village: 'village_id', group: 'group_id' }),
    )
    .where('dwelling.valid_to', 'is', null)
    .where('dwelling.building', '<>', '')
  if (where.townshipId) query = query.where('dwelling.township_id', '=', where.townshipId)
  if (where.villageId) query = query.where('dwelling.village_id', '=', where.villageId)
  if (where.groupId) query = query.where(inGroup('dwelling.group_id', scope, where.groupId))
  const rows = await query
    .groupBy(['dwelling.village_id', 'dwelling.community', 'dwelling.building'])
    .orderBy('dwelling.village_id')
    .orderBy(sql`min(dwelling.sort_key)`)
    .limit(most + 1)
    .execute()
  return rows.map((row) => Number(row.id))
}

export type Building = {
  id: number
  villageId: number
  villageName: string
  community: string
  building: string
  units: number
  rooms: number
  households: number
  persons: number
}

/** These buildings with their units, rooms and whoever lives there now, in the order of the ids. The caller has found them in its scope. */
export async function describeBuildings(tx: Db, countyId: number, ids: readonly number[]): Promise<Building[]> {
  const { rows } = await sql<Building>`
    with first as (select id, village_id, community, building from dwelling
      where county_id = ${countyId} and id = any(${[...ids]}::bigint[])),
    room as (select first.id as building_id, d.id, d.unit from first join dwelling d on d.county_id = ${countyId}
      and d.village_id = first.village_id and d.community = first.community and d.building = first.building and d.valid_to is null),
    built as (select building_id, count(distinct unit) filter (where unit <> '')::int as units, count(*)::int as rooms
      from room group by building_id),
    lived as (select room.building_id, count(distinct h.id)::int as households, count(distinct m.person_id)::int as persons
      from room join household h on h.county_id = ${countyId} and h.dwelling_id = room.id and h.valid_to is null
      left join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null group by room.building_id)
    select first.id, first.village_id as "villageId", v.name as "villageName", first.community, first.building, built.units, built.rooms,
      coalesce(lived.households, 0) as households, coalesce(lived.persons, 0) as persons
    from first join built on built.building_id = first.id left join lived on lived.building_id = first.id
    join area v on v.county_id = ${countyId} and v.id = first.village_id`.execute(tx)
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
