import type { Job, Setting } from '#features/feature.ts'
import { countLeftBehind } from './leftBehind.ts'
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

/** The counts of a month, from which a later one is told apart. */
async function count(setting: Setting): Promise<void> {
  const villages = await countLeftBehind(setting)
  setting.record({ kind: 'county', id: setting.county.id, detail: { villages } })
}

/** At three in the night of Shanghai; counts in the first night of a month. */
export const circumstancesJobs: Job[] = [
  { name: 'circumstances.forget', every: '0 19 * * *', run: forget },
  { name: 'circumstances.countLeftBehind', every: '30 20 1 * *', run: count },
]
