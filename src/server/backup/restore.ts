import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { types } from '#database/columns.ts'
import { copyIn, plainSettings, setCounters, type TableShape } from '#database/copying.ts'
import { applyWithin, findApplied, type Migration, readMigrations } from '#database/migrate.ts'
import type { PushKeys } from '#features/sendings/public.ts'
import type { Files } from '../files.ts'
import { placeMasterKey } from '../masterKey.ts'
import { CannotStart } from '../packs.ts'
import { placePushKeys } from '../pushKeys.ts'
import { type Checked, checkArchive, rowsOf } from './check.ts'
import { type Head, members } from './manifest.ts'
import { readMembers } from './tar.ts'
import { withoutTies } from './ties.ts'
import { type Verified, verifyRestored } from './verify.ts'
import { backupWords } from './words.ts'

/** Where a backup goes. Nobody else may use the database or the data folder meanwhile; whoever calls this holds the folder's lock. */
export type Target = { ownerUrl: string; files: Files; dataFolder: string; now: string }

export type Restored = { head: Head; rows: number; tables: number; files: number } & Verified

/** Says that a restore began and has not ended; the start refuses while it lies there. */
export const unfinishedMark = (dataFolder: string): string => join(dataFolder, 'restore-unfinished')

/**
 * Puts a backup in the place of the target. The archive is read through and compared first; then the database is made, filled and
 * verified in one transaction, so that a restore that is killed leaves what was there before, and is simply run again.
 */
export async function restoreBackup(
  target: Target,
  from: { path: string; masterKey: Buffer; pushKeys?: PushKeys | null; replace: boolean },
): Promise<Restored> {
  const checked = await checkArchive(from.path, from.masterKey)
  const migrations = await migrationsOf(checked.head)
  const client = new pg.Client({ connectionString: target.ownerUrl, application_name: 'shanzhi-restore', types })
  await client.connect()
  try {
    await client.query(plainSettings)
    await refuseInUse(client)
    const filled = await isFilled(client)
    if (filled === 'data' && !from.replace) throw new CannotStart(backupWords.notEmpty)
    const mark = unfinishedMark(target.dataFolder)
    await mkdir(target.dataFolder, { recursive: true, mode: 0o700 })
    await writeFile(mark, `${target.now}\n`, { flush: true })
    await client.query('begin')
    if (filled !== 'nothing') await client.query(clearance)
    await applyWithin(client, migrations)
    await withoutTies(client, () => fill(client, target, checked, from.path))
    const verified = await verifyRestored(client, { checked, path: from.path, files: target.files }, from.masterKey)
    await client.query('commit')
    await client.query('analyze')
    for (const [name, text] of checked.lists) await target.files.placeList(name, text, target.now)
    await placeMasterKey(target.dataFolder, from.masterKey, target.now)
    if (from.pushKeys) await placePushKeys(target.dataFolder, from.pushKeys, target.now)
    await rm(mark, { force: true })
    const { tables, files } = checked.manifest
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    return { head: checked.head, rows, tables: tables.length, files: files.count, ...verified }
  } finally {
    await client.end()
  }
}

const clearance = 'drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public'

/** The schema is made by this program's own migrations up to where the backup stood; those after it follow at the next start. */
async function migrationsOf({ migrations }: Head): Promise<Migration[]> {
  const ours = new Map((await readMigrations()).map((one) => [one.name, one]))
  const later = migrations.filter(({ name }) => !ours.has(name)).map(({ name }) => name)
  if (later.length > 0) throw new CannotStart(backupWords.laterSchema(later))
  const other = migrations.filter(({ name, digest }) => ours.get(name)?.digest !== digest).map(({ name }) => name)
  if (other.length > 0) throw new CannotStart(backupWords.otherSchema(other))
  return migrations.map(({ name }) => ours.get(name)!)
}

/** Our pools name themselves; on the embedded database the folder's lock has answered already. */
async function refuseInUse(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and application_name like 'shanzhi%'`,
  )
  if (rowCount) throw new CannotStart(backupWords.inUse)
}

/** A schema of ours without a county holds nothing; tables of anybody else are data. */
async function isFilled(client: pg.Client): Promise<'nothing' | 'schema' | 'data'> {
  const { rowCount } = await client.query("select from pg_class where relnamespace = 'public'::regnamespace limit 1")
  if (!rowCount) return 'nothing'
  if (!(await findApplied(client))?.length) return 'data'
  const counties = await client.query("select to_regclass('public.county') is not null as there")
  if (!counties.rows[0].there) return 'data'
  return (await client.query('select from county limit 1')).rowCount ? 'data' : 'schema'
}

/** The second reading: rows into their tables, files into the store. */
async function fill(client: pg.Client, { files }: Target, { manifest }: Checked, path: string): Promise<void> {
  const shapes = new Map<string, TableShape>(manifest.tables.map((table) => [table.name, table]))
  await client.query(`truncate ${[...shapes.keys()].map((name) => `"${name}"`).join(', ')}`)
  for await (const member of readMembers(path)) {
    const [kind, name = ''] = member.name.split('/')
    const shape = kind === 'tables' ? shapes.get(name) : undefined
    if (shape) await copyIn(client, shape, await rowsOf(member))
    else if (member.name.startsWith(members.file(''))) await files.put(member.bytes)
  }
  await setCounters(client, manifest.counters)
}
