import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { findApplied, readMigrations } from '#database/migrate.ts'
import { nameOf } from './backup/keeping.ts'
import { takeBackup } from './backup/take.ts'
import { backupWords } from './backup/words.ts'
import type { Files } from './files.ts'
import { findMasterKey } from './masterKey.ts'
import { CannotStart } from './packs.ts'
import { preflightWords } from './preflightWords.ts'

/** What a start does before it migrates a database that holds people's data. */
export type Upgrade = {
  /** `take`: a backup first, into `folder` or beside the data. `skip`: whoever starts has made one. */
  backup: 'take' | 'skip'
  folder: string | null
}

export type Flight = {
  ownerUrl: string
  dataFolder: string
  /** Where the embedded database works; null when it is somebody else's. */
  databaseFolder: string | null
  files: Files
  now: string
} & Upgrade

/** Below this a database cannot work, whatever its size. */
const leastFreeBytes = 200_000_000

/** What of a database its archive takes at most: rows without indexes, compressed. */
const partOfArchive = 1 / 4

/** Backups made before an upgrade: the last few are enough to go back to. */
const keptBefore = 3

/**
 * Looks before the first migration touches anything: whether this program knows the schema that is there, what it would change, whether
 * the disk has room for it, and whether there is a way back. Says each thing through `say`; refuses with a sentence.
 */
export async function preflight(flight: Flight, say: (sentence: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: flight.ownerUrl })
  await client.connect()
  try {
    const pending = await pendingOf(client)
    if (pending.length === 0 || !(await holdsData(client))) return
    say(preflightWords.pending(pending))
    await refuseFullDisk(client, flight)
    if (flight.backup === 'skip') return say(preflightWords.noBackup)
  } finally {
    await client.end()
  }
  say(preflightWords.backedUp(await backUp(flight)))
}

/** Names of migrations to come; a database that knows one we do not know belongs to a newer program. */
async function pendingOf(client: pg.Client): Promise<string[]> {
  const applied = (await findApplied(client)) ?? []
  const ours = new Map((await readMigrations()).map(({ name, digest }) => [name, digest]))
  const later = applied.filter(({ name }) => !ours.has(name)).map(({ name }) => name)
  if (later.length > 0) throw new CannotStart(preflightWords.newer(later))
  const edited = applied.filter(({ name, digest }) => ours.get(name) !== digest).map(({ name }) => name)
  if (edited.length > 0) throw new CannotStart(preflightWords.edited(edited))
  const known = new Set(applied.map(({ name }) => name))
  return applied.length === 0 ? [] : [...ours.keys()].filter((name) => !known.has(name))
}

/** A first start that was killed leaves a schema without a county: there is nothing to lose in it. */
async function holdsData(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ county: string | null; key: string | null }>(
    "select to_regclass('public.county') as county, to_regclass('public.data_key') as key",
  )
  if (!rows[0]?.county || !rows[0].key) return false
  const { rowCount } = await client.query('select from county, data_key limit 1')
  return Boolean(rowCount)
}

/**
 * A migration may write a table anew: as much again as the database where it works. The backup has its rows, compressed, and all photos
 * as they are. What lies on one disk needs the sum.
 */
async function refuseFullDisk(client: pg.Client, flight: Flight): Promise<void> {
  const { rows } = await client.query<{ bytes: string }>('select pg_database_size(current_database())::text as bytes')
  const database = Number(rows[0]?.bytes ?? 0)
  const wanted = new Map<number, { folder: string; bytes: number }>()
  const want = async (folder: string, bytes: number) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const { dev } = await stat(folder)
    const there = wanted.get(dev)
    wanted.set(dev, { folder, bytes: bytes + (there?.bytes ?? 0) })
  }
  if (flight.databaseFolder) await want(flight.databaseFolder, Math.max(leastFreeBytes, database))
  if (flight.backup === 'take')
    await want(backupFolder(flight), database * partOfArchive + (await bytesOf(flight.files)))
  for (const { folder, bytes } of wanted.values()) {
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < bytes) throw new CannotStart(preflightWords.noRoom(folder, bytes, bavail * bsize))
  }
}

async function bytesOf(files: Files): Promise<number> {
  let sum = 0
  for await (const { bytes } of files.kept()) sum += bytes
  return sum
}

const backupFolder = ({ folder, dataFolder }: Upgrade & Pick<Flight, 'dataFolder'>): string =>
  folder ?? join(dataFolder, 'backups')

async function backUp(flight: Flight): Promise<string> {
  const { ownerUrl, dataFolder, files, now } = flight
  const masterKey = await findMasterKey(dataFolder)
  if (!masterKey) throw new CannotStart(backupWords.noKey(dataFolder))
  const into = backupFolder(flight)
  const path = join(into, `before-upgrade-${nameOf(now)}`)
  await takeBackup({ ownerUrl, files, masterKey, now }, path)
  const earlier = (await readdir(into)).filter((name) => /^before-upgrade-shanzhi-[\d-]+\.tar$/.test(name)).sort()
  for (const name of earlier.slice(0, -keptBefore)) await rm(join(into, name))
  return path
}
