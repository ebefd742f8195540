import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Pids are used again by the system; a pid together with its start time names one process for good. */
export type ProcessMark = { pid: number; startedAt: string }

/** When this process began, or null when it is gone. A dead process nobody has reaped yet counts as gone. */
export function startOf(pid: number): string | null {
  if (!Number.isInteger(pid) || pid <= 0) return null
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null
  }
  return process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid)
}

function startOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ') // from field 3, the state, on
    if (fields[0] === 'Z' || fields[0] === 'X') return null
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot}:${fields[19]}`
  } catch {
    return null
  }
}

function startElsewhere(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

export const markOf = (pid: number): ProcessMark => ({ pid, startedAt: startOf(pid) ?? 'unknown' })

export const isRunning = (mark: ProcessMark): boolean => startOf(mark.pid) === mark.startedAt

/** Every process that works inside this folder: PostgreSQL's, the orphans of a killed one included. */
export function processesIn(folder: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').flatMap((name) => {
    const pid = Number(name)
    if (!Number.isInteger(pid) || pid === process.pid) return []
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder && startOf(pid) ? [pid] : []
    } catch {
      return []
    }
  })
}

/** Waits until the question is answered with yes; false when the time is over. */
export async function until(question: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds
  while (!question()) {
    if (performance.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  return true
}
