import type { Job } from '#features/feature.ts'
import { instantAt, timeOf } from '#kernel/shared/day.ts'
import { closeUnused } from './queries.ts'
import { unusedDays } from './rules.ts'

/** Uploads of forms that nobody sent. Their rows are closed here; the server takes the files away when no county needs them. */
export const attachmentsJobs: Job[] = [
  {
    name: 'attachments.closeUnused',
    every: '30 19 * * *',
    async run({ tx, county, now, record }) {
      const before = instantAt(timeOf(now) - unusedDays * 86_400_000)
      const closed = await closeUnused(tx, county.id, before, now)
      if (closed[0] !== undefined) record({ kind: 'attachment', id: closed[0], detail: { closed: closed.length } })
    },
  },
]
