import type { Work } from '#features/feature.ts'
import { homesInGrids, leavesOfBuildings } from '#features/grids/public.ts'
import { roomsOfHomes } from './homes.ts'

type Ground = Pick<Work, 'tx' | 'scope' | 'today'>
type Village = { id: number; townshipId: number }
type Home = { groupId: number | null; dwellingId: number | null }
/** What of a home says in which grid it lies. */
type Spot = { groupId: number | null; building: string; unit: string }

const none = { building: '', unit: '' }

/** In which grid of a village a household lies once it lives there, by the home it goes to and the one it leaves. */
export async function gridOfHome(
  ground: Ground,
  village: Village,
  to: Home,
  from: (Home & { gridId: number }) | null,
): Promise<number> {
  const { tx, scope } = ground
  const rooms = await roomsOfHomes(tx, scope.countyId, village.id, [to.dwellingId, from?.dwellingId ?? null])
  const spot = ({ groupId, dwellingId }: Home) => ({ groupId, ...(rooms.get(dwellingId ?? 0) ?? none) })
  return gridOfSpot(ground, village, spot(to), from && { ...spot(from), gridId: from.gridId })
}

/**
 * That of its building, else its group's only leaf, else 未划入. Where neither group nor building changes, it stays where somebody put it;
 * whoever leaves a building leaves the grid of that building.
 */
export async function gridOfSpot(
  { tx, scope, today }: Ground,
  village: Village,
  to: Spot,
  from: (Spot & { gridId: number }) | null,
): Promise<number> {
  const stays = from !== null && from.groupId === to.groupId
  if (stays && to.building === from.building && to.unit === from.unit) return from.gridId
  const leaves = await leavesOfBuildings(tx, scope, village.id)
  const inBuilding = leaves.filter((leaf) => leaf.building === to.building && ['', to.unit].includes(leaf.unit))
  const [own, another] = inBuilding.toSorted((a, b) => b.unit.length - a.unit.length)
  if (own && (!another || own.unit !== another.unit)) return own.id
  if (stays && !leaves.some((leaf) => leaf.id === from.gridId)) return from.gridId
  const placed = await homesInGrids(tx, scope, village, today)
  const { gridId } = placed(to.groupId)
  return leaves.some((leaf) => leaf.id === gridId) ? placed(null).gridId : gridId
}
