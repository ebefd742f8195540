import { type SpawnOptions, spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  fchownSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Places, RunAs } from './places.ts'
import { processesIn, startOf, until } from './processes.ts'

import { DatabaseTrouble, note, trouble } from './words.ts'

/** A running PostgreSQL: its process, the folder of its socket, which is the only way in, and its end. */
export type Running = { pid: number; socketFolder: string; gone: Promise<void> }

const logName = 'postgresql.log'
const logKeptBytes = 5_000_000
const startSeconds = 60
const longestSocketFolder = 80 // a socket's whole path has room for 107 bytes

/** Settings are handed over at each start, so they follow the code and not the day the folder was made. */
const settings = {
  listen_addresses: '',
  max_connections: '60',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  max_wal_size: '1GB',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  log_statement: 'none',
  log_min_error_statement: 'panic', // a failing statement may carry a resident's words: never into the log
  log_parameter_max_length_on_error: '0',
}

/** A test's database is thrown away: safety against power loss would only cost time. */
const settingsForTests = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
  autovacuum: 'off',
}

/** Makes the folder of the cluster when it is missing; a half-made one of a killed start is thrown away. */
export async function initialise(places: Places, forTests: boolean): Promise<string> {
  const cluster = join(places.folder, `cluster-${places.binaries.major}`)
  for (const name of readdirSync(places.folder)) {
    if (name.startsWith('new-')) rmSync(join(places.folder, name), { recursive: true, force: true })
  }
  if (existsSync(join(cluster, 'PG_VERSION'))) return cluster
  const half = mkdtempSync(join(places.folder, 'new-'))
  own(half, places.runAs)
  await run(
    places.binaries.initdb,
    [
      `--pgdata=${half}`,
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
      ...(forTests ? ['--no-sync'] : []),
    ],
    places.runAs,
  )
  renameSync(half, cluster)
  return cluster
}

/**
 * Starts PostgreSQL in a session of its own, so that Ctrl-C reaches us first and we stop it in the right order. Whoever starts it
 * again names the folder of the socket, so that open pools find the way.
 */
export async function launch(
  places: Places,
  cluster: string,
  { forTests, socketFolder = socketFolderFor(cluster, places.runAs) }: { forTests: boolean; socketFolder?: string },
): Promise<Running> {
  // nobody works here (see clearLeftovers), but a killed postmaster that is not yet reaped still counts as alive to PostgreSQL
  rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true })
  const chosen = { ...settings, ...(forTests ? settingsForTests : {}), unix_socket_directories: socketFolder }
  const log = openLog(join(places.folder, logName), places.runAs)
  const child = spawn(
    places.binaries.postgres,
    ['-D', cluster, ...Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...as(places.runAs), stdio: ['ignore', log, log], detached: true },
  )
  closeSync(log)
  const pid = child.pid
  if (!pid) throw new DatabaseTrouble(trouble.programFailed(places.binaries.postgres, 'spawn'))
  child.unref()
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const done = () => child.exitCode !== null || isReady(cluster, pid)
  const inTime = await until(done, startSeconds * 1000)
  if (!inTime || child.exitCode !== null) {
    const log = join(places.folder, logName)
    await halt(pid)
    throw new DatabaseTrouble(trouble.notStarted(log, tail(log)))
  }
  return { pid, socketFolder, gone }
}

/** Lets open transactions end by rolling back, writes everything, and waits until the process is gone. */
export async function halt(pid: number): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 10],
    ['SIGKILL', 5],
  ] as const) {
    if (!startOf(pid)) return
    process.kill(pid, signal)
    if (await until(() => !startOf(pid), seconds * 1000)) return
  }
}

/** What a killed server left: its database is stopped, and a pid file that names somebody else's process is removed. */
export async function clearLeftovers(cluster: string): Promise<string[]> {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return []
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  const working = processesIn(cluster)
  if (working.includes(pid) || (process.platform !== 'linux' && startOf(pid))) {
    await halt(pid)
    return [note.stoppedLeftover]
  }
  // a dead postmaster's children leave by themselves; only then may its pid file go
  if (!(await until(() => processesIn(cluster).length === 0, 10_000))) {
    throw new DatabaseTrouble(trouble.stillWorking(cluster, processesIn(cluster)))
  }
  rmSync(pidFile, { force: true })
  return [note.removedPidFile]
}

/** Where the socket of this cluster lies: in the cluster's own closed folder, or, when that path is too long, in /tmp. */
function socketFolderFor(cluster: string, runAs: RunAs): string {
  if (Buffer.byteLength(cluster) <= longestSocketFolder) return cluster
  const folder = mkdtempSync('/tmp/shanzhi-')
  own(folder, runAs)
  return folder
}

/** The socket folder of a cluster that already runs, from its own pid file. */
export function runningSocket(cluster: string): string | null {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return null
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  return lines[7]?.trim() === 'ready' ? (lines[4] ?? null) : null
}

function isReady(cluster: string, pid: number): boolean {
  const pidFile = join(cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return false
  const lines = readFileSync(pidFile, 'utf8').split('\n')
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

function own(folder: string, runAs: RunAs): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (runAs) chownSync(folder, runAs.uid, runAs.gid)
}

const as = (runAs: RunAs): SpawnOptions => ({
  cwd: '/',
  env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  ...(runAs ? { uid: runAs.uid, gid: runAs.gid } : {}),
})

async function run(program: string, args: string[], runAs: RunAs): Promise<void> {
  const child = spawn(program, args, { ...as(runAs), stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout?.on('data', (part: Buffer) => {
    said += part
  })
  child.stderr?.on('data', (part: Buffer) => {
    said += part
  })
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new DatabaseTrouble(trouble.programFailed(program, said.trim()))
}

function openLog(path: string, runAs: RunAs): number {
  const tooLong = existsSync(path) && statSync(path).size > logKeptBytes
  if (tooLong) renameSync(path, `${path}.1`)
  const log = openSync(path, 'a', 0o600)
  if (runAs) fchownSync(log, runAs.uid, runAs.gid)
  return log
}

const tail = (log: string): string => readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n')
