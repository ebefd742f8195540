import { expect, test } from 'vitest'
import { keyFileOf, readKeyFile } from './keyFile.ts'

const master = Buffer.alloc(32, 7)
const push = { publicKey: 'BPublicHalf_-1', privateKey: 'private-half_1' }

test('a file of keys gives back what was put there; one of an early version holds the master key alone', () => {
  expect(readKeyFile(keyFileOf({ master, push }))).toEqual({ master, push })
  expect(readKeyFile(keyFileOf({ master, push: null }))).toEqual({ master, push: null })
  expect(readKeyFile(master.toString('base64'))).toEqual({ master, push: null })
})

test('half a file of keys, or another file, is none', () => {
  const whole = keyFileOf({ master, push })
  for (const text of ['', 'a letter', whole.slice(0, -10), whole.slice(10), `${whole}more\n`, JSON.stringify(push)])
    expect(readKeyFile(text), text).toBeNull()
})
