import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import { householdsWithin } from '#features/people/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { RoomFinding } from './contract.ts'

const places = { township: 'township_id', village: 'village_id', group: 'group_id' }

const dwellings = (tx: Db) =>
  tx
    .selectFrom('dwelling')
    .select([
      'dwelling.id',
      'dwelling.kind',
      'dwelling.community',
      'dwelling.building',
      'dwelling.unit',
      'dwelling.room',
    ])
    .select([
      'dwelling.address',
      'dwelling.sort_key as sortKey',
      'dwelling.village_id as villageId',
      'dwelling.group_id as groupId',
      'dwelling.is_let as isLet',
    ])
    .select(['dwelling.owner_household_id as ownerHouseholdId', 'dwelling.owner_name as ownerName'])
    .select(['dwelling.owner_phone_sealed as ownerPhone'])
    .where('dwelling.valid_to', 'is', null)

type Filter = {
  villageId: number
  let?: boolean | undefined
  starts?: string | undefined
  after?: number | undefined
  limit: number
}

/** Dwellings of a village in the order of their buildings. A page goes on behind the row it ended with. */
export async function listDwellings(tx: Db, scope: Scope, { villageId, let: isLet, starts, after, limit }: Filter) {
  let query = dwellings(tx)
    .where(inScope<'dwelling'>(scope, 'dwelling', places))
    .where('dwelling.village_id', '=', villageId)
  if (isLet !== undefined) query = query.where('dwelling.is_let', '=', isLet)
  if (starts) {
    const like = `%${starts.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where(
      sql<boolean>`concat(dwelling.community, dwelling.building, dwelling.unit, dwelling.room, dwelling.address) like ${like}`,
    )
  }
  if (after)
    query = query.where(
      sql<boolean>`(dwelling.sort_key, dwelling.id) > (select d.sort_key, d.id from dwelling d
        where d.county_id = ${scope.countyId} and d.id = ${after})`,
    )
  return query
    .orderBy('dwelling.sort_key')
    .orderBy('dwelling.id')
    .limit(limit + 1)
    .execute()
}

export const findDwelling = (tx: Db, scope: Scope, id: number) =>
  dwellings(tx)
    .where(inScope<'dwelling'>(scope, 'dwelling', places))
    .where('dwelling.id', '=', id)
    .executeTakeFirst()

/** A dwelling wherever it lies in the county: names of buildings are no secret. */
export const findPlace = (tx: Db, countyId: number, id: number) =>
  dwellings(tx).where('dwelling.county_id', '=', countyId).where('dwelling.id', '=', id).executeTakeFirst()

/** Who lives in these dwellings now, as far as the scope reaches. */
export async function listLiving(tx: Db, scope: Scope, dwellingIds: readonly number[]) {
  if (dwellingIds.length === 0) return []
  return tx
    .selectFrom('household')
    .select(['household.id', 'household.code', 'household.dwelling_id as dwellingId'])
    .select(
      sql<
        string | null
      >`(select p.name from membership m join person p on p.county_id = m.county_id and p.id = m.person_id
        where m.county_id = household.county_id and m.household_id = household.id and m.is_head and m.valid_to is null limit 1)`.as(
        'headName',
      ),
    )
    .where(await householdsWithin(tx, scope))
    .where('household.dwelling_id', 'in', [...dwellingIds])
    .where('household.valid_to', 'is', null)
    .orderBy('household.id')
    .execute()
}

/** Tenants of a dwelling, the present ones first; a tenancy taken back was none. */
export async function listTenants(tx: Db, scope: Scope, dwellingId: number) {
  return tx
    .selectFrom('household')
    .innerJoin('tenancy as t', (join) =>
      join.onRef('t.county_id', '=', 'household.county_id').onRef('t.household_id', '=', 'household.id'),
    )
    .select(['t.id as tenancyId', 't.valid_from as from', 't.valid_to as until', 't.filed_on as filedOn'])
    .select(sql<RoomFinding[]>`t.findings`.as('findings'))
    .select(['t.checked_on as checkedOn', 'household.id as householdId', 'household.code as householdCode'])
    .select(
      sql<
        string | null
      >`(select p.name from membership m join person p on p.county_id = m.county_id and p.id = m.person_id
        where m.county_id = household.county_id and m.household_id = household.id and m.is_head and m.valid_to is null limit 1)`.as(
        'headName',
      ),
    )
    .where(await householdsWithin(tx, scope))
    .where('t.dwelling_id', '=', dwellingId)
    .where((eb) => eb.or([eb('t.valid_to', 'is', null), eb('t.valid_to', '>', eb.ref('t.valid_from'))]))
    .orderBy(sql`t.valid_to is null`, 'desc')
    .orderBy('t.id', 'desc')
    .limit(50)
    .execute()
}

export const findTenancy = async (tx: Db, scope: Scope, tenancyId: number) =>
  tx
    .selectFrom('household')
    .innerJoin('tenancy as t', (join) =>
      join.onRef('t.county_id', '=', 'household.county_id').onRef('t.household_id', '=', 'household.id'),
    )
    .select(['t.id', 't.valid_from as from'])
    .where(await householdsWithin(tx, scope))
    .where('t.id', '=', tenancyId)
    .executeTakeFirst()

export const saveTenancy = (
  tx: Db,
  countyId: number,
  id: number,
  { filedOn, checkedOn, findings }: { filedOn: Day | null; checkedOn: Day | null; findings: readonly RoomFinding[] },
) =>
  tx
    .updateTable('tenancy')
    .set({ filed_on: filedOn, checked_on: checkedOn, findings: [...new Set(findings)] })
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .execute()

/** Dwellings of a village that stand under these keys of order: a name is compared only with those. */
export const listNamed = (tx: Db, countyId: number, villageId: number, keys: readonly string[]) =>
  dwellings(tx)
    .where('dwelling.county_id', '=', countyId)
    .where('dwelling.village_id', '=', villageId)
    .where(sql<boolean>`dwelling.sort_key = any(${[...keys]}::text[])`)
    .execute()

export const findVillage = (tx: Db, scope: Scope, villageId: number) =>
  tx
    .selectFrom('area')
    .select(['area.id', 'area.township_id as townshipId', 'area.name'])
    .where(inScope<'area'>(scope, 'area', { township: 'township_id', village: 'id' }))
    .where('area.id', '=', villageId)
    .where('area.level', '=', 'village')
    .executeTakeFirst()

export type NewDwelling = {
  villageId: number
  townshipId: number
  groupId: number | null
  kind: string
  community: string
  building: string
  unit: string
  room: string
  address: string
  sortKey: string
  from: Day
  owner?: Owner
}
export type Owner = {
  owner_household_id: number | null
  owner_name: string
  owner_phone_sealed: Buffer | null
  owner_phone_hash: Buffer | null
  key_id: string | null
  is_let: boolean
}
const nobody: Owner = {
  ...{
    owner_household_id: null,
    owner_name: '',
    owner_phone_sealed: null,
    owner_phone_hash: null,
    key_id: null,
    is_let: false,
  },
}

/** Writes dwellings; a room that is there already stays as it is. Answers the ids of the new ones. */
export async function insertDwellings(
  tx: Db,
  countyId: number,
  rows: readonly NewDwelling[],
  owner = nobody,
): Promise<number[]> {
  const written = await tx
    .insertInto('dwelling')
    .values(
      rows.map((row) => ({
        ...{ county_id: countyId, township_id: row.townshipId, village_id: row.villageId, group_id: row.groupId },
        ...{ kind: row.kind, community: row.community, building: row.building, unit: row.unit, room: row.room },
        ...{
          address: row.address,
          sort_key: row.sortKey,
          source: 'clerk',
          valid_from: row.from,
          ...(row.owner ?? owner),
        },
      })),
    )
    .onConflict((on) => on.doNothing())
    .returning('id')
    .execute()
  return written.map((row) => row.id)
}

export const saveOwner = (tx: Db, countyId: number, id: number, owner: Partial<Owner>) =>
  tx.updateTable('dwelling').set(owner).where('county_id', '=', countyId).where('id', '=', id).execute()

/** A household of this county that is there today, wherever it lives: an owner need not live in the village. */
export async function hasHousehold(tx: Db, countyId: number, id: number): Promise<boolean> {
  const row = await tx
    .selectFrom('household')
    .select('id')
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a group that stands today is one of this village. */
export async function isGroupIn(tx: Db, countyId: number, villageId: number, groupId: number): Promise<boolean> {
  const row = await tx
    .selectFrom('area')
    .select('id')
    .where('county_id', '=', countyId)
    .where('village_id', '=', villageId)
    .where('level', '=', 'group')
    .where('id', '=', groupId)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
