import type { DemoGrid, DemoVillage } from '#features/people/demonstration/shape.ts'
import type { GridLevel } from '#kernel/area/grids.ts'

/**
 * An invented village with the grids that its models know: the invention is made with three levels, and a model may have one, or begin
 * at the township. What lay deeper lies in the grid above it; posts on a grid that is not there are not given out; chiefs bear the
 * model's title. Models without any levels leave the village as it was invented.
 */
export function fitted(invented: DemoVillage, levels: readonly GridLevel[]): DemoVillage {
  if (levels.length === 0) return invented
  const village = deeper(invented, levels.filter(({ unit }) => unit === 'township').length)
  const known = new Map(levels.map((one) => [one.level, one]))
  const byKey = new Map(village.grids.map((grid) => [grid.key, grid]))
  const standing = (key: string | null): DemoGrid | null => {
    const grid = key === null ? undefined : byKey.get(key)
    if (!grid) return null
    return known.has(grid.level) ? grid : standing(grid.parentKey)
  }
  const grids = village.grids.filter((grid) => known.has(grid.level))
  const households = village.households.map((home) => ({ ...home, gridKey: standing(home.gridKey)?.key ?? null }))
  const posts = village.posts.flatMap((post) => {
    const grid = post.gridKey === undefined ? null : byKey.get(post.gridKey)!
    if (!grid) return [post]
    const level = known.get(grid.level)
    if (!level) return []
    return [post.role === 'gridChief' ? { ...post, title: level.chief.zh } : post]
  })
  return { ...village, grids, households, posts }
}

/** Below a township's grid everything of a village lies a level deeper. */
const deeper = (village: DemoVillage, by: number): DemoVillage =>
  by === 0 ? village : { ...village, grids: village.grids.map((grid) => ({ ...grid, level: grid.level + by })) }
