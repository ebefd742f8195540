import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemsOf, limitsOf, outside, totalOf } from './items.ts'
import { figuresOf, movedBetween, pairUp } from './measure.ts'
import { linesOf } from './orders.ts'
import { outlineOf } from './outline.ts'
import { cutWithin, gridsOf, sumsOf } from './segments.ts'
import type { PlannedHousehold } from './shapes.ts'

const small = fc.record({
  sizes: fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 3 })), {
    minLength: 1,
    maxLength: 10,
  }),
  least: fc.integer({ min: 1, max: 3 }),
  more: fc.integer({ min: 0, max: 3 }),
  persons: fc.integer({ min: 5, max: 20 }),
})

test('[H-21] the cutting of a line is the best there is: fewest groups cut, then nearest to the wished number, as brute force finds', () => {
  fc.assert(
    fc.property(small, ({ sizes, least, more, persons }) => {
      const households = sizes.map(
        ([count, groupId], i): PlannedHousehold => ({
          id: i + 1,
          groupId,
          order: i,
          persons: count,
          partyMembers: 0,
          place: null,
        }),
      )
      const band = { households: { from: least, to: least + more }, persons: { from: 0, to: persons } }
      const { items, placed } = itemsOf({ households, groupIds: [1, 2, 3], band, joinGroups: true })
      const line = linesOf(items, placed)[0]!
      const limits = limitsOf(band)
      const wished = 3
      const best = cutWithin(line, sumsOf(line), limits, wished, items.length)
      const all: [cuts: number, number: number][] = []
      for (let mask = 0; mask < 2 ** (items.length - 1); mask++) {
        const ends = items.flatMap((_, i) => (i === items.length - 1 || mask & (1 << i) ? [i + 1] : []))
        if (gridsOf(line, ends).some((grid) => outside(limits, totalOf(grid)) > 0)) continue
        const cuts = ends.filter((end) => line.items[end]?.group === line.items[end - 1]?.group).length
        all.push([cuts, Math.abs(ends.length - wished)])
      }
      const [first] = all.sort((a, b) => a[0] - b[0] || a[1] - b[1])
      expect(best ? [best.cost[2], best.cost[3]] : undefined).toEqual(first)
    }),
    { numRuns: 1000, seed: 11 },
  )
})

const households = Array.from({ length: 8 }, (_, i): PlannedHousehold => {
  const place = { lng: 108 + (i % 4) * 0.001, lat: 32 + (i < 4 ? 0 : 0.01) }
  return { id: i + 1, groupId: i < 4 ? 1 : 2, order: i, persons: 4, partyMembers: 0, place }
})
const ground = { households, groupIds: [1, 2], band: { households: { from: 3, to: 5 } }, joinGroups: true }

test('[H-21] two drafts are compared by households moved, sizes in the band, groups cut and distance', () => {
  const byGroup = [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ]
  const across = [
    [1, 2, 5, 6],
    [3, 4],
    [7, 8],
  ]
  expect(figuresOf(ground, byGroup)).toMatchObject({ grids: 2, inBand: 2, outOfBand: 0, groupsCut: 0, groupsJoined: 0 })
  expect(figuresOf(ground, across)).toMatchObject({ grids: 3, inBand: 1, outOfBand: 2, groupsCut: 2, groupsJoined: 1 })
  expect(figuresOf(ground, across).metresToMiddle!).toBeGreaterThan(figuresOf(ground, byGroup).metresToMiddle!)
  expect(
    movedBetween(byGroup, [
      [1, 2, 3],
      [4, 5, 6, 7, 8],
    ]),
  ).toEqual([4])
  expect(
    movedBetween(byGroup, [
      [5, 6, 7, 8],
      [1, 2, 3, 4],
    ]),
  ).toEqual([])
})

test('a grid goes on only where more than half of it stays together', () => {
  expect([
    ...pairUp(
      [[1, 2, 3, 4]],
      [
        [1, 2],
        [3, 4],
      ],
    ),
  ]).toEqual([])
  expect([...pairUp([[1, 2, 3, 4]], [[1], [2, 3, 4]])]).toEqual([[1, 0]])
})

test('an outline goes round the outermost places and holds all others', () => {
  const square = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [1, 1],
    [1, 0],
  ].map(([lng, lat]) => ({ lng: lng!, lat: lat! }))
  expect(outlineOf(square)).toEqual(
    [
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
    ].map(([lng, lat]) => ({ lng, lat })),
  )
  expect(outlineOf([{ lng: 1, lat: 1 }])).toHaveLength(1)
})
