import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { GridThere, Neighbour } from './rules.ts'

/** Whoever of these names lives in the village now, with the building where they do. */
export async function listNeighbours(
  tx: Db,
  countyId: number,
  villageId: number,
  names: readonly string[],
): Promise<Neighbour[]> {
  const { rows } =
    await sql<Neighbour>`select p.id, p.name, p.birth_date as "birthDate", encode(p.identity_hash, 'hex') as identity,
      encode(p.identity_tail_hash, 'hex') as "identityTail", encode(p.phone_hash, 'hex') as phone,
      encode(p.phone_tail_hash, 'hex') as "phoneTail", d.building
    from household h
    join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
    join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
    left join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id
    where h.county_id = ${countyId} and h.village_id = ${villageId} and h.valid_to is null
      and p.name = any(${[...names]}::text[]) order by p.id`.execute(tx)
  return rows
}

/** The leaf grids of a village, with how many households of this building lie in each. */
export async function listGridsAbout(
  tx: Db,
  countyId: number,
  villageId: number,
  { community, building }: { community: string; building: string },
): Promise<GridThere[]> {
  const { rows } = await sql<GridThere>`select g.id, g.name, g.building, (select count(*)::int from household h
      join dwelling d on d.county_id = h.county_id and d.id = h.dwelling_id and d.building = ${building}
        and (${community} = '' or d.community = ${community})
      where h.county_id = g.county_id and h.grid_id = g.id and h.valid_to is null) as homes
    from grid g where g.county_id = ${countyId} and g.village_id = ${villageId} and g.valid_to is null and g.is_leaf and not g.is_unassigned
    order by g.id limit 500`.execute(tx)
  return rows
}

/** In how many communities of the village a building of this name stands. */
export async function countCommunities(tx: Db, countyId: number, villageId: number, building: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct community)::int as n from dwelling
    where county_id = ${countyId} and village_id = ${villageId} and building = ${building} and valid_to is null`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** Who is head of this building, or of this unit of it, in these days. */
export async function listHeadsIn(
  tx: Db,
  countyId: number,
  at: { villageId: number; building: string; unit: string },
  { termFrom, termTo }: { termFrom: Day; termTo?: Day },
): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`select p.id, p.name from post o
    join person p on p.county_id = o.county_id and p.id = o.person_id
    where o.county_id = ${countyId} and o.village_id = ${at.villageId} and o.role = 'buildingHead' and o.building = ${at.building}
      and o.unit = ${at.unit} and (o.term_to is null or o.term_to >= ${termFrom}::date)
      and (${termTo ?? null}::date is null or o.term_from <= ${termTo ?? null}::date) order by o.id limit 20`.execute(
    tx,
  )
  return rows
}

/** Work that may be taken back within its transaction, to learn what it would be refused for. */
export async function setMark(tx: Db, mark: 'head_list' | 'head_line'): Promise<void> {
  await sql`savepoint ${sql.ref(mark)}`.execute(tx)
}

export async function backToMark(tx: Db, mark: 'head_list' | 'head_line'): Promise<void> {
  await sql`rollback to savepoint ${sql.ref(mark)}`.execute(tx)
}
