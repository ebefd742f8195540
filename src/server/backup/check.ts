import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { RowDigest } from '#database/copying.ts'
import { CannotStart } from '../packs.ts'
import { format, type Head, head, isKeyOf, isSealOf, type Manifest, manifest, members, sha256 } from './manifest.ts'
import { type Member, readMembers, Unreadable } from './tar.ts'
import { backupWords } from './words.ts'

export type Checked = { head: Head; manifest: Manifest; lists: Map<string, string> }

const decompress = promisify(gunzip)

/** The rows of one part as they were copied. */
export const rowsOf = (member: Member): Promise<Buffer> => decompress(member.bytes)

/** What one reading of an archive brings together: a few words per member, never their content. */
type Reading = {
  head: Head | null
  found: Map<string, string>
  lists: Map<string, string>
  files: RowDigest
  fileBytes: number
  manifest: Buffer | null
  seal: Buffer | null
  damage: string[]
}

/**
 * Reads an archive from end to end before anything is done with it. A wrong key, another version or damage is refused, and every
 * damaged member is named.
 */
export async function checkArchive(path: string, masterKey: Buffer): Promise<Checked> {
  if (!(await stat(path).catch(() => null))?.isFile()) throw new CannotStart(backupWords.noFile(path))
  const reading = await readAll(path)
  if (!reading.head) throw new CannotStart(backupWords.notOurs(path))
  const found = reading.manifest ? (manifest.safeParse(read(reading.manifest)).data ?? null) : null
  const soundHead = found?.members.some(
    (one) => one.name === members.head && one.sha256 === reading.found.get(one.name),
  )
  if (!isKeyOf(reading.head, masterKey) && (soundHead || !found)) throw new CannotStart(backupWords.wrongKey)
  const damage = [...reading.damage, ...damageOf(reading, found, masterKey)]
  if (damage.length > 0 || !found) throw new CannotStart(backupWords.damaged(damage))
  return { head: reading.head, manifest: found, lists: reading.lists }
}

async function readAll(path: string): Promise<Reading> {
  const reading: Reading = {
    ...{ head: null, found: new Map(), lists: new Map(), files: new RowDigest(), fileBytes: 0 },
    ...{ manifest: null, seal: null, damage: [] },
  }
  try {
    for await (const member of readMembers(path)) {
      if (!reading.head) reading.head = headOf(member)
      if (!reading.head) return reading
      take(member, reading)
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    if (reading.head) reading.damage.push(backupWords.cut(error.after, error.message))
  }
  return reading
}

function headOf({ name, bytes }: Member): Head | null {
  if (name !== members.head) return null
  const said = read(bytes) as { format?: unknown } | null
  if (typeof said?.format === 'number' && said.format > format) throw new CannotStart(backupWords.laterFormat)
  return head.safeParse(said).data ?? null
}

function take({ name, bytes }: Member, reading: Reading): void {
  if (name === members.manifest) reading.manifest = bytes
  else if (name === members.seal) reading.seal = bytes
  else if (name.startsWith(members.file(''))) {
    const digest = name.slice(members.file('').length)
    if (sha256(bytes) !== digest) reading.damage.push(backupWords.changed(name))
    reading.files.add(Buffer.from(digest))
    reading.fileBytes += bytes.length
  } else {
    if (name.startsWith(members.list(''))) reading.lists.set(name.slice(members.list('').length), bytes.toString())
    reading.found.set(name, sha256(bytes))
  }
}

function read(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return null
  }
}

function damageOf(reading: Reading, found: Manifest | null, masterKey: Buffer): string[] {
  if (!found || !reading.manifest)
    return [reading.manifest ? backupWords.changed(members.manifest) : backupWords.missing(members.manifest)]
  const forged = !reading.seal || !isSealOf(reading.seal, reading.manifest, masterKey)
  const wanted = new Map(found.members.map((one) => [one.name, one.sha256]))
  const listed = [...wanted].flatMap(([name, digest]) => {
    const there = reading.found.get(name)
    return there === digest ? [] : [there ? backupWords.changed(name) : backupWords.missing(name)]
  })
  const unknown = [...reading.found.keys()].filter((name) => !wanted.has(name)).map(backupWords.unknown)
  const sameFiles = reading.files.text() === found.files.digest && reading.fileBytes === found.files.bytes
  return [
    ...(forged ? [backupWords.forgedManifest] : []),
    ...listed,
    ...unknown,
    ...(sameFiles ? [] : [backupWords.filesDiffer(found.files.count, reading.files.rows)]),
  ]
}
