import { type Sealed, seal, unseal } from './sealing.ts'

/**
 * A slot in the lid of a shut box: what is slipped in is sealed to the box's own pair of keys (ECDH on P-256, HKDF, AES-GCM). Whoever is
 * signed in on this phone can slip something in without the PIN; only the open box reads it.
 */
export type Slot = { into: CryptoKey; sealedKey: Sealed }

type Bytes = Uint8Array<ArrayBuffer>

/** A key for as long as a page is open; `from` tells the open box how to come to the same key. */
export type VisitKey = { key: CryptoKey; from: Bytes }

const curve = { name: 'ECDH', namedCurve: 'P-256' }

export async function newSlot(boxKey: CryptoKey): Promise<Slot> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, true, ['deriveBits'])
  const bare = await crypto.subtle.exportKey('pkcs8', privateKey)
  return { into: publicKey, sealedKey: await seal(boxKey, bare, 'slot') }
}

export async function visitKey({ into }: Slot): Promise<VisitKey> {
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const from = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey))
  return { key: await agreed(own.privateKey, into), from }
}

/** What the open box reads a visit's words with. */
export async function keyOfVisit(boxKey: CryptoKey, { sealedKey }: Slot, from: Bytes): Promise<CryptoKey> {
  const bare = await unseal(boxKey, sealedKey, 'slot')
  const own = await crypto.subtle.importKey('pkcs8', bare, curve, false, ['deriveBits'])
  return agreed(own, await crypto.subtle.importKey('raw', from, curve, false, []))
}

async function agreed(own: CryptoKey, other: CryptoKey): Promise<CryptoKey> {
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256)
  const drawn = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey'])
  const way = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode('slot') }
  return crypto.subtle.deriveKey(way, drawn, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}
