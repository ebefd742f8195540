import { expect, test } from 'vitest'
import { stayKin } from './kin.ts'

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
