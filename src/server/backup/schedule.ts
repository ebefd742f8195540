import { access, constants, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import pg from 'pg'
import type { Instant } from '#kernel/shared/day.ts'
import { type Keep, lastDue, nameOf, superfluous, takenAtOf } from './keeping.ts'
import { type Source, takeBackup } from './take.ts'

export type Plan = { folder: string; keep: Keep }

/** What a watcher may know: when the last archive was taken, and since when none could be. Never why: that is in the log. */
export type BackupState = { last: Instant | null; failingSince: Instant | null }

const lookEveryMs = 60_000
const retryMs = 15 * 60_000
const lockNumber = 20261123

export type Schedule = { state(): BackupState; look(): Promise<void>; stop(): Promise<void> }

/**
 * A backup a day, due at two in the morning. It looks at the folder instead of at a queue: a server that slept through the hour makes
 * up for it, a folder that was emptied is filled again, and a long backup holds up no other timed work.
 */
export function startSchedule(
  { folder, keep }: Plan,
  source: Omit<Source, 'now' | 'signal'>,
  { clock, log }: { clock(): Instant; log: FastifyBaseLogger },
): Schedule {
  const stopping = new AbortController()
  const state: BackupState = { last: null, failingSince: null }
  let running: Promise<void> | null = null
  let notBefore = 0
  const attempt = async () => {
    const now = clock()
    try {
      state.last = await lastTaken(folder)
      if (state.last !== null && state.last >= lastDue(now)) return
      const taken = await takeAlone(source.ownerUrl, async () => {
        await clearHalves(folder)
        return takeBackup({ ...source, now, signal: stopping.signal }, join(folder, nameOf(now)))
      })
      if (!taken) return
      Object.assign(state, { last: await lastTaken(folder), failingSince: null })
      log.info(
        { rows: taken.rows, files: taken.files, bytes: taken.bytes, unkept: taken.unkept.length },
        'backup taken',
      )
      for (const name of superfluous(await readdir(folder), keep)) await rm(join(folder, name))
    } catch (error) {
      if (stopping.signal.aborted) return
      state.failingSince ??= now
      notBefore = Date.parse(now) + retryMs
      log.error({ err: error, reason: reasonOf(error) }, 'backup failed')
    }
  }
  const look = async () => {
    if (running) return running
    if (Date.parse(clock()) < notBefore) return
    running = attempt().finally(() => {
      running = null
    })
    return running
  }
  const timer = setInterval(() => void look(), lookEveryMs)
  return {
    look,
    state: () => ({ ...state }),
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await running
    },
  }
}

/** A sentence of ours, or the system's code; never the words of the database, which may quote a row. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.name : 'unknown'

/** What an interrupted backup left: it never had a name of its own. */
async function clearHalves(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.endsWith('.part') && takenAtOf(name.slice(0, -'.part'.length))) await rm(join(folder, name))
}

/** The newest whole archive; an unwritable folder is found out here, before anything is read. */
async function lastTaken(folder: string): Promise<Instant | null> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await access(folder, constants.W_OK)
  const names = await readdir(folder)
  return names.flatMap((name) => takenAtOf(name) ?? []).reduce<Instant | null>((a, b) => (a && a > b ? a : b), null)
}

/** Several servers may stand on one database; one of them backs it up, the others see its archive or wait their turn. */
async function takeAlone<T>(ownerUrl: string, work: () => Promise<T>): Promise<T | null> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'shanzhi-backup' })
  client.on('error', () => {}) // a database that goes away fails the backup itself, which says so
  await client.connect()
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [lockNumber])
    return rows[0]?.mine ? await work() : null
  } finally {
    await client.end()
  }
}
