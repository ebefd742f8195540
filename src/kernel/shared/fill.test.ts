import { expect, test } from 'vitest'
import { fill } from './fill.ts'

test('facts stand in their holes, lists as Chinese joins them, and what is absent leaves nothing', () => {
  expect(fill('{n} 户：{codes}{none}', { n: 2, codes: ['A1', 'A2'] })).toBe('2 户：A1、A2')
})

test('brackets around what is absent go with it', () => {
  expect(fill('至少要 {n} 票（{law}）', { n: 4, law: null })).toBe('至少要 4 票')
  expect(fill('{n} are needed ({law})', { n: 4 })).toBe('4 are needed')
  expect(fill('{n} are needed ({law})', { n: 4, law: 'article 15' })).toBe('4 are needed (article 15)')
})

test('a count has a word for one and a word for any other, and both may be empty or hold gaps', () => {
  const said = (n: unknown) => fill('{n} {n|household is|households are} new{n||, each}', { n })
  expect([0, 1, 2, '1', 21].map(said)).toEqual([
    ...['0 households are new, each', '1 household is new', '2 households are new, each'],
    ...['1 household is new', '21 households are new, each'],
  ])
})
