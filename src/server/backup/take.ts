import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import pg from 'pg'
import { types } from '#database/columns.ts'
import { copyOut, listCounters, listTables, plainSettings, RowDigest } from '#database/copying.ts'
import { findSealer } from '#database/dataKey.ts'
import { findApplied } from '#database/migrate.ts'
import { readCounties } from '../counties.ts'
import type { Files } from '../files.ts'
import { Unkept } from '../filesByDigest.ts'
import { CannotStart } from '../packs.ts'
import { checkArchive } from './check.ts'
import { checkOf, format, type Head, type Manifest, members, sealOf, sha256 } from './manifest.ts'
import { writeEnd, writeMember } from './tar.ts'
import { findUnkept } from './unkept.ts'
import { backupWords } from './words.ts'

/** Where a backup comes from. The owner's way in sees every row of every county. */
export type Source = {
  ownerUrl: string
  files: Files
  masterKey: Buffer
  now: string
  /** Ends a backup that is under way when the server stops: a half one is worth nothing. */
  signal?: AbortSignal
}

/** `unkept`: photos that a row names and no file holds, or that were changed on disk; a backup is made all the same, and says so. */
export type Taken = { bytes: number; tables: number; rows: number; files: number; unkept: string[] }

const compress = promisify(gzip)

/**
 * One consistent archive of a running or standing installation, in bounded memory. It is written beside its name, read back and
 * compared, and only then gets the name: a file that bears it is whole.
 */
export async function takeBackup(source: Source, path: string): Promise<Taken> {
  if (await stat(path).catch(() => null)) throw new CannotStart(backupWords.exists(path))
  const part = `${path}.part`
  const file = await open(part, 'w', 0o600)
  try {
    const taken = await writeArchive(source, file).finally(() => file.close())
    await checkArchive(part, source.masterKey)
    await rename(part, path)
    const folder = await open(dirname(path))
    await folder.sync().finally(() => folder.close()) // the name itself must outlive a loss of power
    return { ...taken, bytes: (await stat(path)).size }
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** Adds members and remembers them for the manifest. */
type Writer = { entries: Manifest['members']; add(name: string, bytes: Buffer): Promise<void> }

function writerOf(file: FileHandle, signal: AbortSignal | undefined): Writer {
  const entries: Manifest['members'] = []
  return {
    entries,
    async add(name, bytes) {
      signal?.throwIfAborted()
      await writeMember(file, { name, bytes })
      entries.push({ name, bytes: bytes.length, sha256: sha256(bytes) })
    },
  }
}

async function writeArchive(source: Source, file: FileHandle): Promise<Omit<Taken, 'bytes'>> {
  const { files, masterKey, signal } = source
  const writer = writerOf(file, signal)
  // The lists first: they may be older than the rows, but must never name a seal that the rows do not have yet.
  const lists = await Promise.all(
    (await files.lists()).map(async (name) => ({ name, text: await files.readList(name) })),
  )
  return inSnapshot(source, async (client) => {
    const head = await headOf(client, source)
    await writer.add(members.head, Buffer.from(JSON.stringify(head, null, 2)))
    for (const { name, text } of lists) await writer.add(members.list(name), Buffer.from(text))
    const tables = await writeTables(client, writer)
    const counters = await listCounters(client)
    const { kept, spoilt } = await writeFiles(file, files, signal)
    const unkept = [...spoilt, ...(await findUnkept(client, files))]
    const manifest: Manifest = { tables, counters, members: writer.entries, files: kept }
    const bytes = Buffer.from(JSON.stringify(manifest, null, 1))
    await writeMember(file, { name: members.manifest, bytes })
    await writeMember(file, { name: members.seal, bytes: sealOf(bytes, masterKey) })
    await writeEnd(file)
    await file.sync()
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    return { tables: tables.length, rows, files: kept.count, unkept }
  })
}

/** Everything is read as it stood at one moment; a migration has to wait until the backup has ended. */
async function inSnapshot<T>({ ownerUrl }: Source, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'shanzhi-backup', types })
  await client.connect()
  try {
    await client.query(plainSettings)
    if (!(await findApplied(client))?.length) throw new CannotStart(backupWords.empty)
    await client.query('begin isolation level repeatable read, read only')
    const names = (await listTables(client)).map(({ name }) => `"${name}"`)
    await client.query(`lock table ${names.join(', ')} in access share mode`)
    return await work(client)
  } finally {
    await client.end()
  }
}

async function headOf(client: pg.Client, { masterKey, now }: Source): Promise<Head> {
  const sealer = await findSealer(client, masterKey).catch(() => {
    throw new CannotStart(backupWords.keyOfNothing)
  })
  if (!sealer) throw new CannotStart(backupWords.empty)
  const counties = (await readCounties(client)).map(({ id, code, name }) => ({ id, code, name }))
  const migrations = (await findApplied(client)) ?? []
  return { format, takenAt: now, counties, migrations, check: checkOf(masterKey) }
}

async function writeTables(client: pg.Client, writer: Writer): Promise<Manifest['tables']> {
  const written: Manifest['tables'] = []
  for (const table of await listTables(client)) {
    const digest = new RowDigest()
    let parts = 0
    for await (const rows of copyOut(client, table)) {
      parts += 1
      digest.add(rows)
      await writer.add(members.part(table.name, parts), await compress(rows, { level: 4 }))
    }
    written.push({ ...table, rows: digest.rows, digest: digest.text(), parts })
  }
  return written
}

/** Photos are packed already. One that the store lists but does not give back as it was is left out, and told. */
async function writeFiles(
  file: FileHandle,
  files: Files,
  signal: AbortSignal | undefined,
): Promise<{ kept: Manifest['files']; spoilt: string[] }> {
  const digest = new RowDigest()
  const spoilt: string[] = []
  let bytes = 0
  for await (const { digest: name } of files.kept()) {
    signal?.throwIfAborted()
    const content = await files.get(name).catch((error) => {
      if (error instanceof Unkept) return null
      throw error
    })
    if (!content) spoilt.push(name)
    else {
      await writeMember(file, { name: members.file(name), bytes: Buffer.from(content) })
      digest.add(Buffer.from(name))
      bytes += content.length
    }
  }
  return { kept: { count: digest.rows, bytes, digest: digest.text() }, spoilt }
}
