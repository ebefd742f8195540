import type { Work } from '#features/feature.ts'
import { correctGrid, correctGroup, lockHomesIn } from './followingQueries.ts'
import { gridOfSpot } from './gridOfHome.ts'

type Spot = { groupId: number | null; building: string; unit: string }

/**
 * A dwelling was written down in the wrong group, building or unit: whoever lives there lies in the grid of the right one from today, as by
 * a change of home. Until today those of the wrong grid looked after them, and past days go on saying so. Whoever stood in the wrong group
 * with the dwelling stands in the right one; who stands in another group of the village stays in it. Tells how many went to another grid.
 */
export async function followPlace(
  work: Work,
  dwelling: { id: number; villageId: number },
  was: Spot,
  is: Spot,
): Promise<number> {
  if (was.groupId === is.groupId && was.building === is.building && was.unit === is.unit) return 0
  const { tx, county } = work
  let moved = 0
  for (const home of await lockHomesIn(tx, county.id, dwelling)) {
    const goes = was.groupId !== null && is.groupId !== null && home.groupId === was.groupId
    const groupId = goes ? is.groupId : home.groupId
    if (groupId !== home.groupId) await correctGroup(tx, county.id, home.id, groupId)
    const village = { id: dwelling.villageId, townshipId: home.townshipId }
    const from = { ...was, groupId: home.groupId, gridId: home.gridId }
    const gridId = await gridOfSpot(work, village, { ...is, groupId }, from)
    if (gridId === home.gridId) continue
    await correctGrid(tx, county.id, home.id, { from: home.gridId, to: gridId })
    moved += 1
  }
  return moved
}
