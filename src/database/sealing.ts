import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash as digestOf,
  hkdfSync,
  type KeyObject,
  randomFillSync,
  timingSafeEqual,
} from 'node:crypto'

/**
 * Field encryption and keyed hashes for identity and phone numbers (docs/data-decisions.md, 6). Each sealed value begins with the
 * number of its cipher, so both may lie side by side while a county changes over.
 */
export type Sealer = {
  readonly keyId: string
  /** `context` names table and column; a value moved to another column does not open. */
  seal(text: string, context: string): Buffer
  open(sealed: Uint8Array, context: string): string
  /** The same for what is no text, such as an uploaded file. */
  sealBytes(bytes: Uint8Array, context: string): Buffer
  openBytes(sealed: Uint8Array, context: string): Buffer
  /** The same text and purpose always give the same 32 bytes; without the key nobody can try numbers out. */
  hash(text: string, purpose: string): Buffer
  /** For a thread of this process, where `sealerOf` makes the same sealer again: heavy work seals beside the server, not in it. */
  readonly keys: SealerKeys
}

/** The derived keys of one data key. They never leave the process. */
export type SealerKeys = {
  keyId: string
  cipher: 'aes' | 'sm4'
  seal: KeyObject
  sealSm4: KeyObject
  macSm3: KeyObject
  hash: KeyObject
}

type Cipher = {
  id: number
  seal(text: Buffer, context: Buffer): Buffer
  open(body: Buffer, context: Buffer): Buffer
}

/** Random bytes are drawn a page at a time: drawing twelve costs as much as drawing thousands. Each byte is used once. */
const page = Buffer.alloc(12_288)
let used = page.length
function fresh(bytes: number): Buffer {
  if (used + bytes > page.length) {
    randomFillSync(page)
    used = 0
  }
  used += bytes
  return Buffer.from(page.subarray(used - bytes, used))
}

function aesGcm(secret: KeyObject): Cipher {
  return {
    id: 1,
    seal(text, context) {
      const nonce = fresh(12)
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(context)
      const body = cipher.update(text)
      cipher.final() // a stream cipher holds nothing back; this computes the tag
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(body, context) {
      const decipher = createDecipheriv('aes-256-gcm', secret, body.subarray(0, 12)).setAAD(context)
      decipher.setAuthTag(body.subarray(12, 28))
      return Buffer.concat([decipher.update(body.subarray(28)), decipher.final()])
    },
  }
}

/** SM4 has no GCM in Node: counter mode, then HMAC-SM3 over context, nonce and text (GB/T 32907, GB/T 32905). */
function sm4Ctr(secret: KeyObject, macSecret: KeyObject): Cipher {
  const mac = (body: Buffer, context: Buffer) =>
    createHmac('sm3', macSecret).update(context).update('\0').update(body).digest()
  return {
    id: 2,
    seal(text, context) {
      const nonce = fresh(16)
      const cipher = createCipheriv('sm4-ctr', secret, nonce)
      const body = Buffer.concat([nonce, cipher.update(text), cipher.final()])
      return Buffer.concat([mac(body, context), body])
    },
    open(sealed, context) {
      const body = sealed.subarray(32)
      if (!timingSafeEqual(sealed.subarray(0, 32), mac(body, context))) throw new Error('sealed value was changed')
      const decipher = createDecipheriv('sm4-ctr', secret, body.subarray(0, 16))
      return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()])
    },
  }
}

/** HMAC-SHA256 (RFC 2104) with its two padded keys made once: a register asks for it several times a person. */
function hmacOf(secret: KeyObject): (message: Buffer) => Buffer {
  const key = Buffer.alloc(64)
  secret.export().copy(key)
  const inner = Buffer.from(key.map((byte) => byte ^ 0x36))
  const outer = Buffer.concat([Buffer.from(key.map((byte) => byte ^ 0x5c)), Buffer.alloc(32)])
  // Digests are taken as text: the runtime gives 32 bytes three times as fast that way.
  return (message) => {
    outer.write(digestOf('sha256', Buffer.concat([inner, message]), 'hex'), 64, 'hex')
    return Buffer.from(digestOf('sha256', outer, 'hex'), 'hex')
  }
}

/** A sealer over one data key. The keys for sealing and for hashing are derived apart from each other. */
export function makeSealer(dataKey: Uint8Array, keyId: string, cipher: 'aes' | 'sm4' = 'aes'): Sealer {
  const key = (use: string, bytes: number) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', dataKey, 'shanzhi', use, bytes)))
  return sealerOf({
    keyId,
    cipher,
    seal: key('seal', 32),
    sealSm4: key('seal-sm4', 16),
    macSm3: key('seal-sm3', 32),
    hash: key('hash', 32),
  })
}

/** Keys are imported once: doing it for each value takes three times as long as the work itself. */
export function sealerOf(keys: SealerKeys): Sealer {
  const ciphers = { aes: aesGcm(keys.seal), sm4: sm4Ctr(keys.sealSm4, keys.macSm3) }
  const chosen = ciphers[keys.cipher]
  const mac = hmacOf(keys.hash)
  const sealBytes = (bytes: Uint8Array, context: string) =>
    Buffer.concat([Buffer.of(chosen.id), chosen.seal(Buffer.from(bytes), Buffer.from(context))])
  const openBytes = (sealed: Uint8Array, context: string) => {
    const bytes = Buffer.from(sealed)
    const used = Object.values(ciphers).find((one) => one.id === bytes[0])
    if (!used) throw new Error('sealed with an unknown cipher')
    return used.open(bytes.subarray(1), Buffer.from(context))
  }
  return {
    keys,
    keyId: keys.keyId,
    sealBytes,
    openBytes,
    seal: (text, context) => sealBytes(Buffer.from(text), context),
    open: (sealed, context) => openBytes(sealed, context).toString(),
    hash: (text, purpose) => mac(Buffer.from(`${purpose}\0${text}`)),
  }
}
