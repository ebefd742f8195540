import type { Job } from '#features/feature.ts'
import { publish } from './queries.ts'

/** Each night a county writes its own line, so that nobody counts another county's rows. It is a sum, so it leaves no audit line. */
export const overviewJobs: Job[] = [
  {
    name: 'overview.publish',
    every: '20 19 * * *',
    sideBySide: true,
    run: async ({ tx, county, today }) => void (await publish(tx, county.id, today)),
  },
]
