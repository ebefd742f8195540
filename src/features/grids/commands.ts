import { findArea } from '#features/areas/public.ts'
import { must, refuse, type Work } from '#features/feature.ts'
import { bodyOf } from '#features/posts/public.ts'
import { covers } from '#kernel/authority/scope.ts'
import type { In, Out } from '#wire/contract.ts'
import { bodiesNamed, mayBeOf } from './bodies.ts'
import type { grids } from './contract.ts'
import { type CoveredGrid, coverageOf } from './coverage.ts'
import { countAreas, listForCoverage } from './coverageQueries.ts'
import { listAsked, listHolders } from './holderQueries.ts'
import { findHouseholdForUpdate, listHouseholdIds, listHouseholds, moveHouseholds } from './householdQueries.ts'
import { gapNotes, gridRows } from './notes.ts'
import { asksForMembers, countPartyMembers } from './partyMembers.ts'
import { findGrid, insertLeaf, listGrids, listGroups, mainGroups, saveGrid, stopBeingLeaf } from './queries.ts'
import { referencesOf } from './references.ts'
import { checkMove, checkParts, type Grid, levelBelow, placeFor } from './rules.ts'

/** How many of the households in no grid a page lists; the rest is counted. */
const mostUnassigned = 100

const getGrid = async (work: Work, gridId: number, lock = false): Promise<Grid> =>
  (await findGrid(work.tx, work.scope, gridId, lock)) ?? refuse('grid.missing')

/** The whole net of a village on one page: its tree, who leads what, where it is too thin or too thick, and its holes. */
export async function readVillageGrids(
  work: Work,
  { villageId }: In<typeof grids.ofVillage>,
): Promise<Out<typeof grids.ofVillage>> {
  const { tx, scope, packs, today, county } = work
  const village = await findArea(tx, work.scopeOf('area.read') ?? scope, villageId)
  const found = village ? await listGrids(tx, scope, villageId) : []
  if (village?.level !== 'village' || found.length === 0) refuse('grid.missing')
  const system = found.find((grid) => grid.isUnassigned)
  const unassigned = system ? await listHouseholds(tx, scope, system.id, { limit: mostUnassigned }) : []
  const groups = await listGroups(tx, scope, villageId)
  const where = { townshipId: village.townshipId ?? 0, villageId }
  const holders = await listHolders(tx, scope, where, today)
  const model = packs.at({ ...village, villageId })
  const mainOf = await mainGroups(tx, scope, villageId)
  const asked = (await listAsked(tx, scope, where, today)).map(({ posts, ...one }) => ({
    ...one,
    groupId: mainOf(one.groupId),
    bodies: posts.flatMap((post) => bodyOf(model, post) ?? []),
  }))
  const members = asksForMembers(model.gridLevels) ? await countPartyMembers(tx, scope, villageId, today) : null
  const all = {
    villageId,
    grids: members ? found.map((grid) => ({ ...grid, partyMembers: members.get(grid.id) ?? 0 })) : found,
    groups,
    holders,
    asked,
    unassigned,
    model,
    today,
  }
  const ofVillage = found.filter((grid) => grid.villageId !== null)
  const sum = (of: 'households' | 'persons') => ofVillage.reduce((total, grid) => total + grid[of], 0)
  const place = { countyId: county.id, townshipId: village.townshipId, villageId, groupId: null, gridIds: [] }
  const may = (permission: string) => {
    const reach = work.scopeOf(permission)
    return reach !== null && covers(reach, place)
  }
  return {
    village: { id: village.id, code: village.code, name: village.name, townshipId: village.townshipId ?? 0 },
    totals: {
      grids: ofVillage.filter((grid) => !grid.isUnassigned).length,
      leaves: found.filter((grid) => grid.isLeaf && !grid.isUnassigned).length,
      households: sum('households'),
      persons: sum('persons'),
      unassigned: system?.households ?? 0,
    },
    grids: gridRows(all, await bodiesNamed(work, found)),
    gaps: gapNotes(all),
    unassigned: unassigned.slice(0, mostUnassigned),
    may: { move: may('household.move'), manage: may('grid.manage') },
  }
}

export async function listGridHouseholds(
  work: Work,
  input: In<typeof grids.households>,
): Promise<Out<typeof grids.households>> {
  const { id } = await getGrid(work, input.gridId)
  const found = await listHouseholds(work.tx, work.scope, id, input)
  const rows = found.slice(0, input.limit)
  return { rows, next: found.length > input.limit ? (rows.at(-1)?.id ?? null) : null }
}

