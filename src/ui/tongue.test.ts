import { expect, test } from 'vitest'
import { onTongue, sayIn, speak, tongueNow } from './tongue.ts'

const words = { 'a.left': { zh: '还剩 {n} 天，{n} 天', en: '{n} of {all} days' }, 'a.plain': { zh: '好', en: 'Good' } }

test('words are said in the language chosen, with their facts, and a key without words as it stands', () => {
  expect(sayIn({ language: 'zh', words }, 'a.left', { n: 3 })).toBe('还剩 3 天，3 天')
  expect(sayIn({ language: 'en', words }, 'a.left', { n: 3 })).toBe('3 of  days')
  expect(sayIn({ language: 'en', words }, 'a.plain')).toBe('Good')
  expect(sayIn({ language: 'en', words }, 'a.unknown')).toBe('a.unknown')
})

test('whoever shows words hears of every change, until they go', () => {
  let heard = 0
  const go = onTongue(() => {
    heard += 1
  })
  speak({ words })
  const before = tongueNow()
  speak({ language: 'en' })
  expect(tongueNow()).not.toBe(before)
  go()
  speak({ language: 'zh' })
  expect(heard).toBe(2)
})
