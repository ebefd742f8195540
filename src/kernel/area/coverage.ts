import type { GridLevel } from './grids.ts'

/** A grid as coverage looks at it. `isUnassigned` marks the system leaf 未划入 of its village. */
export type CoveredGrid = {
  id: number
  parentId: number | null
  level: number
  groupId: number | null
  isUnassigned: boolean
}

/** A village as coverage looks at it: its groups, its grids, and where each household now living there is counted. */
export type CoveredVillage = {
  groupIds: readonly number[]
  grids: readonly CoveredGrid[]
  households: readonly { id: number; gridId: number }[]
}

/** A gap in the net. It is listed for the village to close; it never hides a household or blocks a service. */
export type CoverageGap =
  | { code: 'grid.household_unassigned'; facts: { householdId: number } }
  | { code: 'grid.household_not_in_leaf'; facts: { householdId: number; gridId: number } }
  | { code: 'grid.level_missing'; facts: { level: number } }
  | { code: 'grid.group_without_grid'; facts: { groupId: number; level: number } }

/** Every gap at once: households outside a true leaf, levels nobody set up, groups without the grid that their level promises. */
export function checkCoverage(village: CoveredVillage, levels: readonly GridLevel[]): CoverageGap[] {
  return [...householdGaps(village), ...levelGaps(village, levels), ...groupGaps(village, levels)]
}

function householdGaps({ grids, households }: CoveredVillage): CoverageGap[] {
  const byId = new Map(grids.map((grid) => [grid.id, grid]))
  const parents = new Set(grids.map((grid) => grid.parentId))
  return households.flatMap(({ id: householdId, gridId }): CoverageGap[] => {
    const grid = byId.get(gridId)
    if (!grid || grid.isUnassigned) return [{ code: 'grid.household_unassigned', facts: { householdId } }]
    return parents.has(gridId) ? [{ code: 'grid.household_not_in_leaf', facts: { householdId, gridId } }] : []
  })
}

/** The levels of villages and of groups are promised to every village; clusters only where many live. */
function levelGaps({ grids }: CoveredVillage, levels: readonly GridLevel[]): CoverageGap[] {
  const present = new Set(grids.filter((grid) => !grid.isUnassigned).map((grid) => grid.level))
  return levels
    .filter((one) => (one.unit === 'village' || one.unit === 'group') && !present.has(one.level))
    .map((one) => ({ code: 'grid.level_missing', facts: { level: one.level } }))
}

function groupGaps({ groupIds, grids }: CoveredVillage, levels: readonly GridLevel[]): CoverageGap[] {
  return levels
    .filter((one) => one.unit === 'group')
    .flatMap(({ level }) => {
      const covered = new Set(grids.filter((grid) => grid.level === level).map((grid) => grid.groupId))
      return groupIds.filter((id) => !covered.has(id)).map((groupId) => ({ groupId, level }))
    })
    .map((facts) => ({ code: 'grid.group_without_grid', facts }))
}
