import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { types } from '#database/columns.ts'
import { plainSettings } from '#database/copying.ts'
import { attachments } from '#features/attachments/contract.ts'
import { recordsJobs } from '#features/records/jobs.ts'
import { sealFile } from '#features/records/public.ts'
import { requests } from '#features/requests/contract.ts'
import { inSetting } from '#server/settings.ts'
import { aDatabase, type TestDatabase } from '#tests/database.ts'
import { account, anS3Store } from '#tests/standIns/s3Store.ts'
import { aVillage, type Village } from '#tests/village.ts'
import { type Files, openFiles } from '../files.ts'
import { readPushKeys } from '../pushKeys.ts'
import { checkArchive } from './check.ts'
import { restoreBackup, unfinishedMark } from './restore.ts'
import { type Source, takeBackup } from './take.ts'
import { readMembers } from './tar.ts'
import { verifyRestored } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'shanzhi-backup-'))
const masterKey = Buffer.alloc(32, 7) // the key of the test site
const now = '2026-03-02T01:00:00.000Z'
const databases: TestDatabase[] = []
let village: Village
let source: Source
let archive: string

const nameOf = (name: string) => join(folder, name)

async function aTarget() {
  const database = await aDatabase()
  databases.push(database)
  const dataFolder = mkdtempSync(join(folder, 'target-'))
  const files: Files = openFiles(join(dataFolder, 'files'))
  return { ownerUrl: database.ownerUrl, files, dataFolder, now }
}

const ask = async (url: string, text: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return (await client.query(text).finally(() => client.end())).rows
}

const damagedAt = async (member: string) => {
  const path = nameOf(`damaged-${Math.random()}.tar`)
  const bytes = await readFile(archive)
  const at = bytes.indexOf(member) + 512 + 20
  bytes[at] = bytes[at]! ^ 1
  await writeFile(path, bytes)
  return path
}

