import { resolve } from 'node:path'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'
import { usualKeep } from './backup/keeping.ts'
import type { Plan } from './backup/schedule.ts'
import { readS3 } from './filesOnS3.ts'
import type { Limits } from './limits.ts'
import { readMapTiles } from './mapTiles.ts'
import type { Upgrade } from './preflight.ts'

type Environment = Record<string, string | undefined>

/** What an operator sets for good in the environment, apart from what a start is told on its command line. */
export type Operating = {
  /** Scheduled backups; none without a folder. */
  backup: Plan | null
  upgrade: Upgrade
  /** What is set otherwise than usual. */
  limits: Partial<Limits>
}

/** Reads the environment; a wrong value is refused, never corrected. */
export function readOperating(env: Environment): Decision<Operating> {
  const backup = readBackup(env)
  if (!backup.ok) return backup
  const s3 = readS3(env)
  if (!s3.ok) return s3
  const before = env.SHANZHI_UPGRADE_BACKUP || 'take'
  if (before !== 'take' && before !== 'skip') return no('option.upgrade_backup', { value: before })
  const limits = readLimits(env)
  if (!limits.ok) return limits
  const slow = readSlowMs(env)
  if (!slow.ok) return slow
  const tiles = readMapTiles(env)
  if (!tiles.ok) return tiles
  const level = env.LOG_LEVEL || 'info'
  if (!logLevels.includes(level)) return no('option.log_level', { value: level, levels: logLevels.join(', ') })
  const upgrade = { backup: before, folder: backup.value?.folder ?? null } as const
  return yes({ backup: backup.value, upgrade, limits: limits.value })
}

/** pino's levels; it ends a start by a stack when it is given another. */
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** A statement that takes longer is worth a line; a database on the same machine answers most within one millisecond. */
export const usualSlowMs = 200

export function readSlowMs({ SHANZHI_SLOW_MS: said }: Environment): Decision<number> {
  if (!said) return yes(usualSlowMs)
  return /^\d{1,7}$/.test(said) ? yes(Number(said)) : no('option.slow', { value: said })
}

function readLimits(env: Environment): Decision<Partial<Limits>> {
  const limits: Partial<Limits> = {}
  for (const [name, said] of [
    ['address', env.SHANZHI_LIMIT_ADDRESS],
    ['account', env.SHANZHI_LIMIT_ACCOUNT],
  ] as const) {
    if (!said) continue
    if (said !== 'none' && !/^[1-9]\d{0,8}$/.test(said)) return no('option.limit', { value: said })
    limits[name] = said === 'none' ? null : Number(said)
  }
  return yes(limits)
}

function readBackup({ SHANZHI_BACKUP_FOLDER: folder, SHANZHI_BACKUP_KEEP: kept }: Environment): Decision<Plan | null> {
  if (!folder) return yes(null)
  if (!kept) return yes({ folder: resolve(folder), keep: usualKeep })
  const [daily = 0, weekly = -1, monthly = -1, ...more] = kept.split(',').map(Number)
  const sound = [daily, weekly, monthly].every((n) => Number.isSafeInteger(n) && n >= 0 && n <= 1_000)
  if (!sound || daily < 1 || more.length > 0) return no('option.backup_keep', { value: kept })
  return yes({ folder: resolve(folder), keep: { daily, weekly, monthly } })
}
