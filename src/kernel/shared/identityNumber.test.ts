import { expect, test } from 'vitest'
import {
  admitIdentityNumber,
  identityCheckDigit,
  identityMismatches,
  normaliseIdentityNumber,
  readIdentityNumber,
} from './identityNumber.ts'

const read = (raw: string) => {
  const answer = readIdentityNumber(raw)
  return answer.ok ? answer.value : answer.problem.code
}

test('the check digit is that of the standard, its own sample included', () => {
  expect(identityCheckDigit('11010519491231002')).toBe('X')
  expect(identityCheckDigit('44052418800101001')).toBe('4')
})

test.each([
  ['99092219621025496x', '99092219621025496X'],
  ['９９０９２２２０２２１０１７５５３０', '990922202210175530'],
  [" '990921 19940928-0150 ", '990921199409280150'],
  ['990922740504525', '990922197405045257'],
  ['12', '12'],
])('%s is normalised to %s', (raw, normal) => expect(normaliseIdentityNumber(raw)).toBe(normal))

test('a number says birth date, sex and whether it is invented', () => {
  expect(read('990921199405170288')).toEqual({
    number: '990921199405170288',
    birthDate: '1994-05-17',
    sex: '2',
    invented: true,
  })
  expect(read('11010519491231002x')).toMatchObject({ number: '11010519491231002X', sex: '2', invented: false })
})

test.each([
  ['', 'identity.malformed'],
  ['9909211994051702', 'identity.malformed'],
  ['99092119940517X288', 'identity.malformed'],
  ['990921199402300288', 'identity.no_such_day'],
  ['990922199212194272', 'identity.check_digit'],
])('%s is refused as %s', (raw, code) => expect(read(raw)).toBe(code))

test('a refusal never repeats the whole number', () => {
  const answer = readIdentityNumber('990922199212194272')
  expect(JSON.stringify(answer)).not.toContain('1992121942')
})

test('invented numbers are refused outside the demonstration, others are taken', () => {
  const invented = readIdentityNumber('990921199405170288')
  const other = readIdentityNumber('11010519491231002X')
  if (!invented.ok || !other.ok) throw new Error('both numbers are well formed')
  expect(admitIdentityNumber(invented.value, { demonstration: true }).ok).toBe(true)
  expect(admitIdentityNumber(invented.value, { demonstration: false })).toMatchObject({
    problem: { code: 'identity.invented' },
  })
  expect(admitIdentityNumber(other.value, { demonstration: false }).ok).toBe(true)
})

test('a date or sex beside the number that differs is named, an unknown one is not', () => {
  const answer = readIdentityNumber('990921199405170288')
  if (!answer.ok) throw new Error('the number is well formed')
  const codes = (said: Parameters<typeof identityMismatches>[1]) =>
    identityMismatches(answer.value, said).map((problem) => problem.code)
  expect(codes({ birthDate: '1994-05-17', sex: '2' })).toEqual([])
  expect(codes({ birthDate: '1994-05-16', sex: '1' })).toEqual(['identity.date_mismatch', 'identity.sex_mismatch'])
  expect(codes({ birthDate: null, sex: '0' })).toEqual([])
})
