import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'

/** A person as a member of a household, with the sealed numbers still closed. */
export type Member = {
  id: number
  name: string
  sex: string
  birth_date: string | null
  identity_sealed: Buffer | null
  phone_sealed: Buffer | null
  relation: string
  is_head: boolean
  household_id: number
  household_code: string
  group_name: string | null
  township_id: number
  village_id: number
}

const places = { township: 'township_id', village: 'village_id', group: 'group_id', grid: 'grid_id' }

/** The scope as a condition on `household`; the cast is for joined tables under another name, which its type does not know. */
const within = (scope: Scope) => inScope(scope, 'household', places) as never

/** A chief of an upper grid reaches the leaves below it, and households lie in leaves only. */
export async function toLeaves(tx: Db, scope: Scope): Promise<Scope> {
  if (scope.wholeCounty || scope.grids.length === 0) return scope
  const below = await tx
    .selectFrom('grid')
    .select('id')
    .where('county_id', '=', scope.countyId)
    .where(sql<boolean>`ancestor_ids && ${[...scope.grids]}::bigint[]`)
    .execute()
  return { ...scope, grids: [...scope.grids, ...below.map((grid) => grid.id)] }
}

/** A group with all groups below it, as ids: a list knows them before it is read, and one that nobody knows stays asked for. */
export async function groupsWithin(tx: Db, countyId: number, groupId: number): Promise<number[]> {
  const { rows } = await sql<{ ids: number[] }>`select groups_within(${countyId}, ${groupId}) as ids`.execute(tx)
  const ids = rows[0]?.ids ?? []
  return ids.length > 0 ? ids : [groupId]
}

/** Households of a scope as a condition, for features whose queries begin with `household`. */
export const householdsWithin = async (tx: Db, scope: Scope) =>
  inScope<'household'>(await toLeaves(tx, scope), 'household', places)

const members = (tx: Db, countyId: number) =>
  tx
    .selectFrom('household')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.county_id', '=', 'household.county_id')
        .onRef('membership.household_id', '=', 'household.id')
        .on('membership.valid_to', 'is', null),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.county_id', '=', 'membership.county_id')
        .onRef('person.id', '=', 'membership.person_id')
        .on('person.valid_to', 'is', null),
    )
    .leftJoin('area as place', (join) =>
      join.onRef('place.county_id', '=', 'household.county_id').onRef('place.id', '=', 'household.group_id'),
    )
    .where('household.county_id', '=', countyId)
    .where('household.valid_to', 'is', null)
    .select(['person.id', 'person.name', 'person.sex', 'person.birth_date', 'person.identity_sealed'])
    .select(['person.phone_sealed', 'membership.relation', 'membership.is_head', 'household.id as household_id'])
    .select(['household.code as household_code', 'place.name as group_name'])
    .select(['household.township_id', 'household.village_id'])

