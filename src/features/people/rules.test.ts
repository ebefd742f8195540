import { expect, test } from 'vitest'
import { isChild, maskIdentity, maskName, maskPhone, soundOf } from './rules.ts'

test('masks keep what tells people apart and no more', () => {
  expect(maskIdentity('99092119800506123X')).toBe('9909**********123X')
  expect(maskPhone('13812345678')).toBe('138****5678')
  expect(maskPhone('12345')).toBe('*****')
  expect(['张', '张三', '张晓明', '欧阳晓明', '𠅤明'].map(maskName)).toEqual(['*', '张*', '张*明', '欧**明', '𠅤*'])
})

test('a surname with a reading of its own is read as a surname', () => {
  expect(soundOf('曾乐')).toBe('zengle zl')
  expect(soundOf('单田')).toBe('shantian st')
  expect(soundOf('吕布')).toBe('lvbu lb')
})

test('a child is under eighteen to the day', () => {
  expect(isChild('2008-03-02', '2026-03-01')).toBe(true)
  expect(isChild('2008-03-02', '2026-03-02')).toBe(false)
  expect(isChild('2008-02-29', '2026-02-28')).toBe(true)
  expect(isChild('2008-02-29', '2026-03-01')).toBe(false)
  expect(isChild(null, '2026-03-01')).toBe(false)
})