beforeAll(async () => {
  village = await aVillage()
  const { resident, site, county } = village
  const picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#284' } })
    .jpeg()
    .toBuffer()
  const photo = await resident.call(attachments.upload, {}, { file: new Blob([new Uint8Array(picture)]) })
  await resident.call(requests.place, { text: '桥头路灯不亮，\n晚上\t看不见\\路。', attachmentIds: [photo.id] })
  const sealer = recordsJobs.find((job) => job.name === 'records.seal')!
  // The sealer waits for whoever writes anywhere in the cluster, so beside other tests it is asked until a seal stands.
  const sealed = async () => {
    await inSetting(site.ground, county, sealer.name, sealer.run)
    expect(await openFiles(site.folder).readList(sealFile(county.code))).not.toBe('')
  }
  await vi.waitFor(sealed, { timeout: 30_000, interval: 200 })
  source = {
    ...{ ownerUrl: site.database.ownerUrl, files: openFiles(site.folder) },
    ...{ masterKey, now },
  }
  archive = nameOf('first.tar')
  await takeBackup(source, archive)
})
afterAll(async () => {
  for (const database of databases) await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

test('what is backed up is restored row by row, with photos, seals and counters, and goes on from there', async () => {
  const target = await aTarget()
  const restored = await restoreBackup(target, { path: archive, masterKey, replace: false })
  expect(restored).toMatchObject({ files: 1, troubles: [], head: { counties: [{ code: village.county.code }] } })
  const rows = 'select number, title, detail, xmin is not null as here from request order by id'
  expect(await ask(target.ownerUrl, rows)).toEqual(await ask(source.ownerUrl, rows))
  const seals = sealFile(village.county.code)
  expect(await target.files.readList(seals)).toBe(await source.files.readList(seals))
  expect(await target.files.readList(seals)).not.toBe('')
  const [{ digest }] = await ask(target.ownerUrl, 'select digest from attachment')
  expect(Buffer.from(await target.files.get(digest))).toEqual(Buffer.from(await source.files.get(digest)))
  const [{ free }] = await ask(
    target.ownerUrl,
    "select nextval(pg_get_serial_sequence('request', 'id')) > (select max(id) from request) as free",
  )
  expect(free).toBe(true)
  expect((await readFile(join(target.dataFolder, 'keys', 'master.key'), 'utf8')).trim()).toBe(
    masterKey.toString('base64'),
  )
  expect(existsSync(unfinishedMark(target.dataFolder))).toBe(false)
  const walls =
    "select count(*)::int as n from pg_policy union all select count(*)::int from pg_constraint where contype = 'f'"
  expect(await ask(target.ownerUrl, walls)).toEqual(await ask(source.ownerUrl, walls))
  const ties = `select conrelid::regclass::text as table, conname, conenforced, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`
  expect(await ask(target.ownerUrl, ties)).toEqual(await ask(source.ownerUrl, ties))
})

test('a tie that nobody looks at from day to day is looked at here: a notice of nobody is not restored', async () => {
  const target = await aTarget()
  const path = nameOf('stray.tar')
  await ask(
    source.ownerUrl,
    `insert into notice (county_id, account_id, kind, cause, at) select id, 0, 'new', 'stray', now() from county limit 1`,
  )
  await takeBackup(source, path).finally(() => ask(source.ownerUrl, "delete from notice where cause = 'stray'"))
  const restoring = restoreBackup(target, { path, masterKey, replace: false })
  await expect(restoring).rejects.toThrow('notice_account_id_fkey')
})

test('the archive opens only for its owner and never holds the master key', async () => {
  expect(statSync(archive).mode & 0o777).toBe(0o600)
  const bytes = await readFile(archive)
  expect(bytes.includes(masterKey)).toBe(false)
  expect(bytes.includes(masterKey.toString('base64'))).toBe(false)
})

test('a wrong key is refused before anything is touched', async () => {
  const target = await aTarget()
  const wrong = restoreBackup(target, { path: archive, masterKey: Buffer.alloc(32, 8), replace: false })
  await expect(wrong).rejects.toThrow('不是做备份时用的那一把')
  expect(existsSync(unfinishedMark(target.dataFolder))).toBe(false)
  await expect(takeBackup({ ...source, masterKey: Buffer.alloc(32, 8) }, nameOf('wrong.tar'))).rejects.toThrow('打不开')
  expect(existsSync(nameOf('wrong.tar.part'))).toBe(false)
})

test('damage is named, member by member: a table, a photo, a list, the manifest, a cut', async () => {
  const target = await aTarget()
  const refusal = (path: string) =>
    restoreBackup(target, { path, masterKey, replace: true }).then(String, (error: Error) => error.message)
  const [{ digest }] = await ask(source.ownerUrl, 'select digest from attachment')
  const named = ['tables/request/000001.gz', `files/${digest}`, `lists/${sealFile(village.county.code)}`]
  for (const member of named) expect(await refusal(await damagedAt(member))).toContain(`${member}：内容被改动`)
  expect(await refusal(await damagedAt('manifest.json'))).toContain('manifest.json')
  const short = nameOf('short.tar')
  await writeFile(short, await readFile(archive))
  truncateSync(short, Math.floor(statSync(archive).size / 2))
  expect(await refusal(short)).toContain('之后读不下去')
  await writeFile(short, 'not an archive at all')
  expect(await refusal(short)).toContain('不是善治的备份')
})

test('who writes the archive anew, digests and all, is betrayed by the sealed manifest', async () => {
  const path = nameOf('forged.tar')
  const bytes = await readFile(archive)
  const manifest: Buffer[] = []
  for await (const member of readMembers(archive)) if (member.name === 'manifest.json') manifest.push(member.bytes)
  const at = bytes.indexOf(manifest[0]!)
  bytes.write(manifest[0]!.toString().replace(/"rows": \d/, '"rows": 9'), at)
  await writeFile(path, bytes)
  const target = await aTarget()
  await expect(restoreBackup(target, { path, masterKey, replace: false })).rejects.toThrow('与封印不符')
})

test('a target with data is refused unless told; told, it is replaced and its own key kept under another name', async () => {
  const target = await aTarget()
  await restoreBackup(target, { path: archive, masterKey, replace: false })
  const again = (replace: boolean) => restoreBackup(target, { path: archive, masterKey, replace })
  await expect(again(false)).rejects.toThrow('--replace')
  await ask(target.ownerUrl, "update request set title = '改过'")
  expect((await again(true)).rows).toBeGreaterThan(20)
  expect(await ask(target.ownerUrl, "select from request where title = '改过'")).toEqual([])
})

test('the push keys of the file of keys are put in place; others that lay there are kept under another name', async () => {
  const target = await aTarget()
  const place = join(target.dataFolder, 'keys')
  const restore = (privateKey: string) => {
    const pushKeys = { publicKey: `public-${privateKey}`, privateKey }
    return restoreBackup(target, { path: archive, masterKey, pushKeys, replace: true })
  }
  await restore('one')
  expect(await readPushKeys(target.dataFolder)).toEqual({ publicKey: 'public-one', privateKey: 'one' })
  expect(statSync(join(place, 'push.json')).mode & 0o777).toBe(0o600)
  await restore('one')
  expect(readdirSync(place)).toEqual(['master.key', 'push.json'])
  await restore('two')
  expect(await readPushKeys(target.dataFolder)).toEqual({ publicKey: 'public-two', privateKey: 'two' })
  expect(readdirSync(place).filter((name) => name.startsWith('push.json.until-'))).toHaveLength(1)
})

test('a restore that breaks off leaves what was there, says so to the next start, and runs again', async () => {
  const target = await aTarget()
  await restoreBackup(target, { path: archive, masterKey, replace: false })
  await ask(target.ownerUrl, "update request set title = '原来的'")
  const cut: Files = { ...target.files, put: () => Promise.reject(new Error('the power is gone')) }
  const broken = restoreBackup({ ...target, files: cut }, { path: archive, masterKey, replace: true })
  await expect(broken).rejects.toThrow('the power is gone')
  expect(await ask(target.ownerUrl, 'select title from request')).toEqual([{ title: '原来的' }])
  expect(existsSync(unfinishedMark(target.dataFolder))).toBe(true)
  await restoreBackup(target, { path: archive, masterKey, replace: true })
  expect(existsSync(unfinishedMark(target.dataFolder))).toBe(false)
})

test('a newer schema is refused by its name, and so is a database that a server uses', async () => {
  await ask(source.ownerUrl, "insert into migration (name, digest) values ('9999_later.sql', 'x')")
  const later = nameOf('later.tar')
  await takeBackup(source, later)
  await ask(source.ownerUrl, "delete from migration where name = '9999_later.sql'")
  const target = await aTarget()
  await expect(restoreBackup(target, { path: later, masterKey, replace: false })).rejects.toThrow('9999_later.sql')
  await village.resident.call(requests.mine, {})
  const used = { ...target, ownerUrl: source.ownerUrl }
  await expect(restoreBackup(used, { path: archive, masterKey, replace: true })).rejects.toThrow('先停止服务')
})

test('a backup never overwrites, and one that breaks off leaves nothing under its name', async () => {
  await expect(takeBackup(source, archive)).rejects.toThrow('已存在')
  const broken: Files = {
    ...source.files,
    // biome-ignore lint/correctness/useYield: it breaks off before the first
    async *kept() {
      throw new Error('the disk is gone')
    },
  }
  await expect(takeBackup({ ...source, files: broken }, nameOf('broken.tar'))).rejects.toThrow('the disk is gone')
  expect(existsSync(nameOf('broken.tar'))).toBe(false)
  expect(existsSync(nameOf('broken.tar.part'))).toBe(false)
})

test('a photo that a row names and no file holds is told, and the rest is backed up', async () => {
  const [{ digest }] = await ask(source.ownerUrl, 'select digest from attachment')
  const empty = openFiles(mkdtempSync(join(folder, 'empty-')))
  const taken = await takeBackup({ ...source, files: empty }, nameOf('unkept.tar'))
  expect(taken).toMatchObject({ files: 0, unkept: [digest] })
  const restored = await restoreBackup(await aTarget(), { path: nameOf('unkept.tar'), masterKey, replace: false })
  expect(restored, 'what was gone already hinders no restore, and is told again').toMatchObject({ unkept: [digest] })
  const spoilt = openFiles(mkdtempSync(join(folder, 'spoilt-')))
  const wrong = await spoilt.put(Buffer.from('a photo'))
  const [path = ''] = readdirSync(folder).filter((name) => name.startsWith('spoilt-'))
  writeFileSync(join(folder, path, wrong.slice(0, 2), wrong), 'something else')
  expect((await takeBackup({ ...source, files: spoilt }, nameOf('spoilt.tar'))).unkept).toEqual([wrong, digest])
  const broken: Files = { ...source.files, get: () => Promise.reject(new Error('the store does not answer')) }
  await expect(takeBackup({ ...source, files: broken }, nameOf('mute.tar'))).rejects.toThrow('does not answer')
})

test('writes go on while a backup is taken, and it holds the moment at which it began', async () => {
  const during = nameOf('during.tar')
  let wrote: Promise<unknown> = Promise.resolve()
  const files: Files = {
    ...source.files,
    async *kept() {
      wrote = ask(source.ownerUrl, "update request set title = '后来改的'")
      await wrote
      yield* source.files.kept()
    },
  }
  await takeBackup({ ...source, files }, during)
  const target = await aTarget()
  await restoreBackup(target, { path: during, masterKey, replace: false })
  expect(await ask(target.ownerUrl, "select from request where title = '后来改的'")).toEqual([])
})

test('a table that is not what was backed up is told by its name', async () => {
  const target = await aTarget()
  await restoreBackup(target, { path: archive, masterKey, replace: false })
  const checked = await checkArchive(archive, masterKey)
  const client = new pg.Client({ connectionString: target.ownerUrl, types })
  await client.connect()
  await client.query(plainSettings)
  const restored = { checked, path: archive, files: target.files }
  expect(await verifyRestored(client, restored, masterKey)).toEqual({ troubles: [], unkept: [] })
  await client.query("update request set title = title || '。'")
  await expect(verifyRestored(client, restored, masterKey)).rejects.toThrow('request')
  await client.end()
})

test('all tables are of one moment, whatever is written while they are copied', async () => {
  let wrote: Promise<unknown> | undefined
  const signal = new AbortController().signal
  // Asked before each member of the archive: the first of them stands before any table.
  Object.defineProperty(signal, 'throwIfAborted', {
    value: () => {
      wrote ??= ask(source.ownerUrl, "update request set title = '中途改的'")
    },
  })
  await takeBackup({ ...source, signal }, nameOf('moment.tar'))
  await wrote
  expect(await ask(source.ownerUrl, 'select title from request')).toEqual([{ title: '中途改的' }])
  const target = await aTarget()
  await restoreBackup(target, { path: nameOf('moment.tar'), masterKey, replace: false })
  expect(await ask(target.ownerUrl, "select from request where title = '中途改的'")).toEqual([])
})

test('a store that says yes and keeps nothing is found out: the files are named and the database stays as it was', async () => {
  const store = await anS3Store()
  const target = await aTarget()
  const files = openFiles(join(target.dataFolder, 'files'), { endpoint: store.endpoint, ...account })
  const restoring = () => restoreBackup({ ...target, files }, { path: archive, masterKey, replace: false })
  const [{ digest }] = await ask(source.ownerUrl, 'select digest from attachment')
  store.forgets = true
  await expect(restoring()).rejects.toThrow(`却没有留住`)
  await expect(restoring()).rejects.toThrow(digest)
  expect(await ask(target.ownerUrl, 'select from county')).toEqual([])
  expect(existsSync(unfinishedMark(target.dataFolder))).toBe(true)
  store.forgets = false
  expect(await restoring()).toMatchObject({ files: 1, unkept: [] })
  expect(store.refused).toEqual([])
  store.close()
})

test('a disk that does not give back what was written is found out before the archive gets its name', async () => {
  const path = nameOf('rotten.tar')
  let rotten = false
  const files: Files = {
    ...source.files,
    async *kept() {
      if (rotten) return yield* source.files.kept()
      rotten = true
      const bytes = await readFile(`${path}.part`)
      const at = bytes.indexOf('tables/request/000001.gz') + 512 + 20
      bytes[at] = bytes[at]! ^ 1
      await writeFile(`${path}.part`, bytes)
      yield* source.files.kept()
    },
  }
  await expect(takeBackup({ ...source, files }, path)).rejects.toThrow('内容被改动')
  expect(existsSync(path)).toBe(false)
})
