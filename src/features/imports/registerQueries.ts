import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Answer, Question } from './desk.ts'
import { homeKey } from './rules.ts'

/** Registers of one county come in one after the other, so that two files never bring the same person twice. */
export const lockRegister = (tx: Db, scope: Scope) =>
  sql`select pg_advisory_xact_lock(hashtextextended('import', ${scope.countyId}::bigint))`.execute(tx)

/** A place in the transaction to come back to: what was written after it can be taken back without losing what was before. */
export const setPoint = (tx: Db) => sql`savepoint import`.execute(tx)
export const backToPoint = (tx: Db) => sql`rollback to savepoint import`.execute(tx)

/** In which villages the households of an import live. */
export async function listVillagesOf(tx: Db, { countyId }: Scope, importId: number): Promise<number[]> {
  const rows = await tx
    .selectFrom('household')
    .select('village_id')
    .distinct()
    .where('county_id', '=', countyId)
    .where('import_id', '=', importId)
    .orderBy('village_id')
    .execute()
  return rows.map((row) => row.village_id)
}

export type VillageRow = {
  id: number
  code: string
  name: string
  townshipId: number
  groups: { id: number; name: string }[]
}

/** The villages that a file may fill, whoever takes it in later, with the groups by which its households are placed. */
export async function listVillages(
  tx: Db,
  scope: Scope,
  { villageId, townshipId }: { villageId: number | null; townshipId: number | null },
): Promise<VillageRow[]> {
  let query = tx
    .selectFrom('area as village')
    .where('village.county_id', '=', scope.countyId)
    .where('village.level', '=', 'village')
    .where('village.valid_to', 'is', null)
    .where((eb) => inScope(scope, 'village', { township: 'township_id', village: 'id' })(eb as never))
    .select(['village.id', 'village.code', 'village.name', 'village.township_id as townshipId'])
  if (villageId !== null) query = query.where('village.id', '=', villageId)
  if (townshipId !== null) query = query.where('village.township_id', '=', townshipId)
  const villages = await query.orderBy('village.id').execute()
  const groups = await tx
    .selectFrom('area')
    .select(['id', 'name', 'parent_id as villageId'])
    .where('county_id', '=', scope.countyId)
    .where(sql<boolean>`parent_id = any(${villages.map(({ id }) => id)}::bigint[])`)
    .where('level', '=', 'group')
    .where('valid_to', 'is', null)
    .execute()
  const byVillage = Map.groupBy(groups, (group) => group.villageId ?? 0)
  return villages.map((village) => ({
    ...village,
    townshipId: village.townshipId ?? 0,
    groups: (byVillage.get(village.id) ?? []).map(({ id, name }) => ({ id, name })),
  }))
}

/**
 * What the register knows already of these household codes (in their villages) and these numbers (in the county). It is asked step
 * by step, so that no plan compares everybody with everybody where the statistics are older than the rows.
 */
