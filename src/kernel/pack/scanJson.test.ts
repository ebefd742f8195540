import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanJson } from './scanJson.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test.each([
  '{}',
  ' [1, -0.5e+3, "a\\u00e9\\n", true, null, {"a": []}] ',
  '"x"',
  '',
  '{',
  '[1,]',
  '{"a":1,}',
  '{a:1}',
  '{"a" 1}',
  '[1 2]',
  '01',
  '1.',
  '-',
  'nul',
  'truefalse',
  '"\u0001"',
  '"\\x"',
  '1 1',
  '}',
  '[}',
  '{"a":1]',
  '“a”',
  '{"a"：1}',
  '"\u007f"',
])('%j is JSON here exactly when it is JSON to everybody', (text) => {
  expect(scanJson(text, 40).brokenAt === undefined).toBe(isJson(text))
})

test('any value that was written as JSON is read, and any letter thrown into it is judged as everybody does', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.nat(),
      fc.constantFrom('{', ']', ',', ':', '"', '0', 'e', ' ', '\\'),
      (value, at, sign) => {
        const text = JSON.stringify(value, null, 1)
        expect(scanJson(text, 99).brokenAt).toBeUndefined()
        const place = at % (text.length + 1)
        const spoilt = text.slice(0, place) + sign + text.slice(place)
        expect(scanJson(spoilt, 99).brokenAt === undefined).toBe(isJson(spoilt))
      },
    ),
  )
})

test('a key written twice is found with the path of its group, also when one of the two is written in escapes', () => {
  const text = '{"a": [{"b": 1, "c": {"b": 2}, "\\u0062": 3}], "b": 4}'
  expect(scanJson(text, 40).twice).toEqual([{ path: ['a', 0], key: 'b', offset: text.indexOf('"\\u0062"') }])
})

test('a text as long and as deep as a file may be is read without falling over', () => {
  expect(scanJson(JSON.stringify('字'.repeat(300_000)), 40)).toEqual({ twice: [], behind: [] })
  expect(scanJson(`"${'\\n'.repeat(400_000)}"`, 40)).toEqual({ twice: [], behind: [] })
  expect(scanJson('['.repeat(900_000), 40).deepAt).toBe(40)
  expect(scanJson(`${'['.repeat(40)}${']'.repeat(40)}`, 40)).toEqual({ twice: [], behind: [] })
})
