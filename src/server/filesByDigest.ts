import type { FileStore } from '#features/feature.ts'
import type { Instant } from '#kernel/shared/day.ts'

/** Bytes under their own digest, wherever they lie. `kept` goes through all, in ascending order, with when each was put there. */
export type FilesByDigest = Pick<FileStore, 'put' | 'get'> & {
  kept(): AsyncIterable<{ digest: string; since: Instant }>
  remove(digest: string): Promise<void>
}

export const isDigest = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)
