import type { Day } from '#kernel/shared/day.ts'

/** A planned grid; `key` and `parentKey` hold within one village. */
export type SeedGrid = { key: string; parentKey: string | null; level: number; name: string; groupId: number | null }

type Row = Record<string, unknown>
export type GridIds = { byKey: Map<string, { id: number; ancestors: number[] }>; unassigned: number }

/**
 * The rows of one village's grids, parents first, and its system leaf 未划入. `ids` has one more id than there are grids; `over` is the
 * grid of the township, where there is one.
 */
export function gridRows(
  place: { countyId: number; townshipId: number; villageId: number; from: Day },
  grids: readonly SeedGrid[],
  ids: readonly number[],
  unassignedName: string,
  over: readonly number[] = [],
): { rows: Row[]; ids: GridIds } {
  const parents = new Set(grids.map((grid) => grid.parentKey))
  const byKey: GridIds['byKey'] = new Map()
  const base = {
    county_id: place.countyId,
    township_id: place.townshipId,
    village_id: place.villageId,
    valid_from: place.from,
  }
  const rows: Row[] = [...grids]
    .sort((a, b) => a.level - b.level)
    .map((grid, sort) => {
      const parent = grid.parentKey === null ? undefined : byKey.get(grid.parentKey)
      const id = ids[sort]!
      const ancestors = parent ? [...parent.ancestors, parent.id] : [...over]
      byKey.set(grid.key, { id, ancestors })
      const place = {
        parent_id: ancestors.at(-1) ?? null,
        group_id: grid.groupId,
        ancestor_ids: `{${ancestors.join(',')}}`,
      }
      return {
        ...base,
        ...place,
        id,
        level: grid.level,
        name: grid.name,
        sort,
        is_leaf: !parents.has(grid.key),
        is_unassigned: false,
      }
    })
  const unassigned = ids[grids.length]!
  const system = {
    parent_id: null,
    group_id: null,
    ancestor_ids: '{}',
    id: unassigned,
    level: 9,
    name: unassignedName,
    sort: 999,
  }
  return { rows: [...rows, { ...base, ...system, is_leaf: true, is_unassigned: true }], ids: { byKey, unassigned } }
}
