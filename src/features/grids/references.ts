import type { Model } from '#kernel/pack/model.ts'
import type { CoveredGrid } from './coverage.ts'

type Township = { villages: number }

/** The figures that the models bring along, each with what stands in the reader's own areas. */
export const referencesOf = (
  model: Model,
  grids: readonly Pick<CoveredGrid, 'level' | 'isUnassigned'>[],
  townships: readonly Township[],
) =>
  Object.values(model.scaleFigures).map(({ id, zh, en, figure, level, places }) => ({
    ...{ id, zh, en, figure },
    stands: grids.filter((grid) => !grid.isUnassigned && (level === undefined || grid.level === level)).length,
    places: places ? { townships: places.townships ?? 0, villages: places.villages ?? 0 } : null,
    here: { townships: townships.length, villages: townships.reduce((sum, one) => sum + one.villages, 0) },
  }))
