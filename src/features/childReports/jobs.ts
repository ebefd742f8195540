import { openCompartment } from '#database/pool.ts'
import type { Job, Setting } from '#features/feature.ts'
import { daysOf } from '#kernel/pack/limits.ts'
import { addDays, instantOn } from '#kernel/shared/day.ts'
import { removeSettled } from './queries.ts'

/** One run removes so many; the next night takes the rest. */
const atOnce = 1000

/** A settled report goes at the term that the county's models set; one that nobody has settled stays until somebody has. */
async function forget({ tx, county, packs, today, record }: Setting): Promise<void> {
  await openCompartment(tx, 'childreport')
  const before = instantOn(addDays(today, -daysOf(packs.model, 'childReportKept')), '00:00')
  const removed = await removeSettled(tx, county.id, before, atOnce)
  if (removed > 0) record({ kind: 'county', id: county.id, detail: { removed } })
}

/** At three in the night of Shanghai. */
export const childReportsJobs: Job[] = [{ name: 'childReports.forget', every: '10 19 * * *', run: forget }]
