import { isUtf8 } from 'node:buffer'
import { type Decision, no, yes } from '#kernel/shared/decision.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

const chunkBytes = 1024 * 1024

/**
 * How a text is encoded. UTF-8 proves itself; what is not UTF-8 is taken for GB18030 (WPS and Excel on a Chinese system write it,
 * and GBK is a part of it) only when it decodes without a fault and reads like Chinese: a decoder accepts much that is garbage.
 */
export function encodingOf(bytes: Uint8Array): Decision<Encoding> {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return yes('utf-16le')
  if (first === 0xfe && second === 0xff) return yes('utf-16be')
  if (bytes.includes(0)) return no(looksWide(bytes) ? 'import.unknown_encoding' : 'import.not_a_workbook')
  if (hasControls(bytes)) return no('import.not_a_workbook')
  if (isUtf8(bytes)) return yes('utf-8')
  return readsAsChinese(bytes) && decodes(bytes) ? yes('gb18030') : no('import.unknown_encoding')
}

/** The text in pieces, so that a long file is never in memory twice. */
export function* decoded(bytes: Uint8Array, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += chunkBytes)
    yield decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true })
  yield decoder.decode()
}

function decodes(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('gb18030', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += chunkBytes)
      decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

const sampleBytes = 64 * 1024

/** UTF-16 that lost its mark: every other byte of its figures and commas is nothing, and always the same one of the two. */
function looksWide(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes)
  const nothing = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) nothing[at % 2]! += 1
  const [even, odd] = nothing as [number, number]
  return (even + odd) * 10 > sample.length && Math.min(even, odd) * 20 < even + odd
}

const hasControls = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, sampleBytes).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27))

/** In Chinese lists nearly every pair is a character or a sign of GB 2312; in Big5, Shift-JIS or Latin text few are. */
function readsAsChinese(bytes: Uint8Array): boolean {
  let pairs = 0
  let usual = 0
  const end = Math.min(bytes.length, 16 * sampleBytes) - 1
  for (let at = 0; at < end; at++) {
    const lead = bytes[at]!
    if (lead < 0x80) continue
    const trail = bytes[at + 1]!
    pairs += 1
    if (((lead >= 0xb0 && lead <= 0xf7) || (lead >= 0xa1 && lead <= 0xa9)) && trail >= 0xa1) usual += 1
    at += trail >= 0x30 && trail <= 0x39 ? 3 : 1
  }
  return usual >= pairs * 0.8
}
