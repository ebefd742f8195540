import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Target } from '#features/feature.ts'
import type { Instant } from '#kernel/shared/day.ts'
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

/**
 * Audit row, events and idempotency key in one statement and the write's own transaction: all of them or none. What follows from an
 * event carries the id of the request that it came from.
 */
export async function record(tx: Db, trace: Trace): Promise<void> {
  const { countyId, now, target, attempt, incident } = trace
  const events = JSON.stringify(
    trace.events.map(({ event, payload }) => ({ event, payload: { ...payload, incident } })),
  )
  await sql`
    with heard as (
      insert into outbox (county_id, event, payload, at)
      select ${countyId}, e->>'event', e->'payload', ${now} from jsonb_array_elements(${events}::jsonb) e
    ), remembered as (
      insert into idempotency (county_id, actor, key, operation, request_hash, result_id, at)
      select ${countyId}, ${attempt?.actor ?? null}, ${attempt?.key ?? null}, ${trace.operation}, ${attempt?.hash ?? null},
        ${target?.id ?? null}::bigint, ${now} where ${attempt !== null}
    )
    insert into audit (county_id, at, operation, account_id, person_id, target_kind, target_id, detail, incident)
    values (${countyId}, ${now}, ${trace.operation}, ${trace.accountId}, ${trace.personId}, ${target?.kind ?? null},
      ${target?.id ?? null}, ${JSON.stringify(target?.detail ?? {})}, ${incident})`.execute(tx)
}
