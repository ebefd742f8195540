import { transact } from '#database/pool.ts'
import { listNeeded } from '#features/attachments/public.ts'
import { type Instant, instantAt, timeOf } from '#kernel/shared/day.ts'
import type { FilesByDigest } from './filesByDigest.ts'
import type { Ground } from './ground.ts'

const batch = 500

/** A file is put before its row is committed, and a backup under way may still want it: nothing younger than a day is touched. */
const graceMs = 86_400_000

/** Takes away files that no photo of any county needs any more. The same bytes may belong to two counties, so it asks for all. */
export async function sweepFiles(
  ground: Pick<Ground, 'pool' | 'counties' | 'clock'>,
  files: FilesByDigest,
): Promise<number> {
  const since = instantAt(timeOf(ground.clock()) - graceMs)
  let swept = 0
  let asked: string[] = []
  const settle = async () => {
    const needed = new Set(await neededOf(ground, asked, since))
    for (const digest of asked.filter((one) => !needed.has(one))) {
      await files.remove(digest)
      swept += 1
    }
    asked = []
  }
  for await (const { digest, since: put } of files.kept()) {
    if (put < since) asked.push(digest)
    if (asked.length >= batch) await settle()
  }
  await settle()
  return swept
}

const neededOf = ({ pool, counties }: Pick<Ground, 'pool' | 'counties'>, digests: readonly string[], since: Instant) =>
  transact(pool, { counties: counties().map((county) => county.id) }, (tx) => listNeeded(tx, digests, since))
