import { expect, test } from 'vitest'
import { factsOfFields, factsOfRegister, type Home, type Known } from './facts.ts'
import { type CircumstanceField, defineCircumstance } from './field.ts'
import { addMonths, readValue, readYear, termsOf } from './value.ts'

const words = { zh: '词', en: 'word' }
const field = (more: Partial<CircumstanceField>): CircumstanceField =>
  defineCircumstance({
    ...{
      id: 'field',
      ...words,
      on: 'household',
      value: 'yesNo',
      purpose: words,
      basis: 'consent',
      sources: ['household'],
    },
    ...{ reviewMonths: 12, keepMonths: 24, says: 'household', reads: 'office', gives: [] },
    ...more,
  })
const bands = [
  { id: 'low', from: 0, below: 5_000, ...words },
  { id: 'middle', from: 5_000, below: 9_000, ...words },
  { id: 'high', from: 9_000, ...words },
]
const income = field({
  ...{ id: 'income', value: 'band', options: bands, yearly: true },
  gives: [{ fact: 'incomeToMean', how: 'toMean', mean: 'mean' }],
})
const award = field({
  ...{ id: 'award', yearly: true },
  gives: [{ fact: 'last2', how: 'yearsHeld', years: 2, listed: 'list' }],
})
const need = field({
  ...{ id: 'need', value: 'choice', options: bands },
  gives: [{ fact: 'inNeed', how: 'chosen', none: 'low' }],
})
const today = '2026-05-01'
const facts = (...known: [string, number, Known['value']][]) =>
  factsOfFields(
    [income, award, need],
    known.map(([name, year, value]) => ({ field: name, year, value })),
    today,
  )

test.each([
  [
    [
      ['income', 2025, 'low'],
      ['mean', 2025, 6_000],
    ],
    0.41,
    'a band below the mean',
  ],
  [
    [
      ['income', 2025, 'middle'],
      ['mean', 2025, 6_000],
    ],
    1,
    'the band that holds the mean is level',
  ],
  [
    [
      ['income', 2025, 'low'],
      ['mean', 2025, 5_000],
    ],
    0.5,
    'a band that ends at the mean lies below',
  ],
  [
    [
      ['income', 2025, 'high'],
      ['mean', 2025, 6_000],
    ],
    1.5,
    'a band above',
  ],
  [[['income', 2025, 'high']], undefined, 'nobody knows the mean'],
  [
    [
      ['income', 2025, 'high'],
      ['mean', 2024, 6_000],
    ],
    undefined,
    'the mean of another year is none',
  ],
  [
    [
      ['income', 2024, 'high'],
      ['mean', 2024, 6_000],
    ],
    1.5,
    'the year before, while the last is not out',
  ],
  [
    [
      ['income', 2023, 'high'],
      ['mean', 2023, 6_000],
    ],
    undefined,
    'older figures decide nothing',
  ],
] as [[string, number, Known['value']][], number | undefined, string][])(
  '[H-30] income to the mean of the same year: %j is %s (%s)',
  (known, expected) => {
    expect(facts(...known).incomeToMean).toBe(expected)
  },
)

test('[H-25] a year without an award counts only when its list is whole', () => {
  expect(facts(['award', 2025, true], ['award', 2024, true]).last2).toBe(2)
  expect(facts(['award', 2025, true]).last2).toBeUndefined()
  expect(facts(['award', 2025, true], ['list', 2024, true]).last2).toBe(1)
  expect(facts(['list', 2025, true], ['list', 2024, true]).last2).toBe(0)
  expect(facts(['award', 2025, false], ['award', 2024, false]).last2).toBe(0)
  expect(facts(['award', 2026, true], ['list', 2025, true], ['list', 2024, true]).last2).toBe(0)
})

test('what nobody said is unknown, and “none” is an answer', () => {
  expect(facts().inNeed).toBeUndefined()
  expect(facts(['need', 0, 'low']).inNeed).toBe(false)
  expect(facts(['need', 0, 'high']).inNeed).toBe(true)
})

const home = (...people: [string, string, string | null, string?][]): Home[] =>
  people.map(([relation, sex, birthDate, reason = ''], id) => {
    return { id, relation, sex, birthDate, away: reason !== '', awayForWork: reason === 'work' }
  })

const ages = { childUntil: 16, adultFrom: 18, elderFrom: 60 }

test('[H-27] elders alone and who is left behind follow from the register and are typed by nobody', () => {
  const old = ['02', '1', '1950-01-01'] as [string, string, string]
  expect(factsOfRegister(home(old, ['12', '2', '1952-01-01']), today, ages)).toMatchObject({
    elderAlone: true,
    persons: 2,
  })
  const away = factsOfRegister(home(old, ['20', '1', '1985-01-01', 'work'], ['41', '2', '2018-01-01']), today, ages)
  expect(away).toMatchObject({ elderAlone: false, leftBehind: true, leftBehindChild: true, workAway: 1 })
  expect(factsOfRegister(home(old, ['20', '1', '1985-01-01', 'work']), today, ages)).toMatchObject({ elderAlone: true })
  expect(factsOfRegister(home(old, ['12', '2', null]), today, ages).elderAlone).toBeUndefined()
  const at80 = factsOfRegister(home(old, ['12', '2', '1952-01-01']), today, { ...ages, elderFrom: 80 })
  expect(at80).toMatchObject({ elderAlone: false })
})

test('an answer fits its field or is refused', () => {
  const reads = (of: CircumstanceField, said: unknown) => readValue(of, said).ok
  expect([reads(award, true), reads(award, 'yes'), reads(income, 'low'), reads(income, 4_000)]).toEqual([
    true,
    false,
    true,
    false,
  ])
  const several = field({ value: 'choices', options: bands })
  expect([reads(several, ['low', 'high']), reads(several, ['low', 'low']), reads(several, [])]).toEqual([
    true,
    false,
    true,
  ])
  const sum = field({ value: 'amount' })
  expect([reads(sum, 12_000), reads(sum, -1), reads(sum, 0.5), reads(sum, 1e9)]).toEqual([true, false, false, false])
  const years = (of: CircumstanceField, year?: number) => readYear(of, year, today).ok
  expect([years(award, 2025), years(award, 2026), years(award, 2021), years(award)]).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect([years(need), years(need, 2025)]).toEqual([true, false])
})

test('reviews and terms count from the day it was said, or from the end of its year', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(termsOf(need, '2026-03-10', 0)).toEqual({ reviewOn: '2027-03-10', keepUntil: '2029-03-10' })
  expect(termsOf(award, '2026-03-10', 2024)).toEqual({ reviewOn: '2025-12-31', keepUntil: '2027-12-31' })
})
