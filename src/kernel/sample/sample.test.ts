import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate } from './allocate.ts'
import { drawSample, drawStrata, LONGEST_FRAME, SAMPLE_METHOD } from './draw.ts'
import { estimate } from './estimate.ts'
import { diceFrom } from './generator.ts'

const seedOf = (n: number | string) => createHash('sha256').update(String(n)).digest('hex').slice(0, 32)
const frameOf = (size: number, from = 1) => Array.from({ length: size }, (_, n) => String(n + from))
const drawn = (...args: Parameters<typeof drawSample>): string[] => {
  const sample = drawSample(...args)
  if (!sample.ok) throw new Error(sample.problem.code)
  return sample.value
}
const refusedFor = (decision: { ok: boolean }) => ('problem' in decision ? decision.problem : null)

const one = '0123456789abcdeffedcba9876543210'

test('the generator gives the numbers of its authors', () => {
  const dice = diceFrom('00000001000000020000000300000004')
  if (!dice.ok) throw new Error(dice.problem.code)
  const words = Array.from({ length: 8 }, () => dice.value(2 ** 32))
  expect(words).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849])
})

test('[X-45] this seed draws this sample from this list, for ever', () => {
  expect(SAMPLE_METHOD).toBe('xoshiro128ss-fisher-yates-1')
  expect(drawn(one, frameOf(40), 8)).toEqual(['1', '7', '37', '25', '17', '9', '20', '26'])
  const strata = [
    { id: 'a', frame: frameOf(20) },
    { id: 'b', frame: frameOf(3, 101) },
    { id: 'c', frame: [] },
    { id: 'd', frame: frameOf(60, 201) },
  ]
  expect(drawStrata(one, strata, 9)).toEqual({
    ok: true,
    value: ['1', '5', '102', '224', '233', '252', '241', '207', '256'],
  })
})

test.each([
  ['no seed', () => drawSample('', ['1'], 1), 'sample.wrong_seed'],
  ['a seed of zeros', () => drawSample('0'.repeat(32), ['1'], 1), 'sample.wrong_seed'],
  ['capitals', () => drawSample('A'.repeat(32), ['1'], 1), 'sample.wrong_seed'],
  ['an empty frame', () => drawSample(one, [], 1), 'sample.nothing_to_draw'],
  ['more than there are', () => drawSample(one, ['1', '2'], 3), 'sample.too_large'],
  ['none', () => drawSample(one, ['1'], 0), 'sample.wrong_size'],
  ['half a one', () => drawSample(one, ['1'], 0.5), 'sample.wrong_size'],
  ['something twice', () => drawSample(one, ['1', '1'], 1), 'sample.double'],
  ['too long a list', () => drawSample(one, frameOf(LONGEST_FRAME + 1), 1), 'sample.too_long'],
  ['fewer than parts', () => allocate([5, 5, 5], 2), 'sample.too_small'],
])('%s is refused', (_, ask, code) => {
  expect(refusedFor(ask())).toMatchObject({ code })
})

