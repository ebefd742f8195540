import { roomsOfHomes } from '#features/dwellings/public.ts'
import type { Work } from '#features/feature.ts'
import { homesInGrids, leavesOfBuildings } from '#features/grids/public.ts'

type Home = { groupId: number | null; dwellingId: number | null; gridId: number }
type Going = Omit<Home, 'gridId'>

const none = { building: '', unit: '' }

/**
 * In which grid of a village a household lies once it lives there: that of its building, else its group's only leaf, else 未划入. Where neither
 * group nor building changes, it stays where somebody put it; whoever leaves a building leaves the grid of that building.
 */
export async function gridOfHome(
  { tx, scope, today }: Pick<Work, 'tx' | 'scope' | 'today'>,
  village: { id: number; townshipId: number },
  to: Going,
  from: Home | null,
): Promise<number> {
  const leaves = await leavesOfBuildings(tx, scope, village.id)
  const rooms = await roomsOfHomes(tx, scope.countyId, village.id, [to.dwellingId, from?.dwellingId ?? null])
  const room = rooms.get(to.dwellingId ?? 0) ?? none
  const before = rooms.get(from?.dwellingId ?? 0) ?? none
  const stays = from !== null && from.groupId === to.groupId
  if (stays && room.building === before.building && room.unit === before.unit) return from.gridId
  const inBuilding = leaves.filter((leaf) => leaf.building === room.building && ['', room.unit].includes(leaf.unit))
  const [own, another] = inBuilding.toSorted((a, b) => b.unit.length - a.unit.length)
  if (own && (!another || own.unit !== another.unit)) return own.id
  if (stays && !leaves.some((leaf) => leaf.id === from.gridId)) return from.gridId
  const placed = await homesInGrids(tx, scope, village, today)
  const { gridId } = placed(to.groupId)
  return leaves.some((leaf) => leaf.id === gridId) ? placed(null).gridId : gridId
}
