import { randomBytes } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileStore } from '#features/feature.ts'
import { digestOf, type FilesByDigest, isDigest, sameAs } from './filesByDigest.ts'
import { filesOnS3, readS3, type S3, s3Wanted } from './filesOnS3.ts'
import { CannotStart } from './packs.ts'

/** The store with what only the server's own work asks for: a backup, putting back, clearing up. */
export type Files = FileStore &
  FilesByDigest & {
    /** The named lists beside the files, such as the seals kept outside the database. */
    lists(): Promise<string[]>
    readList(name: string): Promise<string>
    /** Puts a list in place of the one that may be there, which is kept under the moment until which it was in use. */
    placeList(name: string, text: string, now: string): Promise<void>
  }

/** The files of an installation: on its disk, or in a store that speaks S3 when the operator named one. */
export function openFiles(folder: string, s3: S3 | null = null): Files {
  return { ...(s3 ? filesOnS3(s3) : filesOnDisk(folder)), ...listsOnDisk(folder) }
}

/** The same, as the environment names it: for the server and every command that works beside it. */
export function filesOf(dataFolder: string): Files {
  const s3 = readS3(process.env)
  if (!s3.ok) throw new CannotStart(`${s3Wanted.zh} · ${s3Wanted.en}`)
  return openFiles(join(dataFolder, 'files'), s3.value)
}

/** The same photo twice is one file, and a changed file no longer answers to its name. */
function filesOnDisk(folder: string): FilesByDigest {
  const pathOf = (digest: string) => {
    if (!isDigest(digest)) throw new TypeError('not a digest')
    return join(folder, digest.slice(0, 2), digest)
  }
  return {
    async put(bytes) {
      const digest = digestOf(bytes)
      const path = pathOf(digest)
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 })
      const fresh = `${path}.${randomBytes(4).toString('hex')}`
      await writeFile(fresh, bytes, { mode: 0o600, flush: true })
      await rename(fresh, path)
      return digest
    },
    async get(digest) {
      const bytes = await readFile(pathOf(digest)).catch((error) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      return sameAs(digest, bytes)
    },
    async *kept() {
      for (const shelf of (await readdir(folder).catch(() => [])).sort()) {
        if (!/^[0-9a-f]{2}$/.test(shelf)) continue
        for (const digest of (await readdir(join(folder, shelf))).filter(isDigest).sort()) {
          const found = await stat(pathOf(digest)).catch(() => null) // it may be removed meanwhile
          if (found) yield { digest, bytes: found.size, since: found.mtime.toISOString() }
        }
      }
    },
    remove: (digest) => rm(pathOf(digest), { force: true }),
  }
}

/** Lists stay on the server's disk wherever the files are: a line is added to them, which no object store can do. */
export function listsOnDisk(folder: string): Pick<Files, 'append' | 'lastLine' | 'lists' | 'readList' | 'placeList'> {
  const isList = (name: string) => /^[a-z0-9-]+\.jsonl$/.test(name)
  const pathOf = (name: string) => {
    if (!isList(name)) throw new TypeError('not a name of a list')
    return join(folder, name)
  }
  const readList = (name: string) => readFile(pathOf(name), 'utf8').catch(() => '')
  return {
    readList,
    async append(name, line) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = await open(pathOf(name), 'a+', 0o600)
      try {
        const { text, size } = await tailOf(file)
        if (text.endsWith(`${line}\n`)) return
        // a line that a crash cut off is taken back first: it was never acknowledged
        const whole = size - (Buffer.byteLength(text) - Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1)))
        if (whole < size) await file.truncate(whole)
        await file.appendFile(`${line}\n`)
        await file.datasync()
      } finally {
        await file.close()
      }
    },
    async lastLine(name) {
      const file = await open(pathOf(name)).catch(() => null)
      if (!file) return null
      const { text } = await tailOf(file).finally(() => file.close())
      return text.split('\n').slice(0, -1).at(-1) ?? null
    },
    lists: async () => (await readdir(folder).catch(() => [])).filter(isList).sort(),
    async placeList(name, text, now) {
      const path = pathOf(name)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const before = await readList(name)
      if (before === text) return
      if (before) await rename(path, `${path}.until-${now.replaceAll(':', '')}`)
      await writeFile(`${path}.part`, text, { mode: 0o600, flush: true })
      await rm(path, { force: true })
      await rename(`${path}.part`, path)
    },
  }
}

/** No line of a list is longer than this; the end of a list that has grown for years is read without the rest. */
const longestLine = 1_000_000

async function tailOf(file: FileHandle): Promise<{ text: string; size: number }> {
  const { size } = await file.stat()
  const bytes = Buffer.alloc(Math.min(size, longestLine))
  await file.read(bytes, 0, bytes.length, size - bytes.length)
  return { text: bytes.toString('utf8'), size }
}
