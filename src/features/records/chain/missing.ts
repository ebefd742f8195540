import { rowsPerSeal, type Seal } from './seal.ts'
import type { Link, Trouble } from './verify.ts'

/** The seals in their order: where each run of the sealer began, and which of them the list outside does not remember. */
export type Runs = { starts: number[]; last: Seal | null; missing: number[] }

/**
 * Each run brings out what the runs before it sealed, and a backup may read the list just before a run and the rows just after it: so
 * the seals of the last two may stand in the database alone. An older one was taken out of the list, or it is another's.
 */
const runsAhead = 2

export function noteLine(runs: Runs, { stored, remembered }: Link): void {
  if (!stored) return
  if (!runs.last || endsRun(runs.last, stored)) runs.starts.push(stored.seq)
  runs.last = stored
  if (!remembered) runs.missing.push(stored.seq)
}

/** A seal that is not full is the last of its run, whatever moment the next one claims. */
const endsRun = (seal: Seal, next: Seal): boolean => seal.rowIds.length < rowsPerSeal || seal.sealedAt !== next.sealedAt

export function missingLines({ starts, missing }: Runs): Trouble[] {
  const ahead = starts.at(-runsAhead) ?? 0
  const spans: { seal: number; to: number }[] = []
  for (const seq of missing.filter((one) => one < ahead)) {
    const span = spans.at(-1)
    if (span?.to === seq - 1) span.to = seq
    else spans.push({ seal: seq, to: seq })
  }
  return spans.map((span) => ({ kind: 'lineMissing', ...span }))
}
