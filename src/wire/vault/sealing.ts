/** Encryption on the phone, all of it WebCrypto's. What is kept is unreadable without both the PIN and this phone. */

export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }
type Bytes = Uint8Array<ArrayBuffer>

/** Old WeChat and plain http have no WebCrypto: there nothing is kept, and the page says so. */
export const canSeal = (): boolean =>
  globalThis.crypto?.subtle !== undefined && typeof indexedDB !== 'undefined' && globalThis.isSecureContext !== false

/** A second's work on a village phone; a thief of the phone's disk needs it for each guess. */
const ROUNDS = 600_000

const aes = { name: 'AES-GCM', length: 256 }
const written = new TextEncoder()
const read = new TextDecoder()

export const dice = (bytes: number): Bytes => crypto.getRandomValues(new Uint8Array(bytes))

/** `about` is bound in: a sealed thing put in another's place does not open. */
export async function seal(key: CryptoKey, bytes: BufferSource, about: string): Promise<Sealed> {
  const iv = dice(12)
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: written.encode(about) }, key, bytes)
  return { iv, data }
}

export const unseal = async (key: CryptoKey, { iv, data }: Sealed, about: string): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: written.encode(about) }, key, data)

export const sealText = (key: CryptoKey, what: unknown, about: string): Promise<Sealed> =>
  seal(key, written.encode(JSON.stringify(what)), about)

export const unsealText = async <T>(key: CryptoKey, sealed: Sealed, about: string): Promise<T> =>
  JSON.parse(read.decode(await unseal(key, sealed, about))) as T

/** A key that only this browser can use: it can be stored, and never be read out. */
export const newDeviceKey = (): Promise<CryptoKey> => crypto.subtle.generateKey(aes, false, ['encrypt', 'decrypt'])

export const importDataKey = (raw: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, aes, false, ['encrypt', 'decrypt'])

async function pinKey(pin: string, salt: Bytes): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', written.encode(pin), 'PBKDF2', false, ['deriveKey'])
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS }
  return crypto.subtle.deriveKey(way, typed, aes, false, ['encrypt', 'decrypt'])
}

/** The lock of a box: the data key inside the PIN, and that inside the device. */
export type Lock = { salt: Bytes; outer: Sealed }

export async function lock(raw: Bytes, pin: string, device: CryptoKey): Promise<Lock> {
  const salt = dice(16)
  const inner = await seal(await pinKey(pin, salt), raw, 'pin')
  return { salt, outer: await seal(device, joined(inner), 'device') }
}

/** The data key, or null when the PIN is wrong. */
export async function unlock({ salt, outer }: Lock, pin: string, device: CryptoKey): Promise<Bytes | null> {
  const inner = parted(new Uint8Array(await unseal(device, outer, 'device')))
  const raw = await unseal(await pinKey(pin, salt), inner, 'pin').catch(() => null)
  return raw && new Uint8Array(raw)
}

/** The copy that goes into keeping: sealed with the device's own key, so that the server alone can do nothing with it. */
export const forKeeping = async (raw: Bytes, device: CryptoKey): Promise<string> =>
  toLetters(joined(await seal(device, raw, 'escrow')))

export const fromKeeping = async (text: string, device: CryptoKey): Promise<Bytes> =>
  new Uint8Array(await unseal(device, parted(fromLetters(text)), 'escrow'))

function joined({ iv, data }: Sealed): Bytes {
  const all = new Uint8Array(iv.length + data.byteLength)
  all.set(iv)
  all.set(new Uint8Array(data), iv.length)
  return all
}

const parted = (all: Bytes): Sealed => ({ iv: all.slice(0, 12), data: all.slice(12).buffer })

const toLetters = (bytes: Bytes): string =>
  btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const fromLetters = (text: string): Bytes =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
