import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { transact } from '#database/pool.ts'
import { inSetting } from '#server/settings.ts'
import {
  aWrite,
  inCounty,
  rememberedTwice,
  rewriteChain,
  runSealer,
  seal,
  sealedFourTimes,
  sealedTwice,
} from '#tests/village/chain.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { records } from '../contract.ts'
import { recordsJobs } from '../jobs.ts'
import { sealFile } from './seal.ts'
import { sentenceOfTrouble } from './sentences.ts'
import { walkChain } from './walk.ts'

let village: Village
beforeEach(async () => {
  village = await aVillage()
})

const fileOf = () => join(village.site.folder, sealFile(village.county.code))

async function walk() {
  const file = await readFile(fileOf(), 'utf8').catch(() => '')
  const { id } = village.county
  return transact(village.site.ground.pool, { counties: [id] }, (tx) => walkChain(tx, id, file))
}

const asOwner = (text: string, values: unknown[] = []) => village.site.owner.query(text, values)

test('an untouched chain is intact, and the tail that waits is only counted', async () => {
  await sealedTwice(village)
  await aWrite(village)
  expect(await walk()).toMatchObject({ troubles: [], seals: 2, sealed: 4, unsealed: 1 })
  const { rows } = await village.auditor.call(records.listAudit, {})
  expect(rows.map((row) => row.seal)).toEqual([null, 2, 2, 1, 1])
})

test('every write leaves exactly one audit row, without personal data', async () => {
  const first = await aWrite(village)
  const { rows } = await asOwner('select * from audit where county_id = $1', [village.county.id])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ operation: 'people.reveal', target_kind: 'look', id: String(first) })
  expect(JSON.stringify(rows[0])).not.toContain(village.resident.phone)
})

test('a changed row is named', async () => {
  const [, second] = await sealedTwice(village)
  await asOwner("update audit set operation = 'people.list' where id = $1", [second])
  expect((await walk()).troubles).toEqual([{ kind: 'changed', row: second, seal: 1 }])
})

test('a removed row is named', async () => {
  const [, , third] = await sealedTwice(village)
  await asOwner('delete from audit where id = $1', [third])
  expect((await walk()).troubles).toEqual([{ kind: 'removed', row: third, seal: 2 }])
})

test('a row put among the sealed ones is named, with or without a seal of its own', async () => {
  const [first] = await sealedTwice(village)
  const copy = `insert into audit (county_id, id, at, operation, incident, seal_seq)
    select county_id, $2, at, operation, 'forged', $3 from audit where id = $1`
  await asOwner(copy, [first, 900_001, 1])
  await asOwner(copy, [first, 900_002, null])
  const named = (await walk()).troubles.map((trouble) => trouble.kind === 'inserted' && trouble.row)
  expect(named.sort()).toEqual([900_001, 900_002])
  await seal(village)
  expect((await walk()).troubles.map((trouble) => trouble.kind === 'inserted' && trouble.row)).toContain(900_002)
})

test('a seal that was taken out or written anew breaks the chain', async () => {
  const [first] = await sealedTwice(village)
  await asOwner('update audit_seal set row_ids = array_remove(row_ids, $1) where seq = 1', [first])
  expect((await walk()).troubles).toContainEqual({ kind: 'sealBroken', seal: 1 })
  await asOwner('delete from audit_seal where county_id = $1 and seq = 1', [village.county.id])
  expect((await walk()).troubles).toContainEqual({ kind: 'sealMissing', seal: 1 })
})

test('who rewrites the end of the chain is found by the file outside the database', async () => {
  const rows = await sealedTwice(village)
  await runSealer(village)
  expect((await readFile(fileOf(), 'utf8')).trim().split('\n')).toHaveLength(2)
  await asOwner('delete from audit_seal where county_id = $1 and seq = 2', [village.county.id])
  await asOwner('delete from audit where id = any($1)', [rows.slice(2)])
  expect((await walk()).troubles).toEqual([
    { kind: 'sealMissing', seal: 2 },
    ...rows.slice(2).map((row) => ({ kind: 'removed', row, seal: 2 })),
  ])
})

const soundWithoutList = async () =>
  expect((await inCounty(village, (tx) => walkChain(tx, village.county.id, ''))).troubles).toEqual([])

test('a changed row is named although the whole chain was rewritten over it', async () => {
  const [first] = await rememberedTwice(village)
  await asOwner("update audit set detail = '{}', operation = 'people.list' where id = $1", [first])
  await rewriteChain(village)
  await soundWithoutList()
  expect((await walk()).troubles).toEqual([
    { kind: 'sealUnknown', seal: 1 },
    { kind: 'changed', row: first, seal: 1 },
    { kind: 'sealUnknown', seal: 2 },
  ])
})

test('a removed row is named although the whole chain was rewritten without it', async () => {
  const [, second] = await rememberedTwice(village)
  await asOwner('delete from audit where id = $1', [second])
  await rewriteChain(village)
  await soundWithoutList()
  expect((await walk()).troubles).toContainEqual({ kind: 'removed', row: second, seal: 1 })
})

