import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'

/** These people's own rows, and all that went into them because they were one person: what is past stays with the row it was written by. */
export async function rowsOfPersons(tx: Db, countyId: number, personIds: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select r.id from unnest(${[...personIds]}::bigint[]) as p(id)
    cross join lateral rows_of_person(${countyId}, p.id) as r(id)`.execute(tx)
  return rows.map(({ id }) => id)
}
