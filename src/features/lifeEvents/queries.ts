import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { householdsWithin } from '#features/people/public.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Former, Home, Member } from './deciding/plan.ts'

/**
 * Locks these households in the order of their ids, so that two clerks wait for each other and never for good; the later one then sees
 * what the first has done. Answers those that lie in the scope.
 */
export async function lockHouseholds(tx: Db, scope: Scope, ids: readonly number[]): Promise<number[]> {
  const rows = await tx
    .selectFrom('household')
    .select('household.id')
    .where(await householdsWithin(tx, scope))
    .where('household.id', 'in', [...ids, 0])
    .orderBy('household.id')
    .forUpdate()
    .execute()
  return rows.map((row) => row.id)
}

/** Households of the scope in which these people live now. */
export async function homesOf(tx: Db, scope: Scope, personIds: readonly number[]): Promise<Map<number, number>> {
  if (personIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('household')
    .innerJoin('membership as m', (join) =>
      join.onRef('m.county_id', '=', 'household.county_id').onRef('m.household_id', '=', 'household.id'),
    )
    .select(['m.person_id as personId', 'household.id'])
    .where(await householdsWithin(tx, scope))
    .where('m.valid_to', 'is', null)
    .where('m.person_id', 'in', [...personIds])
    .execute()
  return new Map(rows.map((row) => [row.personId, row.id]))
}

type Fact = { from: Day; byEvent: boolean } | null

/** A household as the rules need it: its people now with their facts, and those of `named` who lived in it once. */
export async function readHome(tx: Db, countyId: number, id: number, named: readonly number[]): Promise<Home> {
  const home = await tx
    .selectFrom('household')
    .select(['id', 'code', 'address', 'tenure', 'township_id as townshipId', 'village_id as villageId'])
    .select(['group_id as groupId', 'grid_id as gridId', 'dwelling_id as dwellingId', 'valid_from as from'])
    .select(['home_from as homeFrom', 'valid_to as endedOn', sql<boolean>`opened_by is not null`.as('byEvent')])
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...home, members: await readMembers(tx, countyId, id), former: await readFormer(tx, countyId, id, named) }
}

async function readMembers(tx: Db, countyId: number, id: number): Promise<Member[]> {
  const fact = (
    kind: string,
  ) => sql<Fact>`(select json_build_object('from', w.valid_from, 'byEvent', w.opened_by is not null)
    from whereabouts w where w.county_id = m.county_id and w.person_id = m.person_id and w.kind = ${kind} and w.valid_to is null)`
  // A row that follows another of the same person cannot give way to an earlier day either: it would overlap that one.
  const settled = sql<boolean>`(m.opened_by is not null or exists (select from membership e where e.county_id = m.county_id
    and e.person_id = m.person_id and e.valid_to > e.valid_from))`
  return tx
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) => join.onRef('p.county_id', '=', 'm.county_id').onRef('p.id', '=', 'm.person_id'))
    .select(['m.id as membershipId', 'm.person_id as personId', 'p.name', 'p.sex', 'p.birth_date as birthDate'])
    .select(['m.relation', 'm.is_head as isHead', 'm.sort', 'm.valid_from as from'])
    .select([settled.as('byEvent'), fact('away').as('away')])
    .select(fact('registeredElsewhere').as('elsewhere'))
    .where('m.county_id', '=', countyId)
    .where('m.household_id', '=', id)
    .where('m.valid_to', 'is', null)
    .orderBy('m.is_head', 'desc')
    .orderBy('m.sort')
    .orderBy('m.id')
    .execute()
}

const readFormer = (tx: Db, countyId: number, id: number, named: readonly number[]): Promise<Former[]> =>
  tx
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) => join.onRef('p.county_id', '=', 'm.county_id').onRef('p.id', '=', 'm.person_id'))
    .select(['m.person_id as personId', 'p.name', 'p.end_kind as endKind', 'p.valid_to as endedOn'])
    .distinct()
    .where('m.county_id', '=', countyId)
    .where('m.household_id', '=', id)
    .where('m.valid_to', 'is not', null)
    .where('m.person_id', 'in', [...named, 0])
    .execute()

/** The newest event of a household: what a page has seen of it. */
export async function newestEvent(tx: Db, countyId: number, householdId: number): Promise<number | null> {
  const row = await tx
    .selectFrom('life_event_household')
    .select('event_id as id')
    .where('county_id', '=', countyId)
    .where('household_id', '=', householdId)
    .orderBy('event_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Whoever has this identity number, in the register or no more in it: the one who is in it first. */
export const findByIdentity = (tx: Db, countyId: number, hash: Buffer) =>
  tx
    .selectFrom('person')
    .select(['id', 'name', 'birth_date as birthDate', 'end_kind as endKind', 'valid_to as endedOn'])
    .where('county_id', '=', countyId)
    .where('identity_hash', '=', hash)
    .where('merged_into', 'is', null)
    .orderBy(sql`valid_to is null`, 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export async function codesLike(tx: Db, countyId: number, villageId: number, root: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('household')
    .select('code')
    .where('county_id', '=', countyId)
    .where('village_id', '=', villageId)
    .where('code', 'like', `${root.replace(/[\\%_]/g, '\\$&')}%`)
    .where('valid_to', 'is', null)
    .limit(200)
    .execute()
  return rows.map((row) => row.code)
}

/** A village in the scope. */
export const findVillage = (tx: Db, scope: Scope, villageId: number) =>
  tx
    .selectFrom('area as v')
    .select(['v.id', 'v.township_id as townshipId'])
    .where('v.county_id', '=', scope.countyId)
    .where('v.id', '=', villageId)
    .where('v.level', '=', 'village')
    .where((eb) =>
      eb.or([
        sql<boolean>`${scope.wholeCounty}::boolean`,
        sql<boolean>`v.township_id = any(${[...scope.townships]}::bigint[])`,
        sql<boolean>`v.id = any(${[...scope.villages]}::bigint[])`,
      ]),
    )
    .executeTakeFirst()

/** A leaf grid of this village. */
export const isLeafOf = async (tx: Db, countyId: number, villageId: number, gridId: number): Promise<boolean> =>
  (await tx
    .selectFrom('grid')
    .select('id')
    .where('county_id', '=', countyId)
    .where('village_id', '=', villageId)
    .where('id', '=', gridId)
    .where('is_leaf', '=', true)
    .executeTakeFirst()) !== undefined

export const isGroupOf = async (tx: Db, countyId: number, villageId: number, groupId: number): Promise<boolean> =>
  (await tx
    .selectFrom('area')
    .select('id')
    .where('county_id', '=', countyId)
    .where('village_id', '=', villageId)
    .where('level', '=', 'group')
    .where('id', '=', groupId)
    .where('valid_to', 'is', null)
    .executeTakeFirst()) !== undefined