describe('a draw', () => {
  const asked = fc.record({
    seed: fc.integer().map(seedOf),
    sizes: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 8 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  const strataOf = (sizes: readonly number[]) =>
    sizes.map((size, place) => ({ id: String(place), frame: frameOf(size, place * 1000) }))

  test('has the size asked for, nothing twice, nothing foreign, its share of each part, and is the same again', () => {
    fc.assert(
      fc.property(asked, ({ seed, sizes, part }) => {
        const all = sizes.reduce((sum, size) => sum + size, 0)
        const least = sizes.filter((size) => size > 0).length
        fc.pre(all > 0)
        const size = least + Math.floor(part * (all - least))
        const strata = strataOf(sizes)
        const first = drawStrata(seed, strata, size)
        if (!first.ok) throw new Error(first.problem.code)
        expect(first.value).toHaveLength(size)
        expect(new Set(first.value).size).toBe(size)
        expect(drawStrata(seed, strata, size)).toEqual(first)
        const shares = allocate(sizes, size)
        for (const [place, { frame }] of strata.entries()) {
          const got = first.value.filter((id) => frame.includes(id)).length
          expect(got).toBe(shares.ok ? shares.value[place] : -1)
          expect(got).toBeGreaterThanOrEqual(Math.min(1, frame.length))
          expect(got).toBeLessThanOrEqual(frame.length)
        }
      }),
    )
  })

  test('of everything is everything', () => {
    expect(drawn(one, frameOf(50), 50).toSorted()).toEqual(frameOf(50).toSorted())
  })

  test('takes each element, each place and each pair about equally often', () => {
    const runs = 6000
    const [n, k] = [12, 4]
    const counts = new Map<string, number>()
    const first = new Map<string, number>()
    const pairs = new Map<string, number>()
    const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
    for (let run = 0; run < runs; run += 1) {
      const sample = drawn(seedOf(`even ${run}`), frameOf(n), k)
      add(first, sample[0]!)
      for (const id of sample) add(counts, id)
      for (const id of sample) for (const other of sample) if (id < other) add(pairs, `${id} ${other}`)
    }
    // 99.9 % points of the chi-square distribution with 11 and with 65 degrees of freedom.
    expect(chiSquare(counts, n, (runs * k) / n)).toBeLessThan(31.3)
    expect(chiSquare(first, n, runs / n)).toBeLessThan(31.3)
    expect(chiSquare(pairs, 66, (runs * 6) / 66)).toBeLessThan(105.9)
  })
})

function chiSquare(counts: ReadonlyMap<string, number>, cells: number, expected: number): number {
  const seen = [...counts.values()]
  const empty = (cells - seen.length) * expected
  return seen.reduce((sum, count) => sum + (count - expected) ** 2 / expected, empty)
}

test('a bound just above half of all words is fair, where a remainder would give the small ones twice', () => {
  const dice = diceFrom(one)
  if (!dice.ok) throw new Error(dice.problem.code)
  const bound = 3 * 2 ** 30
  const small = Array.from({ length: 3000 }, () => dice.value(bound)).filter((n) => n < 2 ** 30).length
  expect(small).toBeGreaterThan(900)
  expect(small).toBeLessThan(1100)
})

test.each([
  [[10, 10], 4, [2, 2]],
  [[50, 30, 20], 10, [5, 3, 2]],
  // Quotas 1.4, 1.4, 4.2: the earlier of two equal remainders gets the odd one.
  [[10, 10, 30], 7, [2, 1, 4]],
  // Quotas 0.1 and 9.9: what is small is looked at too.
  [[1, 99], 10, [1, 9]],
  [[1, 1, 98], 3, [1, 1, 1]],
  [[0, 5], 3, [0, 3]],
  [[3, 4], 7, [3, 4]],
  [[5], 1, [1]],
])('of %j a sample of %i is shared out as %j', (sizes, total, shares) => {
  expect(allocate(sizes, total)).toEqual({ ok: true, value: shares })
})

test.each([
  ['nothing was looked at', [{ population: 9, checked: 0, held: 0 }], null],
  ['there is nothing', [{ population: 0, checked: 0, held: 0 }], null],
  [
    'a part was not looked at',
    [
      { population: 9, checked: 3, held: 3 },
      { population: 2, checked: 0, held: 0 },
    ],
    null,
  ],
  ['everything was looked at', [{ population: 4, checked: 4, held: 3 }], { share: 0.75, low: 0.75, high: 0.75 }],
  // Wilson (1927) for 10 of 10 without an end of the population gives 0.722; of a hundred there is a little less doubt.
  ['all ten of many hold', [{ population: 1e9, checked: 10, held: 10 }], { share: 1, low: 0.722, high: 1 }],
  ['all ten of a hundred hold', [{ population: 100, checked: 10, held: 10 }], { share: 1, low: 0.741, high: 1 }],
  ['half of forty of many', [{ population: 1e9, checked: 40, held: 20 }], { share: 0.5, low: 0.352, high: 0.648 }],
  [
    'parts count by their size',
    [
      { population: 90, checked: 5, held: 5 },
      { population: 10, checked: 5, held: 0 },
    ],
    { share: 0.9, low: 0.522, high: 0.987 },
  ],
])('when %s, the sample says so much of the whole', (_, parts, told) => {
  expect(estimate(parts)).toEqual(told)
})
