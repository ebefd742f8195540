import { expect, test } from 'vitest'
import { counted, isPin, mustWaitMs, noGuesses } from './guesses.ts'
import * as sealing from './sealing.ts'

test('a box opens with its PIN on its phone only, and what it holds is bound to its place', async () => {
  const device = await sealing.newDeviceKey()
  const raw = sealing.dice(32)
  const lock = await sealing.lock(raw, '258036', device)
  expect(await sealing.unlock(lock, '258036', device)).toEqual(raw)
  expect(await sealing.unlock(lock, '258037', device)).toBeNull()
  await expect(sealing.unlock(lock, '258036', await sealing.newDeviceKey())).rejects.toThrow()
  await expect(crypto.subtle.exportKey('raw', device)).rejects.toThrow()
  const key = await sealing.importDataKey(raw)
  const sealed = await sealing.sealText(key, { text: '三组路灯不亮' }, 'letter:1')
  expect(await sealing.unsealText(key, sealed, 'letter:1')).toEqual({ text: '三组路灯不亮' })
  await expect(sealing.unsealText(key, sealed, 'letter:2')).rejects.toThrow()
  expect(new TextDecoder().decode(sealed.data)).not.toContain('路灯')
})

test('the copy in keeping opens with the device alone, so a forgotten PIN loses nothing', async () => {
  const device = await sealing.newDeviceKey()
  const raw = sealing.dice(32)
  const text = await sealing.forKeeping(raw, device)
  expect(text).toMatch(/^[\w-]{40,400}$/)
  expect(await sealing.fromKeeping(text, device)).toEqual(raw)
  await expect(sealing.fromKeeping(text, await sealing.newDeviceKey())).rejects.toThrow()
})

test('wrong PINs wait longer and longer, and a clock turned back gains nothing', () => {
  let guesses = noGuesses
  for (let n = 0; n < 3; n += 1) guesses = counted(guesses, 1_000)
  expect(mustWaitMs(guesses, 1_000)).toBe(30_000)
  expect(mustWaitMs(guesses, 31_000)).toBe(0)
  expect(mustWaitMs(guesses, -9_000_000)).toBe(30_000)
  for (let n = 0; n < 20; n += 1) guesses = counted(guesses, 1_000)
  expect(mustWaitMs(guesses, 1_000)).toBe(3_600_000)
})

test('a PIN has six digits or more, not all alike and no stairs', () => {
  expect(['258036', '19850412'].every(isPin)).toBe(true)
  expect(['1234', '111111', '123456', '987654', 'abcdef', ''].some(isPin)).toBe(false)
})
