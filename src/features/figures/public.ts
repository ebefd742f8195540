import type { Work } from '#features/feature.ts'
import { insertDeltas } from './queries.ts'
import { type Counted, difference } from './rules.ts'

export { countedBeside, type DeltaValues, deltaValues } from './queries.ts'
export type { Counted } from './rules.ts'
export { difference } from './rules.ts'

/** Counts what a write changed, in the write's own transaction. `before` is null for a request that has just begun. */
export async function count(
  { tx, county }: Pick<Work, 'tx' | 'county'>,
  before: Counted | null,
  after: Counted,
): Promise<void> {
  await insertDeltas(tx, county.id, difference(before, after))
}
