import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { prepared } from '#database/prepared.ts'
import { type Insisted, type TraceValues, traceWith } from '#database/tracing.ts'
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

const insertTrace = prepared((_: Db, values: TraceValues) => sql`with ${traceWith(values)} select`)

/** A trace as values. What follows from an event carries the id of the request that it came from. */
export function valuesOf({ target, attempt, events, ...trace }: Trace, insisted: Insisted | null): TraceValues {
  const { incident } = trace
  return {
    traceCounty: trace.countyId,
    traceAt: trace.now,
    traceOperation: trace.operation,
    traceAccount: trace.accountId,
    tracePerson: trace.personId,
    traceKind: target?.kind ?? null,
    traceTarget: target?.id ?? null,
    traceDetail: JSON.stringify(target?.detail ?? {}),
    traceEvents: events.map(({ event }) => event),
    tracePayloads: events.map(({ payload }) => JSON.stringify({ ...payload, incident })),
    traceTries: attempt !== null,
    traceActor: attempt?.actor ?? null,
    traceKey: attempt?.key ?? null,
    traceHash: attempt?.hash ?? null,
    traceIncident: incident,
    traceToken: insisted?.tokenHash ?? null,
    traceVersion: insisted?.version ?? null,
    traceSeenAfter: insisted?.idleSince ?? null,
  }
}

/** Audit row, events and idempotency key in one statement and the write's own transaction: all of them or none. */
export async function record(tx: Db, trace: Trace, insisted: Insisted | null = null): Promise<void> {
  await insertTrace(tx, valuesOf(trace, insisted))
}
