import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

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
  seal(key: Buffer, text: Buffer, context: Buffer): Buffer
  open(key: Buffer, body: Buffer, context: Buffer): Buffer
}

const aesGcm: Cipher = {
  id: 1,
  seal(key, text, context) {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context)
    const body = Buffer.concat([cipher.update(text), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), body])
  },
  open(key, body, context) {
    const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, 12)).setAAD(context)
    decipher.setAuthTag(body.subarray(12, 28))
    return Buffer.concat([decipher.update(body.subarray(28)), decipher.final()])
  },
}

/** SM4 has no GCM in Node: counter mode, then HMAC-SM3 over nonce, context and text (GB/T 32907, GB/T 32905). */
const sm4Ctr: Cipher = {
  id: 2,
  seal(key, text, context) {
    const nonce = randomBytes(16)
    const cipher = createCipheriv('sm4-ctr', key.subarray(0, 16), nonce)
    const body = Buffer.concat([nonce, cipher.update(text), cipher.final()])
    return Buffer.concat([sm3Mac(key, body, context), body])
  },
  open(key, sealed, context) {
    const body = sealed.subarray(32)
    if (!timingSafeEqual(sealed.subarray(0, 32), sm3Mac(key, body, context)))
      throw new Error('sealed value was changed')
    const decipher = createDecipheriv('sm4-ctr', key.subarray(0, 16), body.subarray(0, 16))
    return Buffer.concat([decipher.update(body.subarray(16)), decipher.final()])
  },
}

const sm3Mac = (key: Buffer, body: Buffer, context: Buffer) =>
  createHmac('sm3', key.subarray(16)).update(context).update('\0').update(body).digest()

const ciphers: Record<'aes' | 'sm4', Cipher> = { aes: aesGcm, sm4: sm4Ctr }

/** A sealer over one data key. The keys for sealing and for hashing are derived apart from each other. */
export function makeSealer(dataKey: Uint8Array, keyId: string, cipher: 'aes' | 'sm4' = 'aes'): Sealer {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', dataKey, 'shanzhi', use, 32))
  const sealing = derive('seal')
  const hashing = derive('hash')
  const chosen = ciphers[cipher]
  return {
    keyId,
    seal: (text, context) =>
      Buffer.concat([Buffer.from([chosen.id]), chosen.seal(sealing, Buffer.from(text), Buffer.from(context))]),
    open(sealed, context) {
      const bytes = Buffer.from(sealed)
      const used = Object.values(ciphers).find((one) => one.id === bytes[0])
      if (!used) throw new Error('sealed with an unknown cipher')
      return used.open(sealing, bytes.subarray(1), Buffer.from(context)).toString()
    },
    hash: (text, purpose) => createHmac('sha256', hashing).update(`${purpose}\0${text}`).digest(),
  }
}
