import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning, markOf, type ProcessMark } from './processes.ts'

/** One process at a time may serve a data folder: two would seal the audit chain and run the clock's moves twice. */
export type FolderLock = { taken: true; release(): void } | { taken: false; holder: ProcessMark }

/** Takes `<data>/lock`. A lock whose process is gone is taken over, however it ended. */
export function lockFolder(dataFolder: string): FolderLock {
  mkdirSync(dataFolder, { recursive: true })
  const path = join(dataFolder, 'lock')
  const mine = `${path}.${process.pid}`
  const content = JSON.stringify(markOf(process.pid))
  writeFileSync(mine, content)
  try {
    for (;;) {
      if (linked(mine, path)) return { taken: true, release: () => release(path, content) }
      const holder = readLock(path)
      if (holder && isRunning(holder)) return { taken: false, holder }
      setAside(path)
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Who serves this folder now, if anybody: scripts then join the running database instead of starting it. */
export function lockHolder(dataFolder: string): ProcessMark | null {
  const holder = readLock(join(dataFolder, 'lock'))
  return holder && isRunning(holder) ? holder : null
}

/** A hard link appears with its whole content or not at all, so nobody reads half a lock. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Moves a dead lock away; if another starter's fresh lock was caught by the move, it goes back. */
function setAside(path: string): void {
  const aside = `${path}.stale-${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const caught = readLock(aside)
  if (caught && isRunning(caught)) linked(aside, path)
  rmSync(aside, { force: true })
}

function readLock(path: string): ProcessMark | null {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof found !== 'object' || found === null) return null
    const { pid, startedAt } = found as Partial<ProcessMark>
    return typeof pid === 'number' && typeof startedAt === 'string' ? { pid, startedAt } : null
  } catch {
    return null
  }
}

function release(path: string, content: string): void {
  try {
    if (readFileSync(path, 'utf8') === content) rmSync(path, { force: true })
  } catch {
    // already gone
  }
}
