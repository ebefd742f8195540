import type { Band } from '../area/grids.ts'

/** Longitude and latitude in WGS-84 or CGCS2000, which agree at this scale. */
export type Place = { lng: number; lat: number }

/** A household as the planner looks at it. `order` is its place in the register: house by house along the lane. */
export type PlannedHousehold = {
  id: number
  groupId: number | null
  order: number
  persons: number
  partyMembers: number
  place: Place | null
}

/**
 * What is to be divided. `groupIds` stand in their own order, which makes neighbours where no places are known. Without
 * `joinGroups` no grid reaches over two groups, as where a level of grids follows the groups.
 */
export type Ground = {
  households: readonly PlannedHousehold[]
  groupIds: readonly number[]
  band: Band
  joinGroups: boolean
}

export type Measure = keyof Band

/** Why no division meets the band: in numbers, with the households and groups that stand in the way. */
export type Reason =
  | {
      code: 'householdTooLarge'
      facts: { groupId: number | null; householdId: number; measure: Measure; count: number; to: number }
    }
  | { code: 'tooFew'; facts: { groupId: number | null; measure: Measure; total: number; from: number; short: number } }
  | {
      code: 'between'
      facts: {
        groupId: number | null
        measure: Measure
        total: number
        grids: number
        most: number
        more: number
        least: number
      }
    }
  | {
      code: 'measuresApart'
      facts: {
        groupId: number | null
        measure: Measure
        fewest: number
        most: number
        other: Measure
        otherFewest: number
        otherMost: number
      }
    }
  | {
      code: 'noCombination'
      facts: { groupId: number | null; grids: readonly number[]; householdIds: readonly number[] }
    }
  | { code: 'undecided'; facts: { groupId: number | null; grids: readonly number[] } }

/** The division proposed: each household in exactly one grid, the households of a grid in their order. */
export type Proposal = {
  grids: readonly (readonly number[])[]
  /** Every grid lies within the band. */
  met: boolean
  /** Empty where the band is met. */
  reasons: readonly Reason[]
}
