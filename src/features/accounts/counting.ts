import type { Work } from '#features/feature.ts'
import { refuse } from '#features/feature.ts'
import { addAttempt, countAttempts } from './queries.ts'
import { before, type Limit, stepStart } from './rules.ts'

/** A bucket of attempts is named by hashes only, e.g. `follow.phone:<hash>`. */
type Counting = Pick<Work, 'tx' | 'now'>

/** Refuses when this bucket is full, without counting. */
export async function refuseIfSpent({ tx, now }: Counting, bucket: string, limit: Limit): Promise<void> {
  const n = await countAttempts(tx, bucket, before(now, limit.minutes))
  if (n >= limit.most) refuse('accounts.too_many', { minutes: limit.minutes })
}

/**
 * Counts one attempt and refuses what goes beyond the limit. Whoever refuses afterwards for another reason must do so with `keep`,
 * or the count is undone with the rest: the third argument of `refuse`.
 */
export async function countAttempt({ tx, now }: Counting, bucket: string, limit: Limit): Promise<void> {
  const n = await addOne({ tx, now }, bucket, limit)
  if (n > limit.most) refuse('accounts.too_many', { minutes: limit.minutes })
}

/** Counts one attempt and says how many that are by now; whoever asks decides what follows. */
export const addOne = ({ tx, now }: Counting, bucket: string, limit: Limit): Promise<number> =>
  addAttempt(tx, { bucket, step: stepStart(now, limit), since: before(now, limit.minutes) })
