import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Known } from './matching.ts'

const columns = sql`p.id, p.name, p.birth_date as "birthDate", encode(p.identity_hash, 'hex') as hash,
  encode(p.identity_tail_hash, 'hex') as tail, p.end_kind as "endKind", p.valid_to as "endedOn",
  h.id as "householdId", h.village_id as "villageId", (select w.place from whereabouts w where w.county_id = p.county_id
    and w.person_id = p.id and w.kind = 'registeredElsewhere' and w.valid_to is null limit 1) as "registeredAt"`

/** Whoever has one of these numbers, in the register or no more in it: of several the one who is in it. */
export async function listByHash(tx: Db, countyId: number, hashes: readonly string[]): Promise<Known[]> {
  if (hashes.length === 0) return []
  const { rows } = await sql<Known>`select distinct on (p.identity_hash) ${columns} from person p
    left join membership m on m.county_id = p.county_id and m.person_id = p.id and m.valid_to is null
    left join household h on h.county_id = m.county_id and h.id = m.household_id and h.valid_to is null
    where p.county_id = ${countyId} and p.merged_into is null
      and p.identity_hash = any(array(select decode(one, 'hex') from unnest(string_to_array(${hashes.join(',')}, ',')) as one))
    order by p.identity_hash, p.valid_to is null desc, p.id desc`.execute(tx)
  return rows
}

/** Whoever of these names lives in the village now. */
export async function listByName(
  tx: Db,
  countyId: number,
  villageId: number,
  names: readonly string[],
): Promise<Known[]> {
  const { rows } = await sql<Known>`select ${columns} from household h
    join membership m on m.county_id = h.county_id and m.household_id = h.id and m.valid_to is null
    join person p on p.county_id = m.county_id and p.id = m.person_id and p.valid_to is null
    where h.county_id = ${countyId} and h.village_id = ${villageId} and h.valid_to is null
      and p.name = any(${[...names]}::text[]) order by p.id`.execute(tx)
  return rows
}

/** Two lists of one county come in one after the other, so that nobody comes in twice. */
export const lockPeople = (tx: Db, countyId: number) =>
  sql`select pg_advisory_xact_lock(hashtextextended('import', ${countyId}::bigint))`.execute(tx)

/** The number behind the last household that a list has opened in the village. */
export async function lastCode(tx: Db, countyId: number, villageId: number, root: string): Promise<number> {
  const { rows } = await sql<{
    last: number
  }>`select coalesce(max(substring(code from '-([0-9]{1,6})$')::int), 0) as last
    from household where county_id = ${countyId} and village_id = ${villageId} and code like ${`${root}-%`}
      and code ~ '-[0-9]{1,6}$'`.execute(tx)
  return rows[0]?.last ?? 0
}

/** Events that came in by this list and stand, the newest first. */
export async function listEventsOf(tx: Db, countyId: number, villageId: number, note: string): Promise<number[]> {
  const { rows } = await sql<{
    id: number
  }>`select id from life_event where county_id = ${countyId} and village_id = ${villageId}
    and source = 'import' and source_note = ${note} and undone_by is null and undoes is null order by id desc`.execute(
    tx,
  )
  return rows.map((row) => row.id)
}
