import type { Job } from '#features/feature.ts'
import { foldDeltas } from './queries.ts'

/** Every five minutes: readers stay quick because the tail stays short. It changes no figure, so it leaves no audit line. */
export const figuresJobs: Job[] = [
  { name: 'figures.fold', every: '*/5 * * * *', run: ({ tx, county }) => foldDeltas(tx, county.id) },
]
