import type { ClientBase } from 'pg'
import type { Sampled } from './sample.ts'

/** Things of a place under the names that inputs use, and what must not be heard of them. */
export type Things = { ids: Record<string, number>; secrets: string[] }

/** A household of the same county, not in the township of its officer. */
export async function beyond(owner: ClientBase, { id, townshipId }: Sampled): Promise<number> {
  const { rows } = await owner.query<{ id: string }>(
    'select id from household where county_id = $1 and township_id <> $2 order by id desc limit 1',
    [id, townshipId],
  )
  return Number(rows[0]!.id)
}

/** One household and all that lies around it. Its address comes first: nothing else says it. */
export async function thingsOf(owner: ClientBase, countyId: number, householdId: number): Promise<Things> {
  const { rows } = await owner.query(
    `select h.address, h.id as "householdId", h.village_id as "villageId", h.township_id as "townshipId", h.group_id as "groupId",
       h.grid_id as "gridId", m.person_id as "personId", t.name as township, v.code as village,
       (select min(id) from body b where b.county_id = h.county_id and b.village_id = h.village_id) as "bodyId",
       (select min(id) from post p where p.county_id = h.county_id and p.village_id = h.village_id) as "postId",
       (select min(id) from request r where r.county_id = h.county_id and r.village_id = h.village_id) as "requestId"
     from household h join membership m on m.county_id = h.county_id and m.household_id = h.id
     join area t on t.county_id = h.county_id and t.id = h.township_id join area v on v.county_id = h.county_id and v.id = h.village_id
     where h.county_id = $1 and h.id = $2 limit 1`,
    [countyId, householdId],
  )
  const { address, township, village, ...found } = rows[0]!
  const numbers = Object.entries(found).map(([name, id]) => [name, Number(id)] as const)
  const ids: Record<string, number> = Object.fromEntries(numbers)
  return { ids: { ...ids, areaId: ids.villageId! }, secrets: [address, township, village] }
}
