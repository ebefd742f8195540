import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { RoomFinding } from './contract.ts'
import { asFromTheStart } from './followingQueries.ts'

type Own = {
  tenancyId: number
  part: 'tenant' | 'owner'
  community: string
  building: string
  unit: string
  room: string
  address: string
  from: Day
  filedOn: Day | null
  checkedOn: Day | null
  findings: RoomFinding[]
}

/** Tenancies that run, of a household that rents or that lets. */
export async function listOwnTenancies(tx: Db, countyId: number, householdId: number): Promise<Own[]> {
  const { rows } = await sql<Own>`
    select t.id as "tenancyId", case when t.household_id = ${householdId} then 'tenant' else 'owner' end as part, d.community, d.building,
      d.unit, d.room, d.address, t.valid_from as "from", t.filed_on as "filedOn", t.checked_on as "checkedOn", t.findings
    from tenancy t join dwelling d on d.county_id = t.county_id and d.id = t.dwelling_id
    where t.county_id = ${countyId} and t.valid_to is null and (t.household_id = ${householdId} or d.owner_household_id = ${householdId})
    order by part desc, d.sort_key, t.id limit 50`.execute(tx)
  return rows
}

type Used = { id: number; lives: number; let: number }

/** These dwellings, locked, with how many households live in each and how many tenancies run, wherever the households are registered. */
export async function lockDwellings(tx: Db, countyId: number, ids: readonly number[]): Promise<Used[]> {
  await sql`select id from dwelling where county_id = ${countyId} and id = any(${[...ids]}::bigint[]) order by id for update`.execute(
    tx,
  )
  const { rows } = await sql<Used>`
    select d.id, (select count(*)::int from household h where h.county_id = d.county_id and h.dwelling_id = d.id and h.valid_to is null) as lives,
      (select count(*)::int from tenancy t where t.county_id = d.county_id and t.dwelling_id = d.id and t.valid_to is null) as let
    from dwelling d where d.county_id = ${countyId} and d.id = any(${[...ids]}::bigint[]) and d.valid_to is null`.execute(
    tx,
  )
  return rows
}

export async function roomsOfBuilding(
  tx: Db,
  countyId: number,
  { villageId, community, building }: { villageId: number; community: string; building: string },
): Promise<number[]> {
  const { rows } = await sql<{
    id: number
  }>`select id from dwelling where county_id = ${countyId} and village_id = ${villageId}
    and community = ${community} and building = ${building} and valid_to is null order by id limit 5000`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Whether other rooms of this name stand in the village, in another community of it: heads and grids name the building alone. */
export async function standsElsewhere(
  tx: Db,
  countyId: number,
  { villageId, community, building }: { villageId: number; community: string; building: string },
): Promise<boolean> {
  const { rows } = await sql`select from dwelling where county_id = ${countyId} and village_id = ${villageId}
    and building = ${building} and community <> ${community} and valid_to is null limit 1`.execute(tx)
  return rows.length > 0
}

export const saveClosed = (tx: Db, countyId: number, ids: readonly number[], reason: string, today: Day) =>
  sql`update dwelling set valid_to = greatest(valid_from, ${today}::date), end_reason = ${reason}, is_let = false
    where county_id = ${countyId} and id = any(${[...ids]}::bigint[])`.execute(tx)

type Place = {
  groupId: number | null
  kind: string
  community: string
  building: string
  unit: string
  room: string
  address: string
  sortKey: string
}

/** False where another dwelling of the village stands in that place already. */
export async function savePlace(tx: Db, countyId: number, villageId: number, id: number, to: Place): Promise<boolean> {
  const { rows } =
    await sql`update dwelling set group_id = ${to.groupId}, kind = ${to.kind}, community = ${to.community},
      building = ${to.building}, unit = ${to.unit}, room = ${to.room}, address = ${to.address}, sort_key = ${to.sortKey}
    where county_id = ${countyId} and id = ${id} and not exists (select from dwelling d where d.county_id = ${countyId}
      and d.village_id = ${villageId} and d.id <> ${id} and d.valid_to is null and d.community = ${to.community} and d.building = ${to.building}
      and d.unit = ${to.unit} and d.room = ${to.room} and (d.building <> '' or d.address = ${to.address}))
    returning id`.execute(tx)
  return rows.length > 0
}

/** Whoever lives or lived there under the wrong name had the right one all the time; so no past day is told of a move. */
export async function renameHomes(tx: Db, countyId: number, id: number, from: string, to: string): Promise<void> {
  await asFromTheStart(tx, () =>
    sql`update household set address = ${to} where county_id = ${countyId} and dwelling_id = ${id} and address = ${from}`.execute(
      tx,
    ),
  )
  await sql`update former_home set address = ${to} where county_id = ${countyId} and dwelling_id = ${id} and address = ${from}`.execute(
    tx,
  )
}
