import { inflateRawSync } from 'node:zlib'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

/** What a workbook may unpack to. A register of 20,000 people has about 15 MB of parts. */
export const unpackedMaxBytes = 50 * 1024 * 1024
const mostParts = 2_000

type Part = { name: string; encrypted: boolean; method: number; packed: number; unpacked: number; at: number }

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
  if (bytes.subarray(0, 8).toString('hex') === oldMark)
    return no(isEncrypted(bytes) ? 'import.encrypted' : 'import.old_format')
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== localMark) return no('import.not_a_workbook')
  const parts = directoryOf(bytes)
  if (!parts?.some((part) => part.name === 'xl/workbook.xml')) return no('import.not_a_workbook')
  if (parts.some((part) => part.encrypted)) return no('import.encrypted')
  const total = parts.reduce((sum, part) => sum + part.unpacked, 0)
  if (parts.length > mostParts || total > unpackedMaxBytes) return no('import.unpacks_too_large', { most: '50 MB' })
  return parts.every((part) => isAsDeclared(bytes, part)) ? yes(null) : no('import.damaged')
}

/** A workbook with a password is an old container around an encrypted one. */
const isEncrypted = (bytes: Buffer): boolean => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))

/** The central directory, or null where the file is no whole archive. Archives over 4 GB have another form and are refused. */
function directoryOf(bytes: Buffer): Part[] | null {
  const end = endOf(bytes)
  if (end === null) return null
  const count = bytes.readUInt16LE(end + 10)
  const parts: Part[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== partMark) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
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
  const start = part.at + 30 + bytes.readUInt16LE(part.at + 26) + bytes.readUInt16LE(part.at + 28)
  const packed = bytes.subarray(start, start + part.packed)
  if (part.method === 0) return packed.length === part.unpacked
  if (part.method !== 8) return false
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(part.unpacked, 1) }).length === part.unpacked
  } catch {
    return false
  }
}
