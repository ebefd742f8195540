import type { ClientBase } from 'pg'
import type { Instant } from '#kernel/shared/day.ts'
import type { FirstCode } from './rules.ts'

/** Before there is a county there is nobody whose rights the walls could know: these statements run as the owner. */
export async function saveFirstCode(owner: ClientBase, hash: Buffer, now: Instant, expiresAt: Instant): Promise<void> {
  await owner.query(
    `insert into first_run (id, code_hash, created_at, expires_at) values (1, $1, $2, $3)
     on conflict (id) do update set code_hash = excluded.code_hash, created_at = excluded.created_at,
       expires_at = excluded.expires_at, tries = 0, used_at = null`,
    [hash, now, expiresAt],
  )
}

/** The code in force, locked: two guesses at once are two tries. */
export async function findFirstCode(owner: ClientBase): Promise<(FirstCode & { hash: Buffer }) | null> {
  const { rows } = await owner.query<{ code_hash: Buffer; tries: number; expires_at: Date; used_at: Date | null }>(
    'select code_hash, tries, expires_at, used_at from first_run where id = 1 for update',
  )
  const row = rows[0]
  if (!row) return null
  const usedAt = row.used_at?.toISOString() ?? null
  return { hash: row.code_hash, tries: row.tries, expiresAt: row.expires_at.toISOString(), usedAt }
}

export async function countFirstTry(owner: ClientBase): Promise<void> {
  await owner.query('update first_run set tries = tries + 1 where id = 1')
}

export async function spendFirstCode(owner: ClientBase, now: Instant): Promise<void> {
  await owner.query('update first_run set used_at = $1 where id = 1', [now])
}
