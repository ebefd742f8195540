import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'

/** What holds of a household goes along where its people move whole and keep it: nobody is asked again. What is closed stays where it was said. */
export async function takeAlong(tx: Db, countyId: number, from: number, to: number): Promise<void> {
  await sql`update circumstance set household_id = ${to}
    where county_id = ${countyId} and household_id = ${from} and closed_at is null`.execute(tx)
}
