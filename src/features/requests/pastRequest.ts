import { inScope } from '#database/scoping.ts'
import type { Work } from '#features/feature.ts'
import type { Phase, Procedure } from '#kernel/procedure/procedure.ts'
import type { Instant } from '#kernel/shared/day.ts'

/** A request as far as models decide about it, and what it really keeps: nothing that anybody said. */
export type PastRequest = {
  number: string
  category: string
  triageClass: string | null
  receivedAt: Instant
  packId: string
  packVersion: string
  procedure: Procedure
  /** When it first came into each phase. */
  entered: Partial<Record<Phase, Instant>>
}

export async function findPastRequest({ tx, scope, packs }: Work, number: string): Promise<PastRequest | null> {
  const row = await tx
    .selectFrom('request')
    .select(['id', 'number', 'category', 'triage_class', 'received_at', 'pack_id', 'pack_version', 'procedure_id'])
    .where(inScope(scope, 'request', { township: 'township_id', village: 'village_id' }))
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) return null
  const { pack_id: packId, pack_version: packVersion, procedure_id: procedureId } = row
  const procedure = packs.procedureOf({ packId, packVersion, procedureId })
  const steps = await tx
    .selectFrom('request_step')
    .select(['to_state', 'received_at'])
    .where('county_id', '=', scope.countyId)
    .where('request_id', '=', row.id)
    .orderBy('seq', 'desc')
    .limit(500)
    .execute()
  const entered: PastRequest['entered'] = {}
  for (const { to_state, received_at } of steps) {
    const phase = procedure.states[to_state]?.phase
    if (phase) entered[phase] = received_at
  }
  const { category, triage_class: triageClass, received_at: receivedAt } = row
  return { number: row.number, category, triageClass, receivedAt, packId, packVersion, procedure, entered }
}
