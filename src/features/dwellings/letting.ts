import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inGroup, inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'

type Where = { townshipId?: number | undefined; villageId?: number | undefined; groupId?: number | undefined }

/** What is let in a place, as ids in the order of the buildings; one more than asked for says that there are more. */
export async function letWithin(tx: Db, scope: Scope, where: Where, most: number): Promise<number[]> {
  let query = tx
    .selectFrom('dwelling')
    .select('dwelling.id')
    .where(
      inScope<'dwelling'>(scope, 'dwelling', { township: 'township_id', village: 'village_id', group: 'group_id' }),
    )
    .where('dwelling.valid_to', 'is', null)
    .where('dwelling.is_let', '=', true)
  if (where.townshipId) query = query.where('dwelling.township_id', '=', where.townshipId)
  if (where.villageId) query = query.where('dwelling.village_id', '=', where.villageId)
  if (where.groupId) query = query.where(inGroup('dwelling.group_id', scope, where.groupId))
  const rows = await query
    .orderBy('dwelling.village_id')
    .orderBy('dwelling.sort_key')
    .orderBy('dwelling.id')
    .limit(most + 1)
    .execute()
  return rows.map((row) => row.id)
}

export type Let = {
  id: number
  villageName: string
  kind: string
  community: string
  building: string
  unit: string
  room: string
  address: string
  ownerName: string
  ownerPhone: Buffer | null
}

/** These dwellings in the order of the ids. The caller has found them in its scope. */
export async function describeLet(tx: Db, countyId: number, ids: readonly number[]): Promise<Let[]> {
  const { rows } =
    await sql<Let>`select d.id, v.name as "villageName", d.kind, d.community, d.building, d.unit, d.room, d.address,
      d.owner_name as "ownerName", d.owner_phone_sealed as "ownerPhone"
    from dwelling d join area v on v.county_id = d.county_id and v.id = d.village_id
    where d.county_id = ${countyId} and d.id = any(${[...ids]}::bigint[])`.execute(tx)
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

export type TenantHead = { dwellingId: number; personId: number; from: Day; filedOn: Day | null }

/** Who heads the households that rent these dwellings now. */
export async function listTenantHeads(tx: Db, countyId: number, ids: readonly number[]): Promise<TenantHead[]> {
  const { rows } =
    await sql<TenantHead>`select t.dwelling_id as "dwellingId", m.person_id as "personId", t.valid_from as "from",
      t.filed_on as "filedOn"
    from tenancy t join membership m on m.county_id = t.county_id and m.household_id = t.household_id and m.is_head and m.valid_to is null
    where t.county_id = ${countyId} and t.dwelling_id = any(${[...ids]}::bigint[]) and t.valid_to is null order by t.id`.execute(
      tx,
    )
  return rows
}
