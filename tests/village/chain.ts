import { expect } from 'vitest'
import type { Db } from '#database/driver.ts'
import { transact } from '#database/pool.ts'
import { people } from '#features/people/contract.ts'
import { makeSeal, type Seal } from '#features/records/chain/seal.ts'
import { recordsJobs } from '#features/records/jobs.ts'
import { listRowsAt, listSealsAt } from '#features/records/queries.ts'
import { inSetting } from '#server/settings.ts'
import type { Village } from '../village.ts'

/** What the tests of the chain do to it: some rows sealed in order, and then somebody with the owner's password. */

const sealer = recordsJobs.find((job) => job.name === 'records.seal')!

export const runSealer = ({ site, county }: Village) => inSetting(site.ground, county, sealer.name, sealer.run)

/**
 * One run of the sealer, and so one seal. A transaction of another test file in the same cluster can hold back a row, so it waits
 * until none is held.
 */
export async function seal(village: Village): Promise<void> {
  const { site, county } = village
  const held = async () => {
    const { rows } = await site.owner.query(
      `select from audit where county_id = $1 and seal_seq is null and xid >= pg_snapshot_xmin(pg_current_snapshot())`,
      [county.id],
    )
    return rows.length
  }
  await expect.poll(held, { timeout: 15_000 }).toBe(0)
  await runSealer(village)
}

export async function aWrite({ officer, resident, site, county }: Village): Promise<number> {
  await officer.call(people.reveal, { personId: resident.personId, field: 'phone', reason: '通知开会' })
  const { rows } = await site.owner.query('select max(id) as id from audit where county_id = $1', [county.id])
  return Number(rows[0].id)
}

/** Two seals with two rows each, as a quarter of an hour of work leaves them. */
export async function sealedTwice(village: Village): Promise<[number, number, number, number]> {
  const rows = [await aWrite(village), await aWrite(village)]
  await seal(village)
  village.later({ minutes: 20 })
  await village.site.owner.query('update session set seen_at = $1', [village.site.time.now])
  rows.push(await aWrite(village), await aWrite(village))
  await seal(village)
  return rows as [number, number, number, number]
}

/** Both seals are outside; without the list the rewritten chain would be sound. */
export async function rememberedTwice(village: Village): Promise<[number, number, number, number]> {
  const rows = await sealedTwice(village)
  await runSealer(village)
  return rows
}

/** Four runs of the sealer, the first three outside, as the list always is one run behind. */
export async function sealedFourTimes(village: Village): Promise<number[]> {
  const rows: number[] = await rememberedTwice(village)
  for (let more = 0; more < 2; more += 1) {
    rows.push(await aWrite(village))
    await seal(village)
  }
  return rows
}

export const inCounty = <T>({ site, county }: Village, work: (tx: Db) => Promise<T>): Promise<T> =>
  transact(site.ground.pool, { counties: [county.id] }, work)

/** Somebody with the owner's password and our source code: every seal is made anew over what the table holds now. */
export async function rewriteChain(village: Village): Promise<Seal[]> {
  const { id } = village.county
  const seals = await inCounty(village, (tx) => listSealsAt(tx, id, [1, 2, 3, 4]))
  const seqs = seals.map(({ seq }) => seq)
  const claimed = await inCounty(village, (tx) => listRowsAt(tx, id, [], seqs))
  const fresh: Seal[] = []
  for (const { seq, sealedAt } of seals) {
    const rows = claimed.filter((row) => row.seal_seq === seq).sort((a, b) => a.id - b.id)
    const made = makeSeal(id, fresh.at(-1) ?? null, rows, sealedAt)
    fresh.push(made)
    await village.site.owner.query(
      'update audit_seal set row_ids = $3, row_hashes = $4, previous = $5, seal = $6 where county_id = $1 and seq = $2',
      [id, seq, made.rowIds, made.rowHashes, made.previous, made.seal],
    )
  }
  return fresh
}
