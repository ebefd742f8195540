import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { EndedOffice } from './endedInError.ts'

type Follows = { from: number; to: number }
type Relaid = { villageId: number; endedIds: readonly number[]; follows: readonly Follows[]; today: Day }

/**
 * The posts of a village whose grids were laid anew. Posts of a grid that is there again under another number (`follows`) stand on that one,
 * and whoever heads a building or a unit in the grid in which all of it lies now. What still stands on a grid that ended then has its last day
 * today; who does what in the new grids is for whoever appoints. Gives the ended.
 */
export async function settlePosts(
  tx: Db,
  countyId: number,
  { villageId, endedIds, follows, today }: Relaid,
): Promise<number[]> {
  await moveOn(tx, countyId, follows, today)
  await sql`
    update post p set grid_id = g.id, group_id = g.group_id from (
      select o.id, min(h.grid_id) as grid_id from post o
      join dwelling d on d.county_id = o.county_id and d.village_id = o.village_id and d.building = o.building
        and (o.unit = '' or d.unit = o.unit) and d.valid_to is null
      join household h on h.county_id = d.county_id and h.dwelling_id = d.id and h.village_id = d.village_id and h.valid_to is null
      where o.county_id = ${countyId} and o.village_id = ${villageId} and o.building <> '' and o.level = 'grid'
        and (o.term_to is null or o.term_to >= ${today}::date)
      group by o.id having count(distinct h.grid_id) = 1) lies
    join grid g on g.county_id = ${countyId} and g.id = lies.grid_id and not g.is_unassigned
    where p.county_id = ${countyId} and p.id = lies.id and p.grid_id <> g.id`.execute(tx)
  if (endedIds.length === 0) return []
  const { rows } = await sql<{ id: number }>`
    update post set term_to = greatest(${today}::date, term_from - 1), end_reason = 'gridEnded'
    where county_id = ${countyId} and grid_id = any(${[...endedIds]}::bigint[]) and (term_to is null or term_to > ${today}::date)
    returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

const moveOn = (tx: Db, countyId: number, follows: readonly Follows[], today: Day) =>
  sql`update post p set grid_id = g.id, group_id = g.group_id
    from jsonb_to_recordset(${JSON.stringify(follows)}::jsonb) as f("from" bigint, "to" bigint)
    join grid g on g.county_id = ${countyId} and g.id = f."to"
    where p.county_id = ${countyId} and p.grid_id = f."from" and (p.term_to is null or p.term_to >= ${today}::date)`.execute(
    tx,
  )

/** Posts that ended with their grid, as they were called. */
export async function listEndedWithGrid(tx: Db, countyId: number, postIds: readonly number[]): Promise<EndedOffice[]> {
  if (postIds.length === 0) return []
  const { rows } = await sql<EndedOffice>`
    select p.person_id as "personId", p.township_id as "townshipId", p.village_id as "villageId", 'post' as what, p.title as code,
      '' as "of", g.name as at
    from post p join grid g on g.county_id = p.county_id and g.id = p.grid_id
    where p.county_id = ${countyId} and p.id = any(${[...postIds]}::bigint[]) and p.end_reason = 'gridEnded' order by p.id`.execute(
    tx,
  )
  return rows
}
