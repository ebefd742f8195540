import { createHash, hash } from 'node:crypto'
import type { Db } from '#database/driver.ts'
import { refuse } from '#features/feature.ts'

/** One attempt at a write. `actor` is the account, or for visitors their hashed address: a visitor has no other name. */
export type Attempt = { countyId: number; actor: string; key: string; operation: string; hash: Buffer }

export const hashOf = (operation: string, input: unknown, file: Uint8Array | null): Buffer => {
  const text = operation + JSON.stringify(input)
  return file ? createHash('sha256').update(text).update(file).digest() : hash('sha256', text, 'buffer')
}

/** The id an earlier attempt with this key produced: `undefined` where there was none. The same key with another body refuses. */
export async function earlier(tx: Db, attempt: Attempt): Promise<{ id: number | null } | undefined> {
  const row = await tx
    .selectFrom('idempotency')
    .select(['request_hash', 'result_id'])
    .where('county_id', '=', attempt.countyId)
    .where('actor', '=', attempt.actor)
    .where('key', '=', attempt.key)
    .executeTakeFirst()
  if (row && !row.request_hash.equals(attempt.hash)) refuse('call.key_reused')
  return row && { id: row.result_id }
}
