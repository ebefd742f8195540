import type { Job } from '#features/feature.ts'
import { removeSpent } from './queries.ts'
import { before } from './rules.ts'

const day = 24 * 60

/** These tables belong to no county, so the first county's run does the work and the others find nothing left. */
export const accountsJobs: Job[] = [
  {
    name: 'accounts.forgetSpent',
    every: '40 3 * * *',
    run: ({ tx, now }) =>
      removeSpent(tx, { sessions: before(now, 30 * day), codes: before(now, day), attempts: before(now, 2 * day) }),
  },
]
