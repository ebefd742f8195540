import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { prepared } from '#database/prepared.ts'
import type { Target } from '#features/feature.ts'
import type { Instant } from '#kernel/shared/day.ts'
import { type Insisted, oneIfHere } from './callerRow.ts'
import type { Attempt } from './idempotency.ts'

export type Event = { event: string; payload: Record<string, unknown> }

/** What one write leaves behind beside its own rows. */
export type Trace = {
  countyId: number
  now: Instant
  operation: string
  accountId: number | null
  personId: number | null
  target: Target | null
  events: readonly Event[]
  attempt: Attempt | null
  incident: string
}

type Row = {
  countyId: number
  now: Instant
  operation: string
  accountId: number | null
  personId: number | null
  kind: string | null
  targetId: number | null
  detail: string
  events: string
  tries: boolean
  actor: string | null
  key: string | null
  hash: Buffer | null
  incident: string
}

const inserting = (row: Row, stands: RawBuilder<boolean>) => sql`
    with heard as (
      insert into outbox (county_id, event, payload, at)
      select ${row.countyId}::int, e->>'event', e->'payload', ${row.now}::timestamptz from jsonb_array_elements(${row.events}::jsonb) e
    ), remembered as (
      insert into idempotency (county_id, actor, key, operation, request_hash, result_id, at)
      select ${row.countyId}::int, ${row.actor}::text, ${row.key}::text, ${row.operation}::text, ${row.hash}::bytea,
        ${row.targetId}::bigint, ${row.now}::timestamptz where ${row.tries}
    )
    insert into audit (county_id, at, operation, account_id, person_id, target_kind, target_id, detail, incident)
    select ${row.countyId}::int, ${row.now}::timestamptz, ${row.operation}::text, ${row.accountId}::bigint, ${row.personId}::bigint,
      ${row.kind}::text, ${row.targetId}::bigint, ${row.detail}::jsonb, ${row.incident}::text
    where ${stands}`
const insertTrace = prepared((_: Db, row: Row) => inserting(row, sql`true`))
/** Only where whoever was taken to call does so indeed; else nothing of the transaction stands. */
const insertInsisting = prepared((_: Db, row: Row & Insisted) => inserting(row, sql`${oneIfHere(row)} = 1`))

/**
 * Audit row, events and idempotency key in one statement and the write's own transaction: all of them or none. What follows from an
 * event carries the id of the request that it came from.
 */
export async function record(
  tx: Db,
  { target, attempt, events, ...trace }: Trace,
  insisted: Insisted | null = null,
): Promise<void> {
  const { incident } = trace
  const heard = events.map(({ event, payload }) => ({ event, payload: { ...payload, incident } }))
  const row = {
    ...trace,
    kind: target?.kind ?? null,
    targetId: target?.id ?? null,
    detail: JSON.stringify(target?.detail ?? {}),
    events: JSON.stringify(heard),
    tries: attempt !== null,
    actor: attempt?.actor ?? null,
    key: attempt?.key ?? null,
    hash: attempt?.hash ?? null,
  }
  await (insisted ? insertInsisting(tx, { ...row, ...insisted }) : insertTrace(tx, row))
}
