import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { transact } from '#database/pool.ts'
import { people } from '#features/people/contract.ts'
import { inSetting } from '#server/settings.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { records } from '../contract.ts'
import { recordsJobs } from '../jobs.ts'
import { sealFile } from './seal.ts'
import { walkChain } from './walk.ts'

let village: Village
beforeEach(async () => {
  village = await aVillage()
})

const sealer = recordsJobs.find((job) => job.name === 'records.seal')!
const fileOf = () => join(village.site.folder, sealFile(village.county.code))

/**
 * One run of the sealer, and so one seal. A transaction of another test file in the same cluster can hold back a row, so it waits
 * until none is held.
 */
async function seal() {
  const { site, county } = village
  const held = async () => {
    const { rows } = await site.owner.query(
      `select from audit where county_id = $1 and seal_seq is null and xid >= pg_snapshot_xmin(pg_current_snapshot())`,
      [county.id],
    )
    return rows.length
  }
  await expect.poll(held, { timeout: 15_000 }).toBe(0)
  await inSetting(site.ground, county, sealer.name, sealer.run)
}

async function walk() {
  const file = await readFile(fileOf(), 'utf8').catch(() => '')
  const { id } = village.county
  return transact(village.site.ground.pool, { counties: [id] }, (tx) => walkChain(tx, id, file))
}

async function aWrite(): Promise<number> {
  const ask = { personId: village.resident.personId, field: 'phone' as const, reason: '通知开会' }
  await village.officer.call(people.reveal, ask)
  const { rows } = await village.site.owner.query('select max(id) as id from audit where county_id = $1', [
    village.county.id,
  ])
  return Number(rows[0].id)
}

const asOwner = (text: string, values: unknown[] = []) => village.site.owner.query(text, values)

/** Two seals with two rows each, as a quarter of an hour of work leaves them. */
async function sealedTwice() {
  const rows = [await aWrite(), await aWrite()]
  await seal()
  village.later({ minutes: 20 })
  await asOwner('update session set seen_at = $1', [village.site.time.now])
  rows.push(await aWrite(), await aWrite())
  await seal()
  return rows as [number, number, number, number]
}

test('an untouched chain is intact, and the tail that waits is only counted', async () => {
  await sealedTwice()
  await aWrite()
  expect(await walk()).toMatchObject({ troubles: [], seals: 2, sealed: 4, unsealed: 1 })
  const { rows } = await village.auditor.call(records.listAudit, {})
  expect(rows.map((row) => row.seal)).toEqual([null, 2, 2, 1, 1])
})

test('every write leaves exactly one audit row, without personal data', async () => {
  const first = await aWrite()
  const { rows } = await asOwner('select * from audit where county_id = $1', [village.county.id])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ operation: 'people.reveal', target_kind: 'look', id: String(first) })
  expect(JSON.stringify(rows[0])).not.toContain(village.resident.phone)
})

test('a changed row is named', async () => {
  const [, second] = await sealedTwice()
  await asOwner("update audit set operation = 'people.list' where id = $1", [second])
  expect((await walk()).troubles).toEqual([{ kind: 'changed', row: second, seal: 1 }])
})

test('a removed row is named', async () => {
  const [, , third] = await sealedTwice()
  await asOwner('delete from audit where id = $1', [third])
  expect((await walk()).troubles).toEqual([{ kind: 'removed', row: third, seal: 2 }])
})

test('a row put among the sealed ones is named, with or without a seal of its own', async () => {
  const [first] = await sealedTwice()
  const copy = `insert into audit (county_id, id, at, operation, incident, seal_seq)
    select county_id, $2, at, operation, 'forged', $3 from audit where id = $1`
  await asOwner(copy, [first, 900_001, 1])
  await asOwner(copy, [first, 900_002, null])
  const named = (await walk()).troubles.map((trouble) => trouble.kind === 'inserted' && trouble.row)
  expect(named.sort()).toEqual([900_001, 900_002])
  await seal()
  expect((await walk()).troubles.map((trouble) => trouble.kind === 'inserted' && trouble.row)).toContain(900_002)
})

test('a seal that was taken out or written anew breaks the chain', async () => {
  const [first] = await sealedTwice()
  await asOwner('update audit_seal set row_ids = array_remove(row_ids, $1) where seq = 1', [first])
  expect((await walk()).troubles).toContainEqual({ kind: 'sealBroken', seal: 1 })
  await asOwner('delete from audit_seal where county_id = $1 and seq = 1', [village.county.id])
  expect((await walk()).troubles).toContainEqual({ kind: 'sealMissing', seal: 1 })
})

test('who rewrites the end of the chain is found by the file outside the database', async () => {
  const rows = await sealedTwice()
  await inSetting(village.site.ground, village.county, sealer.name, sealer.run)
  expect((await readFile(fileOf(), 'utf8')).trim().split('\n')).toHaveLength(2)
  await asOwner('delete from audit_seal where county_id = $1 and seq = 2', [village.county.id])
  await asOwner('delete from audit where id = any($1)', [rows.slice(2)])
  expect((await walk()).troubles).toEqual([{ kind: 'sealMissing', seal: 2 }])
})

test('the app itself can neither change nor remove an audit row or a seal', async () => {
  await sealedTwice()
  const { site, county } = village
  const attempt = (table: 'audit' | 'audit_seal', how: 'delete' | 'update') =>
    transact(site.ground.pool, { counties: [county.id] }, async (tx) => {
      if (how === 'delete') await tx.deleteFrom(table).execute()
      else if (table === 'audit') await tx.updateTable('audit').set({ operation: 'nothing' }).execute()
      else
        await tx
          .updateTable('audit_seal')
          .set({ seal: Buffer.alloc(32) })
          .execute()
    })
  for (const table of ['audit', 'audit_seal'] as const)
    for (const how of ['delete', 'update'] as const)
      await expect(attempt(table, how)).rejects.toThrow(/permission denied/)
})

test('idempotency keys are forgotten after ninety days', async () => {
  await aWrite()
  const forget = recordsJobs.find((job) => job.name === 'records.forgetKeys')!
  const kept = async () => {
    await inSetting(village.site.ground, village.county, forget.name, forget.run)
    const { rows } = await asOwner('select from idempotency where county_id = $1', [village.county.id])
    return rows.length
  }
  village.later({ days: 89 })
  expect(await kept()).toBe(1)
  village.later({ days: 2 })
  expect(await kept()).toBe(0)
})
