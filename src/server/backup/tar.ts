import { type FileHandle, open } from 'node:fs/promises'

/**
 * The archive is a plain tar (POSIX ustar), so that a county can open its backup with the tools of any system, without us. Ours is the
 * small part of the format that we need: regular files with short names, each small enough to hold.
 */
const block = 512

/** No member of ours is larger; what claims to be is damage. */
const largestMember = 512 * 1024 * 1024

export type Member = { name: string; bytes: Buffer }

/** Thrown where an archive cannot be read on: `after` is the last member that could. */
export class Unreadable extends Error {
  readonly after: string
  constructor(after: string, why: string) {
    super(why)
    this.after = after
  }
}

const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`

function header(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`the name ${name} is too long for the archive`)
  const bytes = Buffer.alloc(block)
  bytes.write(name, 0)
  bytes.write(octal(0o600, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(0, 12), 100)
  bytes.write('        0', 148)
  bytes.write('ustar\x0000', 257)
  bytes.write(octal(checksum(bytes), 7), 148)
  return bytes
}

/** The sum of a header's bytes, its own eight counted as blanks. */
const checksum = (bytes: Buffer) =>
  bytes.reduce((sum, byte, place) => sum + (place >= 148 && place < 156 ? 0x20 : byte), 0)

const padding = (size: number) => Buffer.alloc((block - (size % block)) % block)

export async function writeMember(file: FileHandle, { name, bytes }: Member): Promise<void> {
  await file.writev([header(name, bytes.length), bytes, padding(bytes.length)].filter((part) => part.length > 0))
}

export async function writeEnd(file: FileHandle): Promise<void> {
  await file.write(Buffer.alloc(block * 2))
}

/** The members one after the other, one in memory at a time. Throws `Unreadable` where the archive ends too soon or makes no sense. */
export async function* readMembers(path: string): AsyncGenerator<Member> {
  const file = await open(path)
  let after = ''
  const take = async (length: number) => {
    const bytes = Buffer.alloc(length)
    let filled = 0
    while (filled < length) {
      const { bytesRead } = await file.read(bytes, filled, length - filled)
      if (bytesRead === 0) throw new Unreadable(after, 'it ends too soon')
      filled += bytesRead
    }
    return bytes
  }
  try {
    for (;;) {
      const head = await take(block)
      if (head.every((byte) => byte === 0)) return
      const size = Number.parseInt(head.toString('latin1', 124, 136), 8)
      const sound = Number.parseInt(head.toString('latin1', 148, 156), 8) === checksum(head)
      if (!sound || !(size <= largestMember)) throw new Unreadable(after, 'a heading is damaged')
      const name = head.toString('utf8', 0, head.indexOf(0))
      const bytes = await take(size)
      await take(padding(size).length)
      yield { name, bytes }
      after = name
    }
  } finally {
    await file.close()
  }
}
