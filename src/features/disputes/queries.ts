import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'

/** Which of these words stand in a matter of the village already, by a list or typed by somebody. */
export async function listSaid(
  tx: Db,
  countyId: number,
  villageId: number,
  texts: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{
    detail: string
  }>`select detail from request where county_id = ${countyId} and village_id = ${villageId}
    and detail = any(${[...texts]}::text[])`.execute(tx)
  return new Set(rows.map(({ detail }) => detail))
}

/** Whoever of the village bears this number, or this name alone there: else the party stands under the own name only. */
export async function findParty(
  tx: Db,
  countyId: number,
  villageId: number,
  { hash, name }: { hash: Buffer | null; name: string },
): Promise<number | null> {
  const { rows } = await sql<{ id: number }>`select p.id from person p
    join membership m on m.county_id = p.county_id and m.person_id = p.id and m.valid_to is null
    join household h on h.county_id = m.county_id and h.id = m.household_id and h.valid_to is null and h.village_id = ${villageId}
    where p.county_id = ${countyId} and p.valid_to is null and p.name = ${name}
      and (${hash}::bytea is null or p.identity_hash = ${hash}::bytea) order by p.id limit 2`.execute(tx)
  return rows.length === 1 ? rows[0]!.id : null
}

/** The other parties of a matter, in the order of the list that named them. */
export const insertParties = (
  tx: Db,
  countyId: number,
  requestId: number,
  parties: readonly { name: Buffer; phone: Buffer | null; keyId: string }[],
) =>
  tx
    .insertInto('dispute_party')
    .values(
      parties.map(({ name, phone, keyId }, n) => ({
        ...{ county_id: countyId, request_id: requestId, sort: n + 1 },
        ...{ name_sealed: name, phone_sealed: phone, key_id: keyId },
      })),
    )
    .execute()

export const listParties = (tx: Db, countyId: number, requestId: number) =>
  tx
    .selectFrom('dispute_party')
    .select(['sort', 'name_sealed as name', 'phone_sealed as phone'])
    .where('county_id', '=', countyId)
    .where('request_id', '=', requestId)
    .orderBy('sort')
    .execute()

/** Two lists of one village come in one after the other, so that nothing comes in twice. */
export const lockDisputes = (tx: Db, countyId: number, villageId: number) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`disputes:${villageId}`}, ${countyId}::bigint))`.execute(tx)
