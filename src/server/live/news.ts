import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Instant } from '#kernel/shared/day.ts'

export type Event = { id: number; requestId: number | null }
export type Told = { id: number; accountId: number; kind: string }
export type Write = { id: number; operation: string }

/** Numbers are drawn before a transaction is committed: a lower one may show itself after a higher one. So far back is looked again. */
export const margin = 200
/** Whoever missed more than this reads everything anew. */
export const most = 500

const requestOf = sql<number | null>`coalesce(payload->>'requestId', payload->>'into')::bigint`

/** Events about requests after a number, in order; one more than `most` says that there are too many. */
export const eventsAfter = (tx: Db, countyId: number, after: number): Promise<Event[]> =>
  tx
    .selectFrom('outbox')
    .select(['id', requestOf.as('requestId')])
    .where('county_id', '=', countyId)
    .where('id', '>', after - margin)
    .where('event', 'like', 'request.%')
    .orderBy('id')
    .limit(margin + most + 1)
    .execute()

export const noticesAfter = (tx: Db, countyId: number, after: number): Promise<Told[]> =>
  tx
    .selectFrom('notice')
    .select(['id', 'account_id as accountId', 'kind'])
    .where('county_id', '=', countyId)
    .where('id', '>', after - margin)
    .orderBy('id')
    .limit(margin + most + 1)
    .execute()

/** The numbers of the audit count all that is written, so a slow transaction is further behind. */
export const writesMargin = 2_000

/** Writes of these operations after a number. Whoever merely looks leaves a row too, so what is asked for are operations that write. */
export const writesAfter = (tx: Db, countyId: number, after: number, operations: readonly string[]): Promise<Write[]> =>
  tx
    .selectFrom('audit')
    .select(['id', 'operation'])
    .where('county_id', '=', countyId)
    .where('id', '>', after - writesMargin)
    .where('operation', '=', sql<string>`any(${operations})`)
    .orderBy('id')
    .execute()

export async function newest(tx: Db, countyId: number, table: 'outbox' | 'notice' | 'audit'): Promise<number> {
  const aboutRequests = table === 'outbox' ? sql`and event like 'request.%'` : sql``
  const { rows } = await sql<{ id: number }>`
    select id from ${sql.table(table)} where county_id = ${countyId} ${aboutRequests} order by id desc limit 1`.execute(
    tx,
  )
  return rows[0]?.id ?? 0
}

/** Where a page begins that has read everything just now: what was written while it read is told again. */
export async function beginningAt(tx: Db, countyId: number, since: Instant): Promise<number> {
  const last = await newest(tx, countyId, 'outbox')
  const { rows } = await sql<{ before: number | null }>`
    select min(id) - 1 as before from outbox where county_id = ${countyId} and id > ${last - margin} and id <= ${last}
      and at >= ${since}`.execute(tx)
  return rows[0]?.before ?? last
}

/** What was read after a number, without what was told before; the memory is twice as long as the margin. */
export class Seen {
  at: number
  #ids = new Set<number>()
  readonly #margin: number
  constructor(at: number, ids: Iterable<number>, within = margin) {
    this.at = at
    this.#ids = new Set(ids)
    this.#margin = within
  }
  /** Nothing more is to be told up to here, but for what was late. */
  upTo(newest: number): void {
    if (newest > this.at) this.at = newest
  }
  fresh<T extends { id: number }>(rows: readonly T[]): T[] {
    const fresh = rows.filter(({ id }) => !this.#ids.has(id))
    for (const { id } of fresh) {
      this.#ids.add(id)
      if (id > this.at) this.at = id
    }
    for (const id of this.#ids) if (id <= this.at - 2 * this.#margin) this.#ids.delete(id)
    return fresh
  }
}
