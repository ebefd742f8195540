import { sql } from 'kysely'
import type { Db } from './driver.ts'

/**
 * One at a time for everything that bears this name, until the transaction ends: for what no row can be locked for, because it is
 * the absence of a row that is looked at. Whoever needs several names takes them in a fixed order.
 */
export async function queueUp(tx: Db, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}
