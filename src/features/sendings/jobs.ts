import type { Job } from '#features/feature.ts'
import { instantAt, timeOf } from '#kernel/shared/day.ts'
import { removeDeliveries, removeOld } from './queries.ts'
import { keptDays } from './rules.ts'

const dayMs = 86_400_000

/** Each night: what was sent a month ago, and what was dead for a quarter. */
export const sendingsJobs: Job[] = [
  {
    name: 'sendings.forget',
    every: '45 19 * * *',
    run: async ({ tx, county, now }) => {
      const before = (days: number) => instantAt(timeOf(now) - days * dayMs)
      await removeOld(tx, county.id, before(keptDays.ended), before(keptDays.dead))
      await removeDeliveries(tx, before(1))
    },
  },
]
