import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Band } from '../area/grids.ts'
import { proposeGrids } from './propose.ts'
import type { Ground, PlannedHousehold } from './shapes.ts'

const hanyin: Band = { households: { from: 20, to: 30 }, persons: { from: 70, to: 120 } }

/** Groups of so many households each, three and a half persons to a household, in the order of the register. */
function aVillage(sizes: readonly number[], more: Partial<Ground> = {}): Ground {
  let id = 0
  const households = sizes.flatMap((size, group) =>
    Array.from({ length: size }, (_, order): PlannedHousehold => {
      id += 1
      return {
        id,
        groupId: group + 1,
        order,
        persons: 3 + (id % 2) + (id % 4 === 0 ? 1 : 0),
        partyMembers: 0,
        place: null,
      }
    }),
  )
  return { households, groupIds: sizes.map((_, group) => group + 1), band: hanyin, joinGroups: true, ...more }
}
const sizesOf = (ground: Ground) => proposeGrids(ground).grids.map((grid) => grid.length)
const reasonsOf = (ground: Ground) => proposeGrids(ground).reasons.map(({ code, facts }) => ({ code, ...facts }))

test('[H-21 A-05] groups within the band stay whole, and only one that is too large is cut', () => {
  const { grids, met } = proposeGrids(aVillage([24, 26, 52, 22]))
  expect(met).toBe(true)
  expect(grids.map(({ length }) => length).toSorted()).toEqual([22, 24, 26, 26, 26])
  expect(grids[0]).toEqual(Array.from({ length: 24 }, (_, i) => i + 1))
})

test('[H-21] small groups are joined with neighbours in their order, and none is cut', () => {
  expect(sizesOf(aVillage([12, 11, 13, 10]))).toEqual([23, 23])
})

test('[H-21] 41 households are 20 and 21; 35 cannot be divided, and it is said by how many', () => {
  const within = { households: { from: 20, to: 30 } }
  expect(sizesOf(aVillage([41], { band: within })).toSorted()).toEqual([20, 21])
  expect(reasonsOf(aVillage([35], { band: within }))).toEqual([
    { code: 'between', groupId: null, measure: 'households', total: 35, grids: 1, most: 30, more: 2, least: 40 },
  ])
})

test('[H-21] 19 households are too few; where groups are joined, the neighbour helps', () => {
  const within = { households: { from: 20, to: 30 } }
  expect(reasonsOf(aVillage([19, 24], { band: within, joinGroups: false }))).toEqual([
    { code: 'tooFew', groupId: 1, measure: 'households', total: 19, from: 20, short: 1 },
  ])
  expect(proposeGrids(aVillage([19, 24], { band: within })).met).toBe(true)
})

test('[H-21] one household of 130 persons is named, and the others still lie within the band', () => {
  const village = aVillage([25, 26])
  const large = { ...village.households[3]!, id: 99, persons: 130 }
  const ground = { ...village, households: [...village.households, large] }
  expect(reasonsOf(ground)).toMatchObject([{ code: 'householdTooLarge', householdId: 99, count: 130, to: 120 }])
  expect(proposeGrids(ground).grids.flat()).toHaveLength(52)
})

test('[H-21] families too small for both bands at once are told in numbers of grids', () => {
  const village = aVillage([60])
  const small = { ...village, households: village.households.map((one) => ({ ...one, persons: 2 })) }
  expect(reasonsOf(small)).toMatchObject([
    { code: 'measuresApart', measure: 'households', fewest: 2, other: 'persons', otherMost: 1 },
  ])
})

test('[H-21] Party members count where the band asks for them: 120 households and 15 members', () => {
  const band = { households: { from: 1, to: 120 }, partyMembers: { from: 15, to: 100 } }
  const village = aVillage([60, 60, 60, 60])
  const members = village.households.map((one) => ({
    ...one,
    partyMembers: one.groupId! <= 2 && one.order < 15 ? 1 : 0,
  }))
  const { grids, met } = proposeGrids({ ...village, band, households: members })
  expect(met).toBe(true)
  const inGrid = grids.map((ids) => ids.filter((id) => members[id - 1]!.partyMembers === 1).length)
  expect(inGrid.every((n) => n >= 15)).toBe(true)
  const few = members.map((one) => ({ ...one, partyMembers: one.id <= 14 ? 1 : 0 }))
  expect(reasonsOf({ ...village, band, households: few })).toMatchObject([
    { code: 'tooFew', measure: 'partyMembers', short: 1 },
  ])
})

