import type { Work } from '#features/feature.ts'
import type { In, Out } from '#wire/contract.ts'
import { compartmentOf, isClosedField } from './closed.ts'
import type { records } from './contract.ts'
import { titleWords } from './public.ts'
import { listAudit, listLooks } from './queries.ts'

/**
 * What was done in this county, newest first. Reading it changes nothing, so it leaves no row of its own. Of a closed compartment it says
 * that something was done there, by whom and when, and never about whom.
 */
export async function readAudit(
  { tx, scope }: Work,
  input: In<typeof records.listAudit>,
): Promise<Out<typeof records.listAudit>> {
  const found = await listAudit(tx, scope, input)
  const rows = found.slice(0, input.limit).map((row) => ({
    id: row.id,
    at: row.at,
    operation: row.operation,
    accountId: row.account_id,
    personId: row.person_id,
    ...targetOf(row),
    incident: row.incident,
    seal: row.seal_seq,
  }))
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}

function targetOf(row: { operation: string; target_kind: string | null; target_id: number | null; detail: unknown }) {
  const closed = compartmentOf(row.operation)
  if (closed !== null) return { targetKind: closed, targetId: null, detail: {} }
  return { targetKind: row.target_kind, targetId: row.target_id, detail: row.detail as Record<string, unknown> }
}

/** Who looked at whose data, for the auditor: ids and titles, never the data; in a closed compartment neither the person nor the reason. */
export async function readLooks(
  { tx, scope, packs }: Work,
  input: In<typeof records.listAccess>,
): Promise<Out<typeof records.listAccess>> {
  const found = await listLooks(tx, scope, input)
  const rows = found.slice(0, input.limit).map((row) => ({
    id: row.id,
    personId: isClosedField(row.field) ? null : row.person_id,
    byAccountId: row.by_account_id,
    byTitle: titleWords(packs, row.by_title),
    field: row.field,
    reason: isClosedField(row.field) ? '' : row.reason,
    at: row.at,
  }))
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}
