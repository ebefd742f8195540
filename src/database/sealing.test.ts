import { createHmac, hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeSealer, sealerOf } from './sealing.ts'

const key = Buffer.alloc(32, 3)

test.each(['aes', 'sm4'] as const)('%s: a sealed number opens again, and only where it belongs', (cipher) => {
  const sealer = makeSealer(key, 'k1', cipher)
  const sealed = sealer.seal('990921199409280150', 'identity')
  expect(sealed.includes('990921')).toBe(false)
  expect(sealer.open(sealed, 'identity')).toBe('990921199409280150')
  expect(() => sealer.open(sealed, 'phone')).toThrow()
  const changed = Buffer.from(sealed)
  changed[changed.length - 1]! ^= 1
  expect(() => sealer.open(changed, 'identity')).toThrow()
})

test('both ciphers may lie side by side, and the same text never seals the same way twice', () => {
  const before = makeSealer(key, 'k1', 'aes')
  const after = makeSealer(key, 'k1', 'sm4')
  expect(after.open(before.seal('19900000001', 'phone'), 'phone')).toBe('19900000001')
  expect(before.seal('1', 'phone').equals(before.seal('1', 'phone'))).toBe(false)
})

test('a keyed hash is the same for the same purpose and differs by purpose and key', () => {
  const sealer = makeSealer(key, 'k1')
  expect(sealer.hash('1234', 'phone').equals(makeSealer(key, 'k2').hash('1234', 'phone'))).toBe(true)
  expect(sealer.hash('1234', 'phone').equals(sealer.hash('1234', 'identity'))).toBe(false)
  expect(sealer.hash('1234', 'phone').equals(makeSealer(Buffer.alloc(32, 4), 'k1').hash('1234', 'phone'))).toBe(false)
})

test('the hash is HMAC-SHA256 as the library of the runtime computes it, so that numbers hashed before are found again', () => {
  const hashing = Buffer.from(hkdfSync('sha256', key, 'shanzhi', 'hash', 32))
  for (const text of ['', '1234', '990921199409280150', '号'.repeat(100)])
    expect(makeSealer(key, 'k1').hash(text, 'phone')).toEqual(
      createHmac('sha256', hashing).update(`phone\0${text}`).digest(),
    )
})

test('a thread makes the same sealer of the keys it is given, and what is no text is sealed too', () => {
  const here = makeSealer(key, 'k1')
  const there = sealerOf(structuredClone(here.keys))
  expect(there.hash('1', 'phone').equals(here.hash('1', 'phone'))).toBe(true)
  const sealed = there.sealBytes(Buffer.of(0, 255, 7), 'file')
  expect([...here.openBytes(sealed, 'file')]).toEqual([0, 255, 7])
})

test('no two seals begin with the same nonce', () => {
  const sealer = makeSealer(key, 'k1')
  const nonces = Array.from({ length: 5_000 }, () => sealer.seal('1', 'phone').subarray(1, 13).toString('hex'))
  expect(new Set(nonces).size).toBe(nonces.length)
})