/** These persons with their households, in the order of the ids. The caller has found them in its scope. */
export async function describePersons(tx: Db, countyId: number, ids: readonly number[]): Promise<Member[]> {
  if (ids.length === 0) return []
  const rows = await members(tx, countyId)
    .where('person.id', 'in', [...ids])
    .execute()
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** The members of one household, the head first. The caller has found the household in its scope, or it is its own. */
export const membersOf = (tx: Db, countyId: number, householdId: number): Promise<Member[]> =>
  members(tx, countyId)
    .where('household.id', '=', householdId)
    .orderBy('membership.is_head', 'desc')
    .orderBy('membership.sort')
    .orderBy('person.id')
    .limit(100)
    .execute()

/** Everybody in these households; the caller has found them in its scope. */
export const membersOfAll = (tx: Db, countyId: number, householdIds: readonly number[]): Promise<Member[]> =>
  householdIds.length === 0
    ? Promise.resolve([])
    : members(tx, countyId)
        .where('household.id', 'in', [...householdIds])
        .orderBy('household.id')
        .orderBy('person.id')
        .execute()

const households = (tx: Db, countyId: number) =>
  tx
    .selectFrom('household')
    .innerJoin('area as village', (join) =>
      join.onRef('village.county_id', '=', 'household.county_id').onRef('village.id', '=', 'household.village_id'),
    )
    .innerJoin('grid', (join) =>
      join.onRef('grid.county_id', '=', 'household.county_id').onRef('grid.id', '=', 'household.grid_id'),
    )
    .leftJoin('area as place', (join) =>
      join.onRef('place.county_id', '=', 'household.county_id').onRef('place.id', '=', 'household.group_id'),
    )
    .leftJoin('household as into', (join) =>
      join.onRef('into.county_id', '=', 'household.county_id').onRef('into.id', '=', 'household.merged_into'),
    )
    .leftJoin('dwelling', (join) =>
      join.onRef('dwelling.county_id', '=', 'household.county_id').onRef('dwelling.id', '=', 'household.dwelling_id'),
    )
    .leftJoin('area as there', (join) =>
      join.onRef('there.county_id', '=', 'dwelling.county_id').onRef('there.id', '=', 'dwelling.village_id'),
    )
    .where('household.county_id', '=', countyId)
    .select(['household.id', 'household.code', 'household.address', 'household.village_id', 'household.grid_id'])
    .select('household.township_id')
    .select(['village.name as village_name', 'place.name as group_name', 'grid.name as grid_name'])
    .select(['household.valid_from as since', 'household.valid_to as ended_on', 'household.tenure'])
    .select(['into.id as into_id', 'into.code as into_code'])
    .select(
      sql<string | null>`(select v.name from area v where v.county_id = household.county_id and v.id = "into".village_id
        and v.id <> household.village_id)`.as('into_village'),
    )
    .select([
      'dwelling.id as dwelling_id',
      'dwelling.village_id as dwelling_village_id',
      'there.name as dwelling_village',
    ])
    .select([
      sql<string>`concat_ws(' ', nullif(dwelling.community, ''), nullif(dwelling.building, ''), nullif(dwelling.unit, ''),
        nullif(dwelling.room, ''), case when dwelling.building = '' then dwelling.address end)`.as('dwelling_name'),
      sql<number | null>`(select l.event_id from life_event_household l where l.county_id = household.county_id
        and l.household_id = household.id order by l.event_id desc limit 1)`.as('newest_event'),
    ])

/** A household of the scope, also one that has ended: its page tells what became of it. */
export async function findHousehold(tx: Db, scope: Scope, householdId: number) {
  return households(tx, scope.countyId)
    .where(within(await toLeaves(tx, scope)))
    .where('household.id', '=', householdId)
    .executeTakeFirst()
}

/** The household in which a person lives now. */
export const findHouseholdOf = (tx: Db, countyId: number, personId: number) =>
  households(tx, countyId)
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.county_id', '=', 'household.county_id')
        .onRef('membership.household_id', '=', 'household.id')
        .on('membership.valid_to', 'is', null),
    )
    .where('membership.person_id', '=', personId)
    .executeTakeFirst()

/** A person within the scope: through the household, or in the whole county, where officers without a household are found too. */
export async function findPerson(tx: Db, scope: Scope, personId: number) {
  const leaves = await toLeaves(tx, scope)
  return tx
    .selectFrom('person')
    .select(['id', 'name', 'birth_date', 'identity_sealed', 'phone_sealed'])
    .where('county_id', '=', scope.countyId)
    .where('id', '=', personId)
    .where('valid_to', 'is', null)
    .$if(!scope.wholeCounty, (query) =>
      query.where('id', 'in', (eb) =>
        eb
          .selectFrom('household')
          .innerJoin('membership', (join) =>
            join
              .onRef('membership.county_id', '=', 'household.county_id')
              .onRef('membership.household_id', '=', 'household.id')
              .on('membership.valid_to', 'is', null),
          )
          .where(within(leaves))
          .select('membership.person_id'),
      ),
    )
    .executeTakeFirst()
}

/** Everybody in the county whose phone this is: a family often shares one. */
export const findPersonsByPhone = (tx: Db, countyId: number, phoneHash: Buffer) =>
  tx
    .selectFrom('person')
    .select(['id', 'name', 'birth_date'])
    .where('county_id', '=', countyId)
    .where('phone_hash', '=', phoneHash)
    .where('valid_to', 'is', null)
    .orderBy('id')
    .limit(20)
    .execute()