test('[H-21] with places, grids are compact: a hamlet apart is a grid of its own', () => {
  const village = aVillage([50])
  const placed = village.households.map((one) => ({
    ...one,
    place: { lng: 108.5 + (one.id % 2) * 0.02 + (one.id % 7) * 0.0002, lat: 32.9 + (one.id % 11) * 0.0002 },
  }))
  const { grids } = proposeGrids({ ...village, households: placed, band: { households: { from: 20, to: 30 } } })
  expect(grids.map((ids) => new Set(ids.map((id) => id % 2)).size)).toEqual([1, 1])
})

const small = fc.record({
  sizes: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 1 }), fc.integer({ min: 1, max: 3 })),
    {
      minLength: 1,
      maxLength: 8,
    },
  ),
  households: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 })),
  persons: fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 6 })),
  members: fc.boolean(),
  placed: fc.boolean(),
})

/** Every way to put the households into parts, by restricted growth: what the planner is held against. */
function feasible(sizes: readonly (readonly number[])[], { from, to }: { from: number[]; to: number[] }): boolean {
  const sums: number[][] = []
  const place = (next: number): boolean => {
    if (next === sizes.length) return sums.every((sum) => sum.every((n, m) => n >= from[m]! && n <= to[m]!))
    for (let part = 0; part <= sums.length; part++) {
      if (part === sums.length) sums.push([0, 0, 0])
      sums[part] = sums[part]!.map((n, m) => n + sizes[next]![m]!)
      if (place(next + 1)) return true
      sums[part] = sums[part]!.map((n, m) => n - sizes[next]![m]!)
      if (part === sums.length - 1 && sums[part]![0] === 0) sums.pop()
    }
    return false
  }
  return place(0)
}

test('[H-21] the planner meets a band exactly when some division does: brute force over all divisions of small villages', () => {
  fc.assert(
    fc.property(small, ({ sizes, households: [h, wide], persons: [p, more], members, placed }) => {
      const band: Band = {
        households: { from: h, to: h + wide },
        persons: { from: p, to: p + more },
        ...(members ? { partyMembers: { from: 1, to: 3 } } : {}),
      }
      const households = sizes.map(([persons, partyMembers, groupId], i): PlannedHousehold => {
        const place = placed ? { lng: 108 + ((i * 7) % 5) * 0.001, lat: 32 + ((i * 3) % 4) * 0.001 } : null
        return { id: i + 1, groupId, order: i, persons, partyMembers, place }
      })
      const ground = { households, groupIds: [1, 2, 3], band, joinGroups: true }
      const proposal = proposeGrids(ground)
      const limits = { from: [h, p, members ? 1 : 0], to: [h + wide, p + more, members ? 3 : Infinity] }
      expect(proposal.grids.flat().toSorted((a, b) => a - b)).toEqual(households.map(({ id }) => id))
      expect(proposal.met).toBe(
        feasible(
          sizes.map(([a, b]) => [1, a, b]),
          limits,
        ),
      )
      expect(proposal.reasons.length === 0).toBe(proposal.met)
      expect(proposal.reasons.every(({ code }) => code !== 'undecided')).toBe(true)
      if (proposal.met) {
        for (const grid of proposal.grids) {
          const sums = grid.reduce(
            (sum, id) => sum.map((n, m) => n + [1, ...sizes[id - 1]!.slice(0, 2)][m]!),
            [0, 0, 0],
          )
          expect(sums.every((n, m) => n >= limits.from[m]! && n <= limits.to[m]!)).toBe(true)
        }
      }
      expect(proposeGrids({ ...ground, households: households.toReversed() })).toEqual(proposal)
    }),
    { numRuns: 2000, seed: 7 },
  )
})