test('an inserted row is named although the whole chain was rewritten around it, with its mark or without', async () => {
  const [first, , third] = await rememberedTwice(village)
  const copy = `insert into audit (county_id, id, at, operation, incident, seal_seq)
    select county_id, $2, at, 'people.list', 'forged', seal_seq from audit where id = $1`
  await asOwner(copy, [first, 900_011])
  await asOwner(copy, [third, 900_012])
  await rewriteChain(village)
  await soundWithoutList()
  await asOwner('update audit set seal_seq = null where id = 900_012')
  const inserted = (await walk()).troubles.flatMap((trouble) => (trouble.kind === 'inserted' ? [trouble.row] : []))
  expect(inserted.sort()).toEqual([900_011, 900_012])
})

test('rows are named although all seals were taken out with them', async () => {
  const rows = await rememberedTwice(village)
  await asOwner('delete from audit_seal where county_id = $1', [village.county.id])
  await asOwner('delete from audit where id = any($1)', [rows])
  const named = (await walk()).troubles.flatMap((trouble) => (trouble.kind === 'removed' ? [trouble.row] : []))
  expect(named).toEqual(rows)
})

test('the sealer never writes over what is outside: a chain rewritten before its next run is still betrayed', async () => {
  const [, , , fourth] = await rememberedTwice(village)
  await asOwner("update audit set operation = 'people.list' where id = $1", [fourth])
  await rewriteChain(village)
  await aWrite(village)
  await seal(village)
  await runSealer(village)
  const walked = await walk()
  expect(walked.remembered).toBe(3)
  expect(walked.troubles).toEqual([
    { kind: 'sealUnknown', seal: 2 },
    { kind: 'changed', row: fourth, seal: 2 },
  ])
})

test('a list outside that was tampered with is named by its line or seal, and the database speaks for the rest', async () => {
  await rememberedTwice(village)
  const [one = '', two = ''] = (await readFile(fileOf(), 'utf8')).trim().split('\n')
  const forged = JSON.stringify({ ...JSON.parse(two), sealedAt: '2026-01-01T00:00:00.000Z' })
  await writeFile(fileOf(), `${one}\nnonsense\n${forged}\n`)
  expect((await walk()).troubles).toEqual([
    { kind: 'lineBroken', line: 2 },
    { kind: 'listBroken', seal: 2 },
  ])
  const beyond = { ...JSON.parse(two), seq: 2_000_000_000 }
  await writeFile(fileOf(), `${one}\n${two}\n${JSON.stringify(beyond)}\n`)
  expect((await walk()).troubles).toEqual([
    { kind: 'listBroken', seal: beyond.seq },
    { kind: 'sealMissing', seal: beyond.seq },
  ])
  await writeFile(fileOf(), `${one}\n${two.slice(0, 40)}`) // a crash in the middle of a line
  await runSealer(village)
  expect(await readFile(fileOf(), 'utf8')).toBe(`${one}\n${two}\n`)
})

test('seals that the list outside should know and does not are named; those of the last two runs may still be on their way', async () => {
  await sealedFourTimes(village)
  const lines = (await readFile(fileOf(), 'utf8')).trim().split('\n')
  const walkWith = async (kept: readonly string[]) => {
    const file = kept.map((line) => `${line}\n`).join('')
    return (await inCounty(village, (tx) => walkChain(tx, village.county.id, file))).troubles
  }
  expect(lines).toHaveLength(3)
  expect(await walkWith(lines)).toEqual([])
  expect(await walkWith(lines.slice(0, 2)), 'a backup read it a run earlier').toEqual([])
  expect(await walkWith(lines.slice(0, 1))).toEqual([{ kind: 'lineMissing', seal: 2, to: 2 }])
  expect(await walkWith(lines.slice(1))).toEqual([{ kind: 'lineMissing', seal: 1, to: 1 }])
  expect(await walkWith([])).toEqual([{ kind: 'lineMissing', seal: 1, to: 2 }])
})

test('each trouble has its sentence in both languages', () => {
  const kinds = ['changed', 'removed', 'inserted'] as const
  const links = ['sealBroken', 'sealMissing', 'sealUnknown', 'listBroken'] as const
  const sentences = [
    ...kinds.map((kind) => sentenceOfTrouble({ kind, row: 7, seal: 3 })),
    ...links.map((kind) => sentenceOfTrouble({ kind, seal: 7 })),
    sentenceOfTrouble({ kind: 'lineBroken', line: 7 }),
    sentenceOfTrouble({ kind: 'lineMissing', seal: 7, to: 9 }),
  ]
  for (const sentence of sentences) expect(sentence).toMatch(/7.* · .*7/)
  expect(new Set(sentences).size).toBe(9)
})

test('the app itself can neither change nor remove an audit row or a seal', async () => {
  await sealedTwice(village)
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
  await aWrite(village)
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