export async function readCoverage({ tx, scope, packs, today }: Work): Promise<Out<typeof grids.coverage>> {
  const townships = await countAreas(tx, scope)
  const found = await listForCoverage(tx, scope, today)
  const levelsOf = (grid: CoveredGrid) => packs.at(grid).gridLevels
  const members = found.some((grid) => asksForMembers(levelsOf(grid)))
    ? await countPartyMembers(tx, scope, null, today)
    : null
  const counted = members ? found.map((grid) => ({ ...grid, partyMembers: members.get(grid.id) ?? 0 })) : found
  return {
    rows: coverageOf(townships, counted, levelsOf),
    references: referencesOf(packs.everywhere, found, townships),
  }
}

/** A household changes its grid from now on; requests keep the grid of their filing. */
export async function moveHousehold(work: Work, input: In<typeof grids.move>): Promise<Out<typeof grids.move>> {
  const { tx, scope } = work
  const household = (await findHouseholdForUpdate(tx, scope, input.householdId)) ?? refuse('grid.household_missing')
  // A grid of another village is refused in words, not hidden: its name is public, and the clerk may have mistaken it.
  const grid = (await findGrid(tx, { ...scope, wholeCounty: true }, input.gridId)) ?? refuse('grid.missing')
  must(checkMove(household, grid, work.packs.at(grid).gridKinds[grid.kind]))
  await moveHouseholds(tx, scope, [household.id], grid.id)
  work.record({ kind: 'household', id: household.id, detail: { from: household.gridId, to: grid.id } })
  return { id: household.id }
}

/**
 * A new leaf. What lay in its parent must come along, because a household lies in a leaf and nowhere else; a grid without households
 * (a school, a market, an enterprise) stands beside and takes nobody.
 */
export async function addGrid(work: Work, input: In<typeof grids.add>): Promise<Out<typeof grids.add>> {
  const { tx, scope, packs, today } = work
  const { name, building, unit, householdIds, bodyId = null } = input
  const parent = await getGrid(work, input.parentId, true)
  const model = packs.at(parent)
  const kind = model.gridKinds[input.kind] ?? refuse('grid.unknown_kind')
  const { beside, level } = must(placeFor(parent, kind, model.gridLevels))
  if (kind.withoutHouseholds && householdIds.length > 0) refuse('grid.no_households_here')
  await mayBeOf(work, parent, kind, bodyId)
  if (!beside && parent.isLeaf) must(checkParts(await listHouseholdIds(tx, scope, parent.id), [householdIds]))
  else if (householdIds.length > 0) refuse('grid.household_elsewhere')
  const id = await insertLeaf(tx, scope, parent, { name, level, kind: kind.id, building, unit, bodyId, beside }, today)
  await moveHouseholds(tx, scope, householdIds, id)
  if (!beside && parent.isLeaf) await stopBeingLeaf(tx, scope, parent.id, id)
  work.record({ kind: 'grid', id, detail: { parentId: parent.id, kind: kind.id, households: householdIds.length } })
  return { id }
}

/** Another name, building or organisation. One that its organisation closed may keep its name: only another is checked. */
export async function changeGrid(work: Work, input: In<typeof grids.change>): Promise<Out<typeof grids.change>> {
  const { tx, scope, packs } = work
  const grid = await getGrid(work, input.gridId, true)
  if (grid.isUnassigned) refuse('grid.missing')
  const kind = packs.at(grid).gridKinds[grid.kind] ?? refuse('grid.unknown_kind')
  if (input.bodyId !== grid.bodyId) await mayBeOf(work, grid, kind, input.bodyId)
  await saveGrid(tx, scope, grid.id, input)
  work.record({ kind: 'grid', id: grid.id, detail: { bodyId: input.bodyId, renamed: input.name !== grid.name } })
  return { id: grid.id }
}

/** A leaf becomes the parent of several, and each of its households finds its new place in the same transaction. */
export async function splitGrid(work: Work, input: In<typeof grids.split>): Promise<Out<typeof grids.split>> {
  const { tx, scope, packs, today } = work
  const leaf = await getGrid(work, input.gridId, true)
  if (!leaf.isLeaf) refuse('grid.not_a_leaf', { name: leaf.name })
  const below = must(levelBelow(leaf, packs.at(leaf).gridLevels))
  const inLeaf = await listHouseholdIds(tx, scope, leaf.id)
  must(
    checkParts(
      inLeaf,
      input.parts.map((part) => part.householdIds),
    ),
  )
  const ids: number[] = []
  for (const part of input.parts) {
    const id = await insertLeaf(tx, scope, leaf, { name: part.name, level: below.level }, today)
    await moveHouseholds(tx, scope, part.householdIds, id)
    ids.push(id)
  }
  await stopBeingLeaf(tx, scope, leaf.id, ids[0]!)
  work.record({ kind: 'grid', id: leaf.id, detail: { into: ids, households: inLeaf.length } })
  return { id: leaf.id }
}
