import { spawnSync } from 'node:child_process'
import { rmSync, statfsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processesIn } from '#database/embedded/processes.ts'
import type { Stage } from './stage.ts'

/** Something that goes wrong, up to the moment when the machine itself is well again; what remains is ours to mend. */
export type Fault = {
  name: string
  times: number
  /** Whoever writes meanwhile must be told to come back: a fault that nobody met would prove nothing. */
  refuses?: true
  strike(stage: Stage): Promise<void>
}

/** How long a disk stays full, and how long a database does not answer. */
const fullMs = 3_000
const pauseMs = 4_000

export const faults: readonly Fault[] = [
  {
    name: 'server',
    times: 30,
    /** Whoever runs the server starts it again, as a service manager would; that start is part of what is measured, so it is not waited for. */
    async strike(stage) {
      const server = stage.server()
      const end = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGKILL')
      await end
      stage.launch()
    },
  },
  {
    name: 'database',
    times: 30,
    async strike(stage) {
      process.kill(stage.postmaster(), 'SIGKILL')
    },
  },
  {
    name: 'fullDisk',
    times: 10,
    refuses: true,
    async strike(stage) {
      const stone = join(stage.dataFolder, 'stone')
      await fill(stone)
      await sleep(fullMs)
      rmSync(stone)
    },
  },
  {
    name: 'pause',
    times: 10,
    async strike(stage) {
      const pids = processesIn(stage.clusterFolder())
      for (const pid of pids) signal(pid, 'SIGSTOP')
      await sleep(pauseMs)
      for (const pid of pids) signal(pid, 'SIGCONT')
    },
  },
]

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // a backend that ended meanwhile
  }
}

/** Takes every free byte of the disk that holds this path. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w')
  const block = Buffer.alloc(1 << 20, 1)
  try {
    for (;;) await file.write(block)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    await file.close()
  }
}

/** A disk of its own, so that filling it hurts nobody else. Only root may make one; without it the fault is not tried. */
export function aSmallDisk(folder: string, megabytes: number): { remove(): void } | null {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0711`, 'tmpfs', folder])
  if (mounted.status !== 0 || statfsSync(folder).blocks * statfsSync(folder).bsize > (megabytes + 1) * 1_048_576)
    return null
  return { remove: () => void spawnSync('umount', [folder]) }
}
