import { expect, test } from 'vitest'
import { tryFor } from './tries.ts'

const counting = () => {
  let n = 0
  return () => {
    n += 1
    return { key: `key-${n}`, saidAt: `2026-03-04T08:0${n}:00Z` }
  }
}

test('pressing again after a lost answer sends the same key and the first time', () => {
  const fresh = counting()
  const first = tryFor(null, '{"text":"路灯"}', undefined, fresh)
  expect(tryFor(first, '{"text":"路灯"}', undefined, fresh)).toEqual(first)
})

test('other words or another photo are another write', () => {
  const fresh = counting()
  const photo = new Blob(['a'])
  const first = tryFor(null, '{}', photo, fresh)
  expect(tryFor(first, '{"text":"路灯"}', photo, fresh).key).toBe('key-2')
  expect(tryFor(first, '{}', new Blob(['a']), fresh).key).toBe('key-3')
})
