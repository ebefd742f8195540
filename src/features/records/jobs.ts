import type { Job, Setting } from '#features/feature.ts'
import { instantAt, timeOf } from '#kernel/shared/day.ts'
import { makeSeal, readSealLine, rowsPerSeal, sealFile, sealLine } from './chain/seal.ts'
import { findLastSeal, insertSeal, listSealsAt, listUnsealed, removeOldKeys } from './queries.ts'

/** Seals in one run: a long silence is caught up in a few runs, and no run holds its transaction for long. */
const sealsPerRun = 20

const keyDays = 90

/**
 * Chains what was written since the last run. The seals of the run before are committed by now, so they go to the list outside the
 * database first: the list never names a seal that a crash has undone.
 */
async function seal(setting: Setting): Promise<void> {
  const { tx, county, now } = setting
  let last = await findLastSeal(tx, county.id)
  if (last) await rememberOutside(setting, last.seq)
  for (let n = 0; n < sealsPerRun; n += 1) {
    const rows = await listUnsealed(tx, county.id, rowsPerSeal)
    if (rows.length === 0) return
    last = makeSeal(county.id, last, rows, now)
    await insertSeal(tx, county.id, last)
    if (rows.length < rowsPerSeal) return
  }
}

/** Every seal goes outside, in its order; what is written there once is never written again. */
async function rememberOutside({ tx, county, files }: Setting, lastSeq: number): Promise<void> {
  const list = sealFile(county.code)
  const known = readSealLine((await files.lastLine(list)) ?? '')?.seq ?? 0
  const next = Array.from(
    { length: Math.max(0, Math.min(lastSeq - known, sealsPerRun * 2)) },
    (_, at) => known + 1 + at,
  )
  for (const one of await listSealsAt(tx, county.id, next)) await files.append(list, sealLine(one))
}

export const recordsJobs: Job[] = [
  { name: 'records.seal', every: '*/5 * * * *', run: seal },
  {
    name: 'records.forgetKeys',
    every: '20 3 * * *',
    run: ({ tx, county, now }) => removeOldKeys(tx, county.id, instantAt(timeOf(now) - keyDays * 86_400_000)),
  },
]
