import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A new folder to be thrown away with all that is in it. The user PostgreSQL runs as may pass through: root's own
 * database would otherwise lie below /var/lib and stay there, half a gigabyte for each run.
 */
export function aScratchFolder(name: string): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), `shanzhi-${name}-`))
  chmodSync(path, 0o711)
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}
