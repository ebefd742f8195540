import { readFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { checkArchive, unpackedMaxBytes } from './archive.ts'
import { readSheets } from './sheet.ts'

/** A small archive written by hand, so that its directory can lie. */
function archive(parts: { name: string; text: Buffer; declared?: number; flags?: number }[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { name, text, declared = text.length, flags = 0 } of parts) {
    const packed = deflateRawSync(text)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(text), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(declared, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from('504b0102', 'hex'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const book = { name: 'xl/workbook.xml', text: Buffer.from('<workbook/>') }
const codeOf = (bytes: Uint8Array) => {
  const checked = checkArchive(bytes)
  return checked.ok ? 'fine' : checked.problem.code
}

describe('before a workbook is unpacked', () => {
  test('a sound one passes', () => {
    expect(codeOf(archive([book]))).toBe('fine')
    expect(codeOf(readFileSync(new URL('../../../../fixtures/taihang-register.xlsx', import.meta.url)))).toBe('fine')
  })
  test('one that says it unpacks to more than the limit is refused by its directory alone', () => {
    expect(codeOf(archive([book, { name: 'xl/a.xml', text: Buffer.alloc(9), declared: unpackedMaxBytes }]))).toBe(
      'import.unpacks_too_large',
    )
  })
  test('one whose directory says less than it unpacks to is refused', () => {
    expect(codeOf(archive([book, { name: 'xl/a.xml', text: Buffer.alloc(5_000_000), declared: 100 }]))).toBe(
      'import.damaged',
    )
  })
  test('passwords, old files, other archives and half a file each have their reason', () => {
    expect(codeOf(archive([{ ...book, flags: 1 }]))).toBe('import.encrypted')
    const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64)])
    expect(codeOf(container)).toBe('import.old_format')
    expect(codeOf(Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('import.encrypted')
    expect(codeOf(archive([{ name: 'word/document.xml', text: Buffer.from('x') }]))).toBe('import.word')
    expect(codeOf(archive([book]).subarray(0, 60))).toBe('import.damaged')
    expect(codeOf(Buffer.alloc(0))).toBe('import.not_a_workbook')
  })
})

const bytesOf = (rows: unknown[][]): Buffer => {
  const one = utils.book_new()
  utils.book_append_sheet(one, utils.aoa_to_sheet(rows), '表')
  return write(one, { type: 'buffer', bookType: 'xlsx' })
}

test('an empty workbook is refused; hidden sheets are not read', () => {
  expect(readSheets(bytesOf([]))).toMatchObject({ ok: false, problem: { code: 'import.empty' } })
  const two = utils.book_new()
  utils.book_append_sheet(two, utils.aoa_to_sheet([['藏']]), '隐')
  utils.book_append_sheet(two, utils.aoa_to_sheet([['见']]), '显')
  two.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] }
  const read = readSheets(write(two, { type: 'buffer', bookType: 'xlsx' }))
  expect(read.ok && read.value.map(({ name }) => name)).toEqual(['显'])
})

test('days keep their day, telephone numbers their figures, and blanks are nothing', () => {
  const sheet = utils.aoa_to_sheet([['  ', 13800000000, 6.10921197911e17]])
  sheet.D1 = { t: 'n', v: 29161, z: 'yyyy/m/d' }
  sheet['!ref'] = 'A1:D1'
  const one = utils.book_new()
  utils.book_append_sheet(one, sheet, '表')
  const read = readSheets(write(one, { type: 'buffer', bookType: 'xlsx' }))
  expect(read.ok && read.value[0]?.rows[0]).toEqual([
    null,
    { text: '13800000000', kind: 'number' },
    { text: '610921197911000000', kind: 'number' },
    { text: '1979-11-02', kind: 'day' },
  ])
})
