import type { Sealer } from '#database/sealing.ts'
import { readSought } from './finding.ts'
import type { Wanted } from './findingQueries.ts'

/** What stands in the search box, with keyed hashes in place of numbers: a whole or half number goes no further than this. */
export function wantedBy(sealer: Sealer, text: string | undefined): Wanted {
  if (text === undefined) return null
  const sought = readSought(text)
  if ('number' in sought) return { by: sought.by, hash: sealer.hash(sought.number, sought.by) }
  return sought.by === 'tail' ? { ...sought, hash: sealer.hash(sought.tail, 'identity.tail') } : sought
}
