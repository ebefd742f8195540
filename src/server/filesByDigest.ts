import { createHash } from 'node:crypto'
import type { FileStore } from '#features/feature.ts'
import type { Instant } from '#kernel/shared/day.ts'

/** Bytes under their own digest, wherever they lie. `kept` goes through all, in ascending order, with size and when each was put there. */
export type FilesByDigest = Pick<FileStore, 'put' | 'get'> & {
  kept(): AsyncIterable<{ digest: string; bytes: number; since: Instant }>
  remove(digest: string): Promise<void>
}

export const isDigest = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)

/** Thrown where the bytes of a digest are gone, or are others by now: the store works, but this one it does not keep. */
export class Unkept extends Error {}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What came back, if it is still what was put there. */
export function sameAs<B extends Uint8Array>(digest: string, bytes: B | null): B {
  if (bytes && digestOf(bytes) === digest) return bytes
  throw new Unkept(`the file ${digest} ${bytes ? 'was changed' : 'is gone'}`)
}
