import { crc32, deflateRawSync } from 'node:zlib'
import { directoryOf, packedBytes } from './archive.ts'

const deflated = 8
/** Whether names are UTF-8; every other flag speaks of how the old archive was written. */
const utf8Names = 0x0800

/** The same archive with another text in one part. All other parts are carried over as they lie, unopened. */
export function withPart(bytes: Buffer, name: string, text: string): Buffer {
  const parts = directoryOf(bytes) ?? []
  const pieces: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const body = part.name === name ? deflateRawSync(Buffer.from(text)) : packedBytes(bytes, part)
    const entry = Buffer.from(bytes.subarray(part.entry.at, part.entry.at + part.entry.length))
    entry.writeUInt16LE(entry.readUInt16LE(8) & utf8Names, 8)
    entry.writeUInt32LE(offset, 42)
    if (part.name === name) describe(entry, text, body)
    const local = localOf(entry)
    pieces.push(local, body)
    entries.push(entry)
    offset += local.length + body.length
  }
  const directory = Buffer.concat(entries)
  return Buffer.concat([...pieces, directory, endOf(parts.length, directory.length, offset)])
}

function describe(entry: Buffer, text: string, body: Buffer): void {
  const plain = Buffer.from(text)
  entry.writeUInt16LE(deflated, 10)
  entry.writeUInt32LE(crc32(plain), 16)
  entry.writeUInt32LE(body.length, 20)
  entry.writeUInt32LE(plain.length, 24)
}

/** What stands before a part says the same as its entry in the directory, from the version on to the length of the name. */
function localOf(entry: Buffer): Buffer {
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  entry.copy(local, 4, 6, 30)
  local.writeUInt16LE(0, 28)
  return Buffer.concat([local, entry.subarray(46, 46 + entry.readUInt16LE(28))])
}

function endOf(parts: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts, 8)
  end.writeUInt16LE(parts, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
