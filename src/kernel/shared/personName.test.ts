import { expect, test } from 'vitest'
import { nameForSearch, normalisePersonName, readPersonName } from './personName.ts'

test.each([
  [' 周 英梅 ', '周英梅'],
  ['王　芳', '王芳'],
  ['阿卜杜拉•买买提', '阿卜杜拉·买买提'],
  ['阿卜杜拉 ・ 买买提', '阿卜杜拉·买买提'],
  ['John  Smith', 'John Smith'],
  ['𠅤明', '𠅤明'],
])('%s becomes %s', (raw, name) => expect(normalisePersonName(raw)).toBe(name))

test('a name is counted in characters, and none or too many are refused', () => {
  expect(readPersonName('𠅤'.repeat(50)).ok).toBe(true)
  expect(readPersonName('\u3000 ')).toMatchObject({ problem: { code: 'name.blank' } })
  expect(readPersonName('王'.repeat(51))).toMatchObject({ problem: { code: 'name.too_long', facts: { length: 51 } } })
})

test('searching does not see dots, spaces and width', () => {
  expect(nameForSearch('阿卜杜拉‧买买提')).toBe(nameForSearch('阿卜杜拉买买提'))
  expect(nameForSearch('Ｊｏｈｎ')).toBe('john')
})
