import type { Job } from '#features/feature.ts'
import { offerPairs } from './queries.ts'

/** Each night at half past two in Shanghai: what came in by imports and events of the day is looked through. It decides nothing. */
export const duplicatesJobs: Job[] = [
  {
    name: 'duplicates.seek',
    every: '30 18 * * *',
    async run({ tx, county, today }) {
      await offerPairs(tx, county.id, null, today)
    },
  },
]
