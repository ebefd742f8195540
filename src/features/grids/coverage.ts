import { checkBand, type GridLevel } from '#kernel/area/grids.ts'
import { chiefRolesAt } from './rules.ts'

/** A grid as the county's summary looks at it. */
export type CoveredGrid = {
  id: number
  townshipId: number
  villageId: number | null
  level: number
  kind: string
  isLeaf: boolean
  isUnassigned: boolean
  households: number
  persons: number
  partyMembers?: number
  roles: readonly string[]
}

type Township = { townshipId: number; name: string; villages: number; groups: number }

/**
 * Per township: how far the net reaches, and where it is thin by the levels of its own model. A township without any grid is shown
 * too, with its noughts.
 */
export const coverageOf = (
  townships: readonly Township[],
  grids: readonly CoveredGrid[],
  levelsOf: (grid: CoveredGrid) => readonly GridLevel[],
) =>
  townships.map((township) => {
    const here = grids.filter((grid) => grid.townshipId === township.townshipId)
    const real = here.filter((grid) => !grid.isUnassigned)
    const gridsByLevel: Record<string, number> = {}
    for (const { level } of real) gridsByLevel[level] = (gridsByLevel[level] ?? 0) + 1
    return {
      ...township,
      gridsByLevel,
      households: sum(here),
      unassigned: sum(here.filter((grid) => grid.isUnassigned)),
      warnings: real.filter(
        (grid) => grid.isLeaf && isSized(grid) && checkBand(grid.level, grid, levelsOf(grid)).length > 0,
      ).length,
      withoutChief: real.filter((grid) => !hasChief(grid, levelsOf(grid))).length,
    }
  })

/** A school or market holds no households: it has no size to warn of. */
const isSized = ({ kind, households }: CoveredGrid): boolean => kind === 'general' || households > 0

const sum = (grids: readonly CoveredGrid[]): number => grids.reduce((all, { households }) => all + households, 0)

function hasChief(grid: CoveredGrid, levels: readonly GridLevel[]): boolean {
  return chiefRolesAt(grid.level, levels).some((role) => grid.roles.includes(role))
}
