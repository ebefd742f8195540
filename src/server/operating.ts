import { resolve } from 'node:path'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { usualKeep } from './backup/keeping.ts'
import type { Plan } from './backup/schedule.ts'
import { readS3 } from './filesOnS3.ts'
import type { Upgrade } from './preflight.ts'

type Environment = Record<string, string | undefined>

/** What an operator sets for good in the environment, apart from what a start is told on its command line. */
export type Operating = {
  /** Scheduled backups; none without a folder. */
  backup: Plan | null
  upgrade: Upgrade
}

/** Reads the environment; a wrong value is refused, never corrected. */
export function readOperating(env: Environment): Decision<Operating> {
  const backup = readBackup(env)
  if (!backup.ok) return backup
  const s3 = readS3(env)
  if (!s3.ok) return s3
  const before = env.SHANZHI_UPGRADE_BACKUP || 'take'
  if (before !== 'take' && before !== 'skip') return no('option.upgrade_backup', { value: before })
  return yes({ backup: backup.value, upgrade: { backup: before, folder: backup.value?.folder ?? null } })
}

function readBackup({ SHANZHI_BACKUP_FOLDER: folder, SHANZHI_BACKUP_KEEP: kept }: Environment): Decision<Plan | null> {
  if (!folder) return yes(null)
  if (!kept) return yes({ folder: resolve(folder), keep: usualKeep })
  const [daily = 0, weekly = -1, monthly = -1, ...more] = kept.split(',').map(Number)
  const sound = [daily, weekly, monthly].every((n) => Number.isSafeInteger(n) && n >= 0 && n <= 1_000)
  if (!sound || daily < 1 || more.length > 0) return no('option.backup_keep', { value: kept })
  return yes({ folder: resolve(folder), keep: { daily, weekly, monthly } })
}
