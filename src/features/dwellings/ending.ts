import { must, refuse, type Work } from '#features/feature.ts'
import { leavesOfBuildings } from '#features/grids/public.ts'
import { listBuildingHeads } from '#features/posts/public.ts'
import type { In, Out } from '#wire/contract.ts'
import type { dwellings } from './contract.ts'
import { lockDwellings, renameHomes, roomsOfBuilding, saveClosed, savePlace, standsElsewhere } from './endingQueries.ts'
import { followPlace } from './following.ts'
import { findDwelling, findVillage, isGroupIn } from './queries.ts'
import { checkDwelling, nameOf, sortKey } from './rules.ts'

/** Where a dwelling really stands. Who lives there stays, is found under the right name, and lies in the right grid. */
export async function correctPlace(
  work: Work,
  { dwellingId, ...to }: In<typeof dwellings.correct>,
): Promise<Out<typeof dwellings.correct>> {
  const { tx, county, scope } = work
  const found = (await findDwelling(tx, scope, dwellingId)) ?? refuse('dwellings.missing')
  must(checkDwelling({ ...to, isLet: found.isLet }))
  const { groupId, kind, community, building, unit, room, address } = to
  if (groupId !== null && !(await isGroupIn(tx, county.id, found.villageId, groupId))) refuse('dwellings.no_such_group')
  const place = { groupId, kind, community, building, unit, room, address }
  const saved = await savePlace(tx, county.id, found.villageId, found.id, { ...place, sortKey: sortKey(to) })
  if (!saved) refuse('dwellings.there_already')
  if (nameOf(found) !== nameOf(to)) await renameHomes(tx, county.id, found.id, nameOf(found), nameOf(to))
  const moved = await followPlace(work, found, found, to)
  work.record({ kind: 'dwelling', id: found.id, detail: { corrected: true, moved } })
  return { id: found.id }
}

/** Nobody loses a home by a click: where somebody lives or rents, that is recorded first. */
async function mustBeEmpty({ tx, county }: Work, ids: readonly number[]): Promise<void> {
  const used = await lockDwellings(tx, county.id, ids)
  const lives = used.filter((one) => one.lives > 0).length
  if (lives > 0) refuse('dwellings.lived_in', { n: lives })
  if (used.some((one) => one.let > 0)) refuse('dwellings.still_let')
}

export async function closeDwelling(
  work: Work,
  { dwellingId, reason }: In<typeof dwellings.close>,
): Promise<Out<typeof dwellings.close>> {
  const { tx, county, scope, today } = work
  const found = (await findDwelling(tx, scope, dwellingId)) ?? refuse('dwellings.missing')
  await mustBeEmpty(work, [found.id])
  await saveClosed(tx, county.id, [found.id], reason, today)
  work.record({ kind: 'dwelling', id: found.id, detail: { closed: true } })
  return { id: found.id }
}

/** A building that was typed wrong goes with all its rooms, unless somebody lives in one, heads it, or a grid is made by it. */
export async function closeBuilding(
  work: Work,
  input: In<typeof dwellings.closeBuilding>,
): Promise<Out<typeof dwellings.closeBuilding>> {
  const { tx, county, scope, today } = work
  const village = (await findVillage(tx, scope, input.villageId)) ?? refuse('area.missing')
  const ids = await roomsOfBuilding(tx, county.id, input)
  if (ids.length === 0) refuse('dwellings.missing')
  await mustBeEmpty(work, ids)
  if (!(await standsElsewhere(tx, county.id, input))) {
    const heads = await listBuildingHeads(tx, county.id, [village.id], today)
    if (heads.some(({ building }) => building === input.building)) refuse('dwellings.has_head')
    const leaves = await leavesOfBuildings(tx, scope, village.id)
    if (leaves.some(({ building }) => building === input.building)) refuse('dwellings.has_grid')
  }
  await saveClosed(tx, county.id, ids, input.reason, today)
  work.record({ kind: 'dwelling', id: ids[0]!, detail: { closed: true, rooms: ids.length } })
  return { id: ids[0]! }
}
