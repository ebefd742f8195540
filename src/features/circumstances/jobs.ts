import type { Job, Setting } from '#features/feature.ts'
import { removeSpent } from './villageQueries.ts'

/** One run removes so many; the next night takes the rest. */
const atOnce = 20_000

/** What is past its term goes for good, whether it was still held to be true or closed long ago. */
async function forget({ tx, county, today, emit, record }: Setting): Promise<void> {
  const gone = await removeSpent(tx, county.id, today, atOnce)
  if (gone.length === 0) return
  const householdIds = [
    ...new Set(gone.flatMap((one) => (one.open && one.householdId !== null ? [one.householdId] : []))),
  ]
  if (householdIds.length > 0) emit('circumstances.changed', { householdIds })
  record({ kind: 'county', id: county.id, detail: { removed: gone.length } })
}

/** At three in the night of Shanghai. */
export const circumstancesJobs: Job[] = [{ name: 'circumstances.forget', every: '0 19 * * *', run: forget }]
