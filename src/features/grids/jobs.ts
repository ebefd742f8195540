import { sql } from 'kysely'
import type { Job } from '#features/feature.ts'
import { addDays } from '#kernel/shared/day.ts'

/** What came in is asked for by the day for a month at most; older days may be one. */
const keptDays = 60

/** Who lives in which grid, added up from the register itself: its changes fold into one row for each grid, and no race leaves a trace. */
export const gridsJobs: Job[] = [
  {
    name: 'grids.recountLiving',
    every: '50 18 * * *',
    run: async ({ tx, county, today }) => {
      await sql`select recount_living(${county.id}, ${addDays(today, -keptDays)})`.execute(tx)
    },
  },
]
