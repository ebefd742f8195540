import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'

/** Building and unit of these dwellings, as far as they lie in the village: a room elsewhere is in none of its grids. */
export async function roomsOfHomes(tx: Db, countyId: number, villageId: number, ids: readonly (number | null)[]) {
  const asked = ids.filter((id) => id !== null)
  if (asked.length === 0) return new Map<number, { building: string; unit: string }>()
  const { rows } = await sql<{ id: number; building: string; unit: string }>`select id, building, unit from dwelling
    where county_id = ${countyId} and village_id = ${villageId} and id = any(${asked}::bigint[])`.execute(tx)
  return new Map(rows.map(({ id, building, unit }) => [id, { building, unit }]))
}

/** A household that moves whole goes on owning what it owns. */
export async function ownersMove(tx: Db, countyId: number, from: number, to: number): Promise<void> {
  await sql`update dwelling set owner_household_id = ${to}
    where county_id = ${countyId} and owner_household_id = ${from} and valid_to is null`.execute(tx)
}
