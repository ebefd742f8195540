import type { Job, Setting } from '#features/feature.ts'
import { addMonths } from '#kernel/circumstance/value.ts'
import { unnameHelps } from './queries.ts'

/** A name is kept for the figures of this year and the last, and no longer. */
const keptMonths = 24

async function forget({ tx, county, today, record }: Setting): Promise<void> {
  const unnamed = await unnameHelps(tx, county.id, addMonths(today, -keptMonths))
  if (unnamed > 0) record({ kind: 'county', id: county.id, detail: { unnamed } })
}

/** At half past three in the night of Shanghai. */
export const facilitiesJobs: Job[] = [{ name: 'facilities.forget', every: '30 19 * * *', run: forget }]
