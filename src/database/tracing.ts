import { type RawBuilder, sql } from 'kysely'
import { oneFound } from './insisting.ts'

/**
 * What one write leaves behind beside its own rows, as the values of a statement; `null` where it has none. Told apart by their names from what
 * the write itself says. `traceToken`: of the session that must still speak for whom it is taken to speak, in that version, and seen since then.
 */
export type TraceValues = {
  traceCounty: number
  traceAt: string
  traceOperation: string
  traceAccount: number | null
  tracePerson: number | null
  traceKind: string | null
  traceTarget: number | null
  traceDetail: string
  traceEvents: readonly string[]
  tracePayloads: readonly string[]
  traceTries: boolean
  traceActor: string | null
  traceKey: string | null
  traceHash: Buffer | null
  traceIncident: string
  traceToken: Buffer | null
  traceVersion: number | null
  traceSeenAfter: string | null
}

/** A session that is open. */
export const openSession = (tokenHash: Buffer, now: string) =>
  sql`s.token_hash = ${tokenHash}::bytea and s.ended_at is null and s.expires_at > ${now}::timestamptz`

/** What must hold of who calls for all that is said to stand. */
export type Insisted = { tokenHash: Buffer; now: string; version: number; idleSince: string | null }

/** Nothing stands where it is no longer so, or where the session was not seen since `idleSince`. */
export const oneIfHere = ({ tokenHash, now, version, idleSince }: Insisted) =>
  oneFound(sql`session s where ${openSession(tokenHash, now)} and s.version = ${version}
    and (${idleSince}::timestamptz is null or s.seen_at > ${idleSince}::timestamptz)`)

/**
 * Events, idempotency key and audit row: all of them or none, as common tables for a statement that writes. Where somebody else calls, nothing
 * of it stands.
 */
export function traceTables(trace: TraceValues): { name: string; table: RawBuilder<{ traced: boolean }> }[] {
  const { traceToken: tokenHash, traceAt: now, traceVersion: version, traceSeenAfter: idleSince } = trace
  const isHere = oneIfHere({ tokenHash, now, version, idleSince } as Insisted)
  const heard = sql<{ traced: boolean }>`(
      insert into outbox (county_id, event, payload, at)
      select ${trace.traceCounty}::int, unnest(${trace.traceEvents}::text[]), unnest(${trace.tracePayloads}::jsonb[]),
        ${trace.traceAt}::timestamptz returning true as traced)`
  const attempted = sql<{ traced: boolean }>`(
      insert into idempotency (county_id, actor, key, operation, request_hash, result_id, at)
      select ${trace.traceCounty}::int, ${trace.traceActor}::text, ${trace.traceKey}::text, ${trace.traceOperation}::text,
        ${trace.traceHash}::bytea, ${trace.traceTarget}::bigint, ${trace.traceAt}::timestamptz
      where ${trace.traceTries} returning true as traced)`
  const audited = sql<{ traced: boolean }>`(
      insert into audit (county_id, at, operation, account_id, person_id, target_kind, target_id, detail, incident)
      select ${trace.traceCounty}::int, ${trace.traceAt}::timestamptz, ${trace.traceOperation}::text,
        ${trace.traceAccount}::bigint, ${trace.tracePerson}::bigint, ${trace.traceKind}::text, ${trace.traceTarget}::bigint,
        ${trace.traceDetail}::jsonb, ${trace.traceIncident}::text
      where case when ${tokenHash}::bytea is null then true else ${isHere} = 1 end returning true as traced)`
  return [
    { name: 'heard', table: heard },
    { name: 'attempted', table: attempted },
    { name: 'audited', table: audited },
  ]
}

/** The same for a statement that is written out: `with ours as (…), ${traceWith(trace)} select …`. */
export const traceWith = (trace: TraceValues): RawBuilder<unknown> =>
  sql.join(traceTables(trace).map(({ name, table }) => sql`${sql.raw(name)} as ${table}`))
