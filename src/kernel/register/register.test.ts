import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../shared/day.ts'
import { type AtHome, leftBehindOf } from './leftBehind.ts'
import { relationToNewHead } from './relations.ts'
import { endOf, holdsOn, neverHeld, overlap, yearsBetween } from './validity.ts'

test('a row holds on its first day and no longer on its last; one taken back holds on none', () => {
  const row = { from: '2026-03-01', until: '2026-04-01' }
  expect(['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => holdsOn(row, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(holdsOn({ from: '2026-03-01', until: '2026-03-01' }, '2026-03-01')).toBe(false)
  expect(neverHeld({ from: '2026-03-01', until: '2026-03-01' })).toBe(true)
  expect(endOf({ from: '2026-03-01' }, '2026-02-01')).toBe('2026-03-01')
})

test('two rows overlap exactly when some day holds both', () => {
  const aDay = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2026-01-01', n))
  const aRow = fc.tuple(aDay, fc.option(aDay)).map(([from, until]) => ({ from, until }))
  const days = Array.from({ length: 60 }, (_, n) => addDays('2026-01-01', n))
  fc.assert(
    fc.property(aRow, aRow, (a, b) => {
      expect(overlap(a, b)).toBe(days.some((day) => holdsOn(a, day) && holdsOn(b, day)))
    }),
  )
})

test('age is counted in whole years', () => {
  expect(yearsBetween('2000-05-06', '2026-05-05')).toBe(25)
  expect(yearsBetween('2000-05-06', '2026-05-06')).toBe(26)
  expect(yearsBetween('2004-02-29', '2026-02-28')).toBe(21)
})

const kin = (relation: string, sex: string, birthDate = '1980-01-01') => ({ relation, sex, birthDate })

test.each([
  ['a widow heads: her son stays', kin('12', '2'), kin('20', '1'), '20'],
  ['a wife heads: the man is her husband', kin('12', '2'), kin('02', '1'), '11'],
  ['a wife heads: his mother is 婆婆', kin('12', '2'), kin('52', '2'), '54'],
  ['a husband heads: her father is 岳父', kin('11', '1'), kin('51', '1'), '55'],
  ['a son heads: his mother', kin('20', '1'), kin('12', '2'), '52'],
  ['a son heads: his grandmother', kin('20', '1'), kin('52', '2'), '62'],
  ['a son heads: his younger sister', kin('22', '1', '1990-01-01'), kin('30', '2', '1995-01-01'), '77'],
  ['a father heads: the old head is a son', kin('51', '1'), kin('02', '1'), '20'],
])('%s', (_, newHead, one, expected) => expect(relationToNewHead(newHead, one, [newHead, one])).toBe(expected))

test('of two sons and one wife nobody guesses whose she is', () => {
  const first = kin('22', '1')
  const wife = kin('38', '2')
  expect(relationToNewHead(first, wife, [first, kin('23', '1'), wife])).toBeNull()
  expect(relationToNewHead(first, wife, [first, wife])).toBe('12')
})

const home = (rows: [string, string, string, boolean][]): AtHome[] =>
  rows.map(([relation, sex, birthDate, away], n) => ({ id: n + 1, relation, sex, birthDate, away }))
const ages = { childUntil: 16, adultFrom: 18, elderFrom: 60 }
const behind = (rows: [string, string, string, boolean][], limits = ages) =>
  Object.fromEntries(leftBehindOf(home(rows), '2026-09-30', limits))

test('left-behind kinds follow from who is away and who is at home', () => {
  const withGrandparents: [string, string, string, boolean][] = [
    ['02', '1', '1960-01-01', false],
    ['12', '2', '1962-01-01', false],
    ['20', '1', '1988-01-01', true],
    ['38', '2', '1990-01-01', true],
    ['41', '1', '2016-01-01', false],
  ]
  expect(behind(withGrandparents)).toEqual({ 1: 'elder', 2: 'elder', 5: 'child' })
  // The ages are the place's: at 65 neither of the two is old, and at ten the boy is a child no more.
  expect(behind(withGrandparents, { ...ages, elderFrom: 67, childUntil: 10 })).toEqual({})
  const husbandAway: [string, string, string, boolean][] = [
    ['02', '1', '1985-01-01', true],
    ['12', '2', '1987-01-01', false],
    ['30', '2', '2015-01-01', false],
  ]
  expect(behind(husbandAway)).toEqual({ 2: 'woman', 3: 'child' })
  expect(behind(husbandAway.map(([a, b, c]) => [a, b, c, false]))).toEqual({})
})

test('somebody away or of unknown age is never counted as left behind', () => {
  const rows = home([
    ['02', '1', '1960-01-01', true],
    ['20', '1', '1988-01-01', true],
    ['41', '1', '2016-01-01', true],
  ])
  expect(leftBehindOf([...rows, { ...rows[2]!, id: 9, birthDate: null, away: false }], '2026-09-30', ages).size).toBe(0)
})
