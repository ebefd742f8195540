import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { refuse, type Work } from '#features/feature.ts'
import type { In } from '#wire/contract.ts'
import type { posts } from './contract.ts'
import type { Stand } from './queries.ts'

type Asked = Pick<In<typeof posts.appoint>, 'role' | 'building' | 'unit'>

/** The role of whoever looks after one building; core gives it little, because the neighbours chose a neighbour. */
const headOfBuilding = 'buildingHead'

/** Which building a head is of: the one said, else the one its grid is made by. It must stand in the village. */
export async function buildingFor({ tx, county }: Work, asked: Asked, stand: Stand) {
  if (asked.role !== headOfBuilding) return { building: '', unit: '' }
  const building = asked.building || stand.gridBuilding
  if (building === '') refuse('posts.no_building')
  const known = building === stand.gridBuilding || (await stands(tx, county.id, stand.villageId, building))
  if (!known) refuse('posts.unknown_building', { building })
  return { building, unit: asked.unit ?? '' }
}

async function stands(tx: Db, countyId: number, villageId: number | null, building: string): Promise<boolean> {
  const { rows } = await sql`select from dwelling where county_id = ${countyId} and village_id = ${villageId}::bigint
    and building = ${building} and valid_to is null limit 1`.execute(tx)
  return rows.length > 0
}

type BuildingHead = {
  villageId: number
  building: string
  unit: string
  personId: number
  name: string
  phoneSealed: Buffer | null
}

/** Who is head of a building in these villages today, the head of the whole building before those of its units. */
export async function listBuildingHeads(
  tx: Db,
  countyId: number,
  villageIds: readonly number[],
  today: string,
): Promise<BuildingHead[]> {
  const { rows } = await sql<BuildingHead>`
    select o.village_id as "villageId", o.building, o.unit, p.id as "personId", p.name, p.phone_sealed as "phoneSealed"
    from post o join person p on p.county_id = o.county_id and p.id = o.person_id
    where o.county_id = ${countyId} and o.village_id = any(${[...villageIds]}::bigint[]) and o.role = ${headOfBuilding} and o.building <> ''
      and o.term_from <= ${today}::date and (o.term_to is null or o.term_to >= ${today}::date)
    order by o.village_id, o.building, o.unit, o.id limit 5000`.execute(tx)
  return rows
}
