import type { Job, Setting } from '#features/feature.ts'
import { instantAt, timeOf } from '#kernel/shared/day.ts'
import { makeSeal, rowsPerSeal, sealFile, sealLine } from './chain/seal.ts'
import { findLastSeal, insertSeal, listUnsealed, removeOldKeys } from './queries.ts'

/** Seals in one run: a long silence is caught up in a few runs, and no run holds its transaction for long. */
const sealsPerRun = 20

const keyDays = 90

/**
 * Chains what was written since the last run. The seal of the run before is committed by now, so it goes to the file outside the
 * database first: the file never names a seal that a crash has undone.
 */
async function seal({ tx, county, files, now }: Setting): Promise<void> {
  let last = await findLastSeal(tx, county.id)
  if (last) await files.append(sealFile(county.code), sealLine(last))
  for (let n = 0; n < sealsPerRun; n += 1) {
    const rows = await listUnsealed(tx, county.id, rowsPerSeal)
    if (rows.length === 0) return
    last = makeSeal(county.id, last, rows, now)
    await insertSeal(tx, county.id, last)
    if (rows.length < rowsPerSeal) return
  }
}

export const recordsJobs: Job[] = [
  { name: 'records.seal', every: '*/5 * * * *', run: seal },
  {
    name: 'records.forgetKeys',
    every: '20 3 * * *',
    run: ({ tx, county, now }) => removeOldKeys(tx, county.id, instantAt(timeOf(now) - keyDays * 86_400_000)),
  },
]
