import { inflateRawSync } from 'node:zlib'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

/** What a workbook may unpack to. A register of 20,000 people has about 15 MB of parts. */
export const unpackedMaxBytes = 50 * 1024 * 1024
const mostParts = 2_000

/** One part of an archive as its directory says: `entry` is its place in the directory, `at` that of the part itself. */
export type Part = {
  name: string
  encrypted: boolean
  method: number
  packed: number
  unpacked: number
  at: number
  entry: { at: number; length: number }
}

const endMark = 0x06054b50
const partMark = 0x02014b50
const localMark = 0x04034b50
const oldMark = 'd0cf11e0a1b11ae1'

/**
 * Looks into a workbook before anything unpacks it. The directory may lie about sizes, so each part is unpacked once with its
 * declared size as the limit; only then does the reader of workbooks see the file.
 */
export function checkArchive(given: Uint8Array): Decision<null> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (bytes.subarray(0, 8).toString('hex') === oldMark) return no(kindOfOld(bytes))
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== localMark) return no('import.not_a_workbook')
  const parts = directoryOf(bytes)
  if (!parts) return no('import.damaged')
  if (!parts.some((part) => part.name === 'xl/workbook.xml')) return no(kindOfOther(parts))
  if (parts.some((part) => part.encrypted)) return no('import.encrypted')
  const total = parts.reduce((sum, part) => sum + part.unpacked, 0)
  if (parts.length > mostParts || total > unpackedMaxBytes) return no('import.unpacks_too_large', { most: '50 MB' })
  return parts.every((part) => isAsDeclared(bytes, part)) ? yes(null) : no('import.damaged')
}

/** A workbook with a password is an old container around an encrypted one; old Word documents are such containers too. */
function kindOfOld(bytes: Buffer): string {
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'import.encrypted'
  return holds('WordDocument') ? 'import.word' : 'import.old_format'
}

function kindOfOther(parts: readonly Part[]): string {
  const names = parts.map(({ name }) => name)
  if (names.some((name) => name.startsWith('word/'))) return 'import.word'
  if (names.some((name) => name.startsWith('xl/') || name === 'mimetype' || name.startsWith('ppt/')))
    return 'import.not_a_workbook'
  return 'import.packed'
}

/** The central directory, or null where the file is no whole archive. Archives over 4 GB have another form and are refused. */
export function directoryOf(bytes: Buffer): Part[] | null {
  const end = endOf(bytes)
  if (end === null) return null
  const count = bytes.readUInt16LE(end + 10)
  const parts: Part[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== partMark) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    const length = 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
      entry: { at, length },
    })
    at += length
  }
  return parts
}

/** The end of the directory stands in the last 64 KB, because only a comment may follow it. */
function endOf(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes.readUInt32LE(at) === endMark) return at
  }
  return null
}

function isAsDeclared(bytes: Buffer, part: Part): boolean {
  if (part.at + 30 > bytes.length || bytes.readUInt32LE(part.at) !== localMark) return false
  const packed = packedBytes(bytes, part)
  if (part.method === 0) return packed.length === part.unpacked
  if (part.method !== 8) return false
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(part.unpacked, 1) }).length === part.unpacked
  } catch {
    return false
  }
}

/** A part as it lies in the archive. */
export function packedBytes(bytes: Buffer, { at, packed }: Part): Buffer {
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  return bytes.subarray(start, start + packed)
}

/** The text of a part of an archive that `checkArchive` let pass. */
export function textOf(bytes: Buffer, part: Part): string {
  const packed = packedBytes(bytes, part)
  return (
    part.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(part.unpacked, 1) })
  ).toString()
}
