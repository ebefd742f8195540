import { expect, test } from 'vitest'
import { makeSealer } from './sealing.ts'

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