/** People of exactly this name whose identity number or phone ends so, with their village; the scope is for the caller to ask. */
export const findPersonsByTail = (
  tx: Db,
  countyId: number,
  who: { name: string; identityTail: Buffer; phoneTail: Buffer },
) =>
  tx
    .selectFrom('person')
    .select(['person.id', 'person.name'])
    .select((eb) =>
      eb
        .selectFrom('membership')
        .innerJoin('household', (join) =>
          join
            .onRef('household.county_id', '=', 'membership.county_id')
            .onRef('household.id', '=', 'membership.household_id'),
        )
        .innerJoin('area as village', (join) =>
          join.onRef('village.county_id', '=', 'household.county_id').onRef('village.id', '=', 'household.village_id'),
        )
        .select('village.name')
        .whereRef('membership.county_id', '=', 'person.county_id')
        .whereRef('membership.person_id', '=', 'person.id')
        .where('membership.valid_to', 'is', null)
        .limit(1)
        .as('village_name'),
    )
    .where('person.county_id', '=', countyId)
    .where('person.name', '=', who.name)
    .where('person.valid_to', 'is', null)
    .where((eb) => eb.or([eb('identity_tail_hash', '=', who.identityTail), eb('phone_tail_hash', '=', who.phoneTail)]))
    .orderBy('person.id')
    .limit(10)
    .execute()

export const findPersonByIdentity = (tx: Db, countyId: number, identityHash: Buffer) =>
  tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('county_id', '=', countyId)
    .where('identity_hash', '=', identityHash)
    .where('valid_to', 'is', null)
    .executeTakeFirst()

/** Names by id, for lists that show who did something. */
export async function namesOf(tx: Db, countyId: number, personIds: readonly number[]): Promise<Map<number, string>> {
  if (personIds.length === 0) return new Map()
  const ids = [...new Set(personIds)]
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('county_id', '=', countyId)
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** What holds of these people today besides their names: away, registered elsewhere, without an identity number. */
export async function factsOf(tx: Db, countyId: number, personIds: readonly number[]) {
  if (personIds.length === 0) return new Map<number, never>()
  const rows = await tx
    .selectFrom('person as p')
    .leftJoin('whereabouts as a', (join) =>
      join
        .onRef('a.county_id', '=', 'p.county_id')
        .onRef('a.person_id', '=', 'p.id')
        .on('a.kind', '=', 'away')
        .on('a.valid_to', 'is', null),
    )
    .leftJoin('whereabouts as r', (join) =>
      join
        .onRef('r.county_id', '=', 'p.county_id')
        .onRef('r.person_id', '=', 'p.id')
        .on('r.kind', '=', 'registeredElsewhere')
        .on('r.valid_to', 'is', null),
    )
    .select(['p.id', 'p.no_identity_reason as noIdentity', 'p.document_kind as document'])
    .select(['a.reason', 'a.place', 'a.valid_from as since', 'r.place as registeredAt'])
    .where('p.county_id', '=', countyId)
    .where('p.id', 'in', [...personIds])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** A person's columns, ready to be written. */
export type PersonRow = {
  name: string
  name_pinyin: string
  sex: string
  birth_date: Day | null
  identity_sealed: Buffer | null
  identity_hash: Buffer | null
  identity_tail_hash: Buffer | null
  phone_sealed: Buffer | null
  phone_hash: Buffer | null
  phone_tail_hash: Buffer | null
  key_id: string | null
  source: string
  import_id: number | null
  valid_from: Day
}

/** Writes persons in one statement and gives their ids in the order given. */
export async function insertPersons(tx: Db, countyId: number, rows: readonly PersonRow[]): Promise<number[]> {
  const written: number[] = []
  for (let at = 0; at < rows.length; at += 1_000) {
    const part = rows.slice(at, at + 1_000).map((row) => ({ county_id: countyId, ...row }))
    const ids = await tx.insertInto('person').values(part).returning('id').execute()
    written.push(...ids.map((row) => row.id))
  }
  return written
}
