import { expect, test } from 'vitest'
import { countOf, cutTo, isComposing } from './typed.ts'

test('a character outside the basic plane counts once and is never cut in half', () => {
  expect(countOf('𠅤家')).toBe(2)
  expect(cutTo('𠅤家', 1)).toBe('𠅤')
  expect(cutTo('路灯', 5)).toBe('路灯')
})

test('Enter of an input method is recognised by either sign', () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
})
