import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { endAll, run } from '#tests/operations/child.ts'
import { rememberedTwice, rewriteChain, sealedFourTimes } from '#tests/village/chain.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { sealFile, sealLine } from './seal.ts'

// Each look is a process of its own, on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'shanzhi-verify-'))
afterAll(async () => {
  await endAll()
  rmSync(folder, { recursive: true, force: true })
})

/** `npm run verify-audit` on the database of this file: what it said and how it ended. */
async function verify({ site }: Village, ...more: string[]) {
  const command = run('verifyAudit', ['--data', folder, ...more], { DATABASE_URL: site.database.ownerUrl })
  const code = await command.ended(60)
  return { code, said: command.said() }
}

/** One row changed, one removed, one put in, and every seal in the database made anew so that it fits. */
async function tamper(village: Village) {
  const [changed, removed, copied] = await rememberedTwice(village)
  const query = (text: string, values: unknown[]) => village.site.owner.query(text, values)
  const inserted = 900_021
  const lists = join(folder, 'files')
  const list = join(lists, sealFile(village.county.code))
  cpSync(village.site.folder, lists, { recursive: true })
  const untouched = await verify(village)
  await query("update audit set operation = 'people.list' where id = $1", [changed])
  await query('delete from audit where id = $1', [removed])
  const copy = `insert into audit (county_id, id, at, operation, incident, seal_seq)
    select county_id, $2, at, 'people.list', 'forged', seal_seq from audit where id = $1`
  await query(copy, [copied, inserted])
  const forged = await rewriteChain(village)
  return { untouched, lists, list, forged, rows: { changed, removed, inserted } }
}

const names = ({ changed, removed, inserted }: Record<'changed' | 'removed' | 'inserted', number>, code: string) => [
  new RegExp(`^${code} .*row ${changed} was changed`, 'm'),
  new RegExp(`^${code} .*row ${removed} was removed`, 'm'),
  new RegExp(`^${code} .*row ${inserted} was inserted`, 'm'),
]

test('verify-audit names each row changed, removed and inserted although the seals were rewritten over them, and ends with 1', async () => {
  const village = await aVillage()
  const { untouched, lists, list, forged, rows } = await tamper(village)
  expect(untouched.code, untouched.said).toBe(0)
  expect(untouched.said).toContain('intact')
  const found = await verify(village)
  expect(found.code, found.said).toBe(1)
  for (const sentence of names(rows, village.county.code)) expect(found.said).toMatch(sentence)
  expect(found.said).not.toContain('intact')

  // Who also holds this machine writes the list anew as well; the copy on another one still tells.
  const kept = join(folder, 'kept')
  cpSync(lists, kept, { recursive: true })
  writeFileSync(list, forged.map((one) => `${sealLine(one)}\n`).join(''))
  const deceived = await verify(village)
  expect(deceived.code, deceived.said).toBe(0)
  const told = await verify(village, '--seals', kept)
  expect(told.code, told.said).toBe(1)
  for (const sentence of names(rows, village.county.code)) expect(told.said).toMatch(sentence)
})

test('a list that was removed is named although the seals were rewritten; a copy may be older than the list, and must be there', async () => {
  const village = await aVillage()
  const { code } = village.county
  const [changed] = await sealedFourTimes(village)
  const list = join(folder, 'files', sealFile(code))
  const lines = readFileSync(join(village.site.folder, sealFile(code)), 'utf8')
  const rename = (operation: string) =>
    village.site.owner.query('update audit set operation = $2 where id = $1', [changed, operation])
  await rename('people.list')
  await rewriteChain(village)
  const removed = await verify(village)
  expect(removed.code, removed.said).toBe(1)
  expect(removed.said).toMatch(new RegExp(`^${code} .*seals 1 to 2 are not in the list outside`, 'm'))

  await rename('people.reveal')
  await rewriteChain(village)
  mkdirSync(join(folder, 'files'), { recursive: true })
  writeFileSync(list, lines)
  const copies = join(folder, 'copies')
  mkdirSync(copies)
  const wrong = await verify(village, '--seals', copies)
  expect([wrong.code, wrong.said], wrong.said).toEqual([2, expect.stringContaining('name the folder of the copies')])
  cpSync(join(folder, 'files'), copies, { recursive: true })
  writeFileSync(join(copies, sealFile(code)), `${lines.split('\n')[0]}\n`)
  const stale = await verify(village, '--seals', copies)
  expect(stale.code, stale.said).toBe(0)
})

test('verify-audit without the folder it was given, or with an option that is none, ends with 2 and a sentence', async () => {
  const village = await aVillage()
  for (const wrong of [['--seals', join(folder, 'nowhere')], ['--colour']]) {
    const { code, said } = await verify(village, ...wrong)
    expect([code, said], said).toEqual([2, expect.stringContaining('·')])
    expect(said).not.toMatch(/\n\s+at /)
  }
})
