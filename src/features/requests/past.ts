import type { Packs } from '#features/feature.ts'
import type { Named } from './naming.ts'
import type { Case, StepRow } from './queries.ts'

/**
 * The request as it was at one of its steps. Sorted anew it runs by another procedure, and what happened before is still told in the
 * words of the first.
 */
export function asThen<T extends Named & Pick<Case, 'procedureId'>>(
  packs: Packs,
  row: T,
  step: Pick<StepRow, 'toState'>,
): T {
  if (step.toState in packs.procedureOf(row).states) return row
  const then = Object.values(packs.at(row).procedures).find(({ states }) => step.toState in states)
  return then ? { ...row, procedureId: then.id, packId: then.packId, packVersion: then.packVersion } : row
}