export async function readKnown(tx: Db, scope: Scope, { homes, hashes }: Question): Promise<Answer> {
  const households: Answer['households'] = []
  for (const { villageId, codes } of homes) {
    const { rows } = await sql<{ code: string; keys: string[] }>`
      with home as materialized (
        select h.id, h.code from household h where h.county_id = ${scope.countyId} and h.village_id = ${villageId}
          and h.valid_to is null and h.code = any(${codes}::text[])
      ), living as materialized (
        select m.person_id, m.household_id from membership m where m.county_id = ${scope.countyId} and m.valid_to is null
          and m.household_id = any(array(select id from home))
      ), folk as materialized (
        select p.id, coalesce(encode(p.identity_hash, 'hex'), p.name || '|' || coalesce(p.birth_date, '')) as key from person p
        where p.county_id = ${scope.countyId} and p.valid_to is null and p.id = any(array(select person_id from living))
      )
      select home.code, coalesce(array_agg(folk.key) filter (where folk.id is not null), '{}') as keys
      from home left join living on living.household_id = home.id left join folk on folk.id = living.person_id
      group by home.id, home.code`.execute(tx)
    for (const { code, keys } of rows) households.push([homeKey(villageId, code), keys])
  }
  if (hashes.length === 0) return { households, identities: [] }
  const { rows } = await sql<{ hash: string; code: string | null; villageId: number | null; village: string | null }>`
    with asked as materialized (
      select decode(one, 'hex') as hash from unnest(string_to_array(${hashes.join(',')}, ',')) as one
    ), found as materialized (
      select p.id, p.identity_hash as hash from person p where p.county_id = ${scope.countyId} and p.valid_to is null
        and p.identity_hash = any(array(select hash from asked))
    ), living as materialized (
      select m.person_id, m.household_id from membership m where m.county_id = ${scope.countyId} and m.valid_to is null
        and m.person_id = any(array(select id from found))
    ), home as materialized (
      select h.id, h.code, h.village_id from household h where h.county_id = ${scope.countyId} and h.valid_to is null
        and h.id = any(array(select household_id from living))
    )
    select encode(found.hash, 'hex') as hash, home.code, home.village_id as "villageId", v.name as village
    from found
    left join living on living.person_id = found.id
    left join home on home.id = living.household_id
    left join area v on v.county_id = ${scope.countyId} and v.id = home.village_id`.execute(tx)
  return {
    households,
    identities: rows.map(({ hash, code, villageId, village }) => [
      hash,
      code === null || villageId === null ? null : { code, villageId, village: village ?? '' },
    ]),
  }
}

/**
 * Tells the database what it holds now. A county that has just come in is unknown to its statistics, and every plan that follows,
 * its own checks of keys included, would be one for a handful of rows.
 */
export const takeStock = (tx: Db) => sql`analyze household, person, membership`.execute(tx)

/**
 * Households, their people and who lives where, in one statement. The rows come as JSON from the thread that sealed them and are
 * passed on as bytes, so that a county's register costs the server no time of its own.
 */
export async function insertRegister(
  tx: Db,
  { countyId }: Scope,
  { importId, from }: { importId: number; from: Day },
  homes: Buffer,
  folk: Buffer,
): Promise<void> {
  await sql`
    with home as materialized (
      select nextval('household_id_seq') as id, n.* from json_to_recordset(${homes}::json) as n(n int, code text, address text,
        "townshipId" bigint, "villageId" bigint, "groupId" bigint, "gridId" bigint)
    ), settled as (
      insert into household (county_id, id, code, address, township_id, village_id, group_id, grid_id, source, import_id, valid_from)
      select ${countyId}, id, code, address, "townshipId", "villageId", "groupId", "gridId", 'import', ${importId}, ${from} from home
    ), folk as materialized (
      select nextval('person_id_seq') as id, n.* from json_to_recordset(${folk}::json) as n(home int, relation text,
        "isHead" boolean, sort int, "registeredAt" text, name text, name_pinyin text, sex text, birth_date text, identity_sealed bytea,
        identity_hash bytea, identity_tail_hash bytea, phone_sealed bytea, phone_hash bytea, phone_tail_hash bytea, key_id text)
    ), registered as (
      insert into person (county_id, id, name, name_pinyin, sex, birth_date, identity_sealed, identity_hash, identity_tail_hash,
        phone_sealed, phone_hash, phone_tail_hash, key_id, source, import_id, valid_from)
      select ${countyId}, id, name, name_pinyin, sex, birth_date, identity_sealed, identity_hash, identity_tail_hash,
        phone_sealed, phone_hash, phone_tail_hash, key_id, 'import', ${importId}, ${from} from folk
    ), elsewhere as (
      insert into whereabouts (county_id, person_id, kind, reason, place, source, valid_from)
      select ${countyId}, id, 'registeredElsewhere', 'registration', "registeredAt", 'import', ${from} from folk
      where "registeredAt" is not null
    )
    insert into membership (county_id, person_id, household_id, relation, is_head, sort, source, import_id, valid_from)
    select ${countyId}, folk.id, home.id, relation, "isHead", sort, 'import', ${importId}, ${from}
    from folk join home on home.n = folk.home`.execute(tx)
}
