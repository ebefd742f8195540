import { createHash, randomBytes } from 'node:crypto'
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStore } from '#features/feature.ts'

/** Files under their own SHA-256: the same photo twice is one file, and a changed file no longer answers to its name. */
export function openFiles(folder: string): FileStore {
  const pathOf = (digest: string) => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new TypeError('not a digest')
    return join(folder, digest.slice(0, 2), digest)
  }
  return {
    async put(bytes) {
      const digest = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(digest)
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
      const fresh = `${path}.${randomBytes(4).toString('hex')}`
      await writeFile(fresh, bytes, { mode: 0o600, flush: true })
      await rename(fresh, path)
      return digest
    },
    get: (digest) => readFile(pathOf(digest)),
    async append(name, line) {
      if (!/^[a-z0-9-]+\.jsonl$/.test(name)) throw new TypeError('not a name of a list')
      const path = join(folder, name)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const before = await readFile(path, 'utf8').catch(() => '')
      if (before.endsWith(`${line}\n`)) return
      await appendFile(path, `${line}\n`, { mode: 0o600, flush: true })
    },
  }
}
