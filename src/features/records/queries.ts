import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { inScope } from '#database/scoping.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Instant } from '#kernel/shared/day.ts'
import type { AuditRow, Seal } from './chain/seal.ts'
import { closedCompartments, closedOperations } from './closed.ts'

type Paging = { after?: number | undefined; limit: number }

const isClosed = sql<boolean>`operation like any(${closedOperations}::text[])`

/** Audit rows of the county, newest first. Only who may see the whole county sees any; what a row does not show does not find it. */
export async function listAudit(
  tx: Db,
  scope: Scope,
  filter: Paging & { operation?: string | undefined; targetKind?: string | undefined; targetId?: number | undefined },
) {
  let query = tx
    .selectFrom('audit')
    .selectAll()
    .where(inScope(scope, 'audit', {}))
  if (filter.operation) query = query.where('operation', '=', filter.operation)
  const closed = closedCompartments.find((one) => one === filter.targetKind)
  if (closed) query = query.where('operation', 'like', `${closed}.%`)
  else if (filter.targetKind)
    query = query.where('target_kind', '=', filter.targetKind).where(sql<boolean>`not ${isClosed}`)
  if (filter.targetId) query = query.where('target_id', '=', filter.targetId).where(sql<boolean>`not ${isClosed}`)
  if (filter.after) query = query.where('id', '<', filter.after)
  return query
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}

/** Looks at people's data in the whole county, newest first: for the auditor. */
export async function listLooks(tx: Db, scope: Scope, { after, limit }: Paging) {
  let query = tx
    .selectFrom('access_log')
    .selectAll()
    .where(inScope(scope, 'access_log', {}))
  if (after) query = query.where('id', '<', after)
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** Looks at these persons' data, newest first: for themselves. */
export async function listLooksAt(tx: Db, countyId: number, personIds: readonly number[], { after, limit }: Paging) {
  if (personIds.length === 0) return []
  let query = tx.selectFrom('access_log').selectAll().where('county_id', '=', countyId)
  query = query.where('person_id', 'in', personIds)
  if (after) query = query.where('id', '<', after)
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export async function findLook(tx: Db, countyId: number, id: number) {
  return tx
    .selectFrom('access_log')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export type Look = {
  byAccountId: number
  byPersonId: number | null
  byTitle: string
  field: string
  reason: string
  approvedBy?: { personId: number; title: string }
  at: Instant
}

export async function insertLooks(
  tx: Db,
  countyId: number,
  personIds: readonly number[],
  look: Look,
): Promise<number[]> {
  if (personIds.length === 0) return []
  const rows = personIds.map((personId) => ({
    county_id: countyId,
    person_id: personId,
    by_account_id: look.byAccountId,
    by_person_id: look.byPersonId,
    by_title: look.byTitle,
    field: look.field,
    reason: look.reason,
    approved_by_person_id: look.approvedBy?.personId ?? null,
    approved_by_title: look.approvedBy?.title ?? null,
    at: look.at,
  }))
  const written = await tx.insertInto('access_log').values(rows).returning('id').execute()
  return written.map((row) => row.id)
}

/** The columns that are sealed, in their sealed form. */
const sealedColumns = sql`id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  operation, account_id, person_id, target_kind, target_id, detail::text as detail, incident`

/**
 * Rows that wait for a seal, up to the oldest running transaction: a write that commits late cannot slip in behind a seal. Rows from
 * before a restore carry transaction numbers that this database has not reached; they are waiting too.
 */
export async function listUnsealed(tx: Db, countyId: number, limit: number): Promise<AuditRow[]> {
  const { rows } = await sql<AuditRow>`
    select ${sealedColumns} from audit
    where county_id = ${countyId} and seal_seq is null
      and (xid < pg_snapshot_xmin(pg_current_snapshot()) or xid >= pg_snapshot_xmax(pg_current_snapshot()))
    order by id limit ${limit}`.execute(tx)
  return rows
}

/** The last seal of a county. The lock keeps two sealers of one county apart until the transaction ends. */
export async function findLastSeal(tx: Db, countyId: number): Promise<Seal | null> {
  await sql`select pg_advisory_xact_lock(20261122, ${countyId})`.execute(tx)
  const row = await tx
    .selectFrom('audit_seal')
    .selectAll()
    .where('county_id', '=', countyId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toSeal(row) : null
}

const toSeal = (row: {
  seq: number
  row_ids: number[]
  row_hashes: Buffer[]
  previous: Buffer
  seal: Buffer
  sealed_at: string
}) => ({
  seq: row.seq,
  rowIds: row.row_ids,
  rowHashes: row.row_hashes,
  previous: row.previous,
  seal: row.seal,
  sealedAt: row.sealed_at,
})

/** How far the chain of a county reaches. */
export async function findSealedSpan(tx: Db, countyId: number): Promise<{ seals: number; lastSeal: number }> {
  const { rows } = await sql<{ seals: number; lastSeal: number }>`
    select count(*)::int as seals, coalesce(max(seq), 0) as "lastSeal" from audit_seal where county_id = ${countyId}`.execute(
    tx,
  )
  return rows[0] ?? { seals: 0, lastSeal: 0 }
}

export async function listSealsAt(tx: Db, countyId: number, seqs: readonly number[]): Promise<Seal[]> {
  if (seqs.length === 0) return []
  const rows = await tx
    .selectFrom('audit_seal')
    .selectAll()
    .where('county_id', '=', countyId)
    .where('seq', 'in', seqs)
    .orderBy('seq')
    .execute()
  return rows.map(toSeal)
}

type WalkedRow = AuditRow & { seal_seq: number | null }

/** Rows that seals speak of, and rows that claim one of these seals. */
export async function listRowsAt(tx: Db, countyId: number, ids: readonly number[], seqs: readonly number[]) {
  const { rows } = await sql<WalkedRow>`
    select ${sealedColumns}, seal_seq from audit
    where county_id = ${countyId} and id = any(${[...ids]}::bigint[])
    union
    select ${sealedColumns}, seal_seq from audit
    where county_id = ${countyId} and seal_seq = any(${[...seqs]}::bigint[])`.execute(tx)
  return rows
}

/** Rows without a seal, and rows that claim one beyond the last. */
export async function listUnsealedRows(
  tx: Db,
  countyId: number,
  { last, after, limit }: { last: number; after: number; limit: number },
): Promise<WalkedRow[]> {
  const { rows } = await sql<WalkedRow>`
    select ${sealedColumns}, seal_seq from audit
    where county_id = ${countyId} and id > ${after} and (seal_seq is null or seal_seq > ${last} or seal_seq < 1)
    order by id limit ${limit}`.execute(tx)
  return rows
}

export async function insertSeal(tx: Db, countyId: number, seal: Seal): Promise<void> {
  await sql`
    with sealed as (
      update audit set seal_seq = ${seal.seq}
      where county_id = ${countyId} and id = any(${[...seal.rowIds]}::bigint[])
    )
    insert into audit_seal (county_id, seq, row_ids, row_hashes, previous, seal, sealed_at)
    values (${countyId}, ${seal.seq}, ${[...seal.rowIds]}::bigint[], ${[...seal.rowHashes]}::bytea[], ${seal.previous},
      ${seal.seal}, ${seal.sealedAt})`.execute(tx)
}

/** Idempotency keys are kept for as long as a phone may still repeat a write. */
export async function removeOldKeys(tx: Db, countyId: number, before: Instant): Promise<void> {
  await tx.deleteFrom('idempotency').where('county_id', '=', countyId).where('at', '<', before).execute()
}
