import type { Job, Setting } from '#features/feature.ts'
import { daysOf } from '#kernel/pack/limits.ts'
import { addDays, instantOn } from '#kernel/shared/day.ts'
import { removeLooks } from './queries.ts'

/** One run removes so many; the next night takes the rest. */
const atOnce = 20_000

/** What was asked goes at the term that the county's models set, decided or not; that a look was taken stays in the log of looks. */
async function forget({ tx, county, packs, today, record }: Setting): Promise<void> {
  const before = instantOn(addDays(today, -daysOf(packs.model, 'minorLookKept')), '00:00')
  const removed = await removeLooks(tx, county.id, before, atOnce)
  if (removed > 0) record({ kind: 'county', id: county.id, detail: { removed } })
}

/** At three in the night of Shanghai. */
export const minorLooksJobs: Job[] = [{ name: 'minorLooks.forget', every: '5 19 * * *', run: forget }]
