import { expect, test } from 'vitest'
import { lately } from './lately.ts'

test('keeps the newest, as many as told, and none for longer than told', () => {
  const kept = lately<number>(2, 60_000)
  const at = (second: string) => `2026-03-02T01:${second}.000Z`
  kept.keep('a', 1, at('00:00'))
  kept.keep('b', 2, at('00:10'))
  kept.keep('a', 3, at('00:20'))
  kept.keep('c', 4, at('00:30'))
  expect([kept.find('a', at('00:40')), kept.find('b', at('00:40'))]).toEqual([3, undefined])
  expect([kept.find('a', at('01:20')), kept.find('c', at('01:20'))]).toEqual([undefined, 4])
  kept.forget('c')
  expect(kept.find('c', at('00:40'))).toBeUndefined()
})
