import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

/**
 * Field encryption and keyed hashes for identity and phone numbers (house, data decision 6). Each sealed value begins with the
 * number of its cipher, so both may lie side by side while a county changes over.
 */
export type Sealer = {
  readonly keyId: string
  /** `context` names table and column; a value moved to another column does not open. */
  seal(text: string, context: string): Buffer
  open(sealed: Uint8Array, context: string): string
  /** The same text and purpose always give the same 32 bytes; without the key nobody can try numbers out. */
  hash(text: string, purpose: string): Buffer
}

type Cipher = {
  id: number
  seal(text: Buffer, context: Buffer): Buffer
  open(body: Buffer, context: Buffer): Buffer
}

/** Keys are imported once: doing it for each value takes three times as long as the work itself. */
type Key = (use: string, bytes: number) => KeyObject

function aesGcm(key: Key): Cipher {
  const secret = key('seal', 32)
  return {
    id: 1,
    seal(text, context) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(context)
      const body = Buffer.concat([cipher.update(text), cipher.final()])
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
function sm4Ctr(key: Key): Cipher {
  const secret = key('seal-sm4', 16)
  const macSecret = key('seal-sm3', 32)
  const mac = (body: Buffer, context: Buffer) =>
    createHmac('sm3', macSecret).update(context).update('\0').update(body).digest()
  return {
    id: 2,
    seal(text, context) {
      const nonce = randomBytes(16)
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

/** A sealer over one data key. The keys for sealing and for hashing are derived apart from each other. */
export function makeSealer(dataKey: Uint8Array, keyId: string, cipher: 'aes' | 'sm4' = 'aes'): Sealer {
  const key: Key = (use, bytes) => createSecretKey(Buffer.from(hkdfSync('sha256', dataKey, 'shanzhi', use, bytes)))
  const ciphers = { aes: aesGcm(key), sm4: sm4Ctr(key) }
  const chosen = ciphers[cipher]
  const hashing = key('hash', 32)
  return {
    keyId,
    seal: (text, context) =>
      Buffer.concat([Buffer.from([chosen.id]), chosen.seal(Buffer.from(text), Buffer.from(context))]),
    open(sealed, context) {
      const bytes = Buffer.from(sealed)
      const used = Object.values(ciphers).find((one) => one.id === bytes[0])
      if (!used) throw new Error('sealed with an unknown cipher')
      return used.open(bytes.subarray(1), Buffer.from(context)).toString()
    },
    hash: (text, purpose) => createHmac('sha256', hashing).update(`${purpose}\0${text}`).digest(),
  }
}
