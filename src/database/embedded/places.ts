import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Binaries, copiedBinaries, installedBinaries } from './binaries.ts'

import { DatabaseTrouble, note, trouble } from './words.ts'

/** The system user PostgreSQL runs as; null when it is simply ours. PostgreSQL refuses to run as root. */
export type RunAs = { uid: number; gid: number; name: string } | null

/** Where the database of one data folder lies and who runs it; `notes` are for the person who starts it. */
export type Places = { folder: string; binaries: Binaries; runAs: RunAs; notes: string[] }

const elsewhere = '/var/lib/shanzhi'
const moved = 'where-the-database-lies.txt'

/** Decides from what is there: the data folder itself when the user that runs PostgreSQL can reach it, else /var/lib. */
export function placesFor(dataFolder: string): Places {
  mkdirSync(dataFolder, { recursive: true })
  const data = realpathSync(dataFolder)
  const near = join(data, 'postgres')
  const binaries = installedBinaries()
  if (process.getuid?.() !== 0) {
    refuseStrangers(near)
    return { folder: made(near, null), binaries, runAs: null, notes: [] }
  }
  const runAs = ownerOf(near) ?? systemUser()
  const far = join(elsewhere, nameFor(data))
  const nearby = canReach(data, runAs)
  if (!nearby && existsSync(near)) {
    throw new DatabaseTrouble(trouble.closedWay(near, runAs.name))
  }
  const notes: string[] = []
  if (!nearby) notes.push(...farAway(data, join(far, 'postgres')))
  const folder = made(nearby ? near : join(far, 'postgres'), runAs)
  const reachable = canRun(binaries, runAs)
  if (!reachable) notes.push(note.copied(far, runAs.name))
  return { folder, binaries: reachable ? binaries : copiedBinaries(binaries, far), runAs, notes }
}

/** Same folder, same name, on every start: readable by a person, and different for two folders of one name. */
function nameFor(data: string): string {
  const plain = basename(dirname(data)).replace(/[^A-Za-z0-9]+/g, '-') || 'data'
  return `${plain}-${createHash('sha256').update(data).digest('hex').slice(0, 8)}`
}

/** A removed data folder must not find its old database again, and a moved one must not silently get an empty one. */
function farAway(data: string, folder: string): string[] {
  const notePath = join(data, moved)
  const noted = existsSync(notePath) ? readFileSync(notePath, 'utf8').trim() : null
  if (noted && noted !== folder && existsSync(noted)) {
    throw new DatabaseTrouble(trouble.movedFolder(noted, folder, notePath))
  }
  const notes = [note.farAway(data, folder)]
  if (!noted && existsSync(folder)) {
    const aside = `${folder}.left-${Date.now()}`
    renameSync(folder, aside)
    notes.push(note.setAside(aside))
  }
  writeFileSync(notePath, `${folder}\n`)
  return notes
}

function made(folder: string, runAs: RunAs): string {
  mkdirSync(folder, { recursive: true, mode: runAs ? 0o755 : 0o700 })
  if (runAs) chownSync(folder, runAs.uid, runAs.gid)
  return realpathSync(folder)
}

function refuseStrangers(folder: string): void {
  if (!existsSync(folder) || statSync(folder).uid === process.getuid?.()) return
  throw new DatabaseTrouble(trouble.otherOwner(folder, statSync(folder).uid))
}

/** A database made by an ordinary user goes on running as that user, also when root starts it. */
function ownerOf(folder: string): RunAs {
  if (!existsSync(folder)) return null
  const { uid, gid } = statSync(folder)
  return uid === 0 ? null : { uid, gid, name: `uid ${uid}` }
}

function systemUser(): NonNullable<RunAs> {
  const known = userNamed('shanzhi') ?? userNamed('postgres')
  if (known) return known
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'shanzhi'],
      { stdio: 'ignore' },
    )
  } catch {
    // no useradd on this system, or a read-only /etc: an unprivileged number does as well
  }
  return userNamed('shanzhi') ?? { uid: 65534, gid: 65534, name: 'nobody' }
}

function userNamed(name: string): RunAs {
  const ask = (flag: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: ask('-u'), gid: ask('-g'), name }
  } catch {
    return null
  }
}

function canReach(folder: string, runAs: NonNullable<RunAs>): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid: runAs.uid, gid: runAs.gid, cwd: '/', stdio: 'ignore' })
      .status === 0
  )
}

function canRun(binaries: Binaries, runAs: NonNullable<RunAs>): boolean {
  return (
    spawnSync(binaries.postgres, ['--version'], { uid: runAs.uid, gid: runAs.gid, cwd: '/', stdio: 'ignore' })
      .status === 0
  )
}
