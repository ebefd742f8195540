import { expect, test } from 'vitest'
import { spousesIn, stayKin } from './kin.ts'

test('parents, children and siblings stay near relatives after one has left; whoever had married in does not', () => {
  const pairs = [
    ['02', '30', true],
    ['12', '30', true],
    ['22', '32', true],
    ['02', '12', false],
    ['02', '38', false],
    ['38', '30', false],
    ['02', '99', false],
  ] as const
  for (const [one, other, kin] of pairs) expect([one, other, stayKin(one, other)]).toEqual([one, other, kin])
})

test('a couple is told by what both are to the head; two sons and one daughter-in-law say nothing', () => {
  const home = (...relations: string[]) => spousesIn(relations.map((relation, id) => ({ id, relation })))
  expect([...home('02', '12', '30', '28')]).toEqual([
    [0, 1],
    [1, 0],
    [2, 3],
    [3, 2],
  ])
  expect([...home('02', '22', '23', '38')]).toEqual([])
  expect([...home('02', '99')]).toEqual([])
})
