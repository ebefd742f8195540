import type { Sealer } from '#database/sealing.ts'
import { refuse } from '#features/feature.ts'
import type { Desk } from './desk.ts'

/** A part of an upload in the database; the next is sealed while one is written. */
const partBytes = 1024 * 1024
const purpose = 'import.file'

/** The file waits under the county's key, part by part, never in clear. */
export async function keepFile(sealer: Sealer, desk: Desk, bytes: Uint8Array): Promise<void> {
  for (let part = 0; part * partBytes < bytes.length; part++)
    await desk.keepPart(part, sealer.sealBytes(bytes.subarray(part * partBytes, (part + 1) * partBytes), purpose))
}

/** Refuses where nothing is kept any more. */
export async function readFile(sealer: Sealer, desk: Desk): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for (let sealed = await desk.part(0); sealed; sealed = await desk.part(parts.length))
    parts.push(sealer.openBytes(sealed, purpose))
  return parts.length > 0 ? Buffer.concat(parts) : refuse('import.file_gone')
}
