import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import { queueUp } from '#database/queueing.ts'
import type { Setting } from '#features/feature.ts'
import { settlePosts } from '#features/posts/public.ts'
import type { GridLevel } from '#kernel/area/grids.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Model } from '#kernel/pack/model.ts'
import type { Day } from '#kernel/shared/day.ts'
import { type Layout, layOut, type Net, sameAgain, type WantedGrid } from './layout.ts'
import { writeNodes } from './netWriting.ts'
import { findUnassigned, insertUnassigned, listGroups } from './queries.ts'
import { endIdleOver, hangAnew, listLeaves, lockNet, moveClosed } from './relayingQueries.ts'

/** A leaf with its name, as plans look at it. */
export type PresentGrid = { id: number; level: number; name: string; kind: string; building: string; unit: string }

/** The leaves of a village as they are, the system leaf left out. */
export const presentGrids = (tx: Db, scope: Scope, villageId: number): Promise<PresentGrid[]> =>
  listLeaves(tx, scope, villageId)

export const villageGroups = (tx: Db, scope: Scope, villageId: number) => listGroups(tx, scope, villageId)

type Place = { id: number; townshipId: number }
type Relayed = { created: number; kept: number; closed: number; moved: number; unassigned: number; postsEnded: number }

/**
 * Lays a village's grids anew, from today on: what goes on keeps its id and its people, what ends is closed and stays readable, and
 * each household's former grid is kept with its days. Requests keep the grid of their filing. Posts and lists of a grid that ended have their
 * last day today unless the same households are a grid again, and whoever may appoint is told; they are counted.
 */
export async function relayVillage(
  { tx, today, packs, emit }: Pick<Setting, 'tx' | 'today' | 'packs' | 'emit'>,
  scope: Scope,
  village: Place,
  wanted: readonly WantedGrid[],
  plan: { id: number; level: number },
): Promise<Relayed> {
  const { gridKinds, gridLevels } = packs.at({ townshipId: village.townshipId, villageId: village.id })
  const levels: readonly GridLevel[] = gridLevels
  // Two villages of a township may be laid anew at once: the grid over both of them is set up by one.
  await queueUp(tx, `grids.township:${scope.countyId}.${village.townshipId}`)
  const net = movable(await lockNet(tx, scope, village.id), gridKinds)
  const groups = await listGroups(tx, scope, village.id)
  const known = new Set(net.households.map(({ id }) => id))
  const present = wanted.map((grid) => ({ ...grid, householdIds: grid.householdIds.filter((id) => known.has(id)) }))
  const filled = present.filter(({ householdIds }) => householdIds.length > 0)
  const layout = layOut({ ...net, groups }, filled, levels, plan.level)
  const system = (await findUnassigned(tx, scope, village.id)) ?? (await insertUnassigned(tx, scope, village, today))
  const ids = await writeNodes(tx, scope, village, layout.nodes, { today, planId: plan.id })
  const gridOf = (id: number) => {
    const home = layout.homes.get(id) ?? null
    return home === null ? system : ids[home]!
  }
  const moved = await moveHome(tx, scope, net.households, gridOf)
  await endGrids(tx, scope, layout, ids, system, today)
  const endedIds = [...layout.closes, ...(await endIdleOver(tx, scope, village.townshipId, today))]
  const follows = sameAgain(net.households, gridOf, new Set(layout.closes)).filter(({ to }) => to !== system)
  const postIds = await settlePosts(tx, scope.countyId, { villageId: village.id, endedIds, follows, today })
  if (endedIds.length > 0) emit('grid.ended', { planId: plan.id, gridIds: endedIds, follows, postIds, on: today })
  return {
    created: layout.nodes.filter(({ id }) => id === null).length,
    kept: layout.nodes.filter(({ id }) => id !== null).length,
    closed: layout.closes.length,
    moved,
    unassigned: [...layout.homes.values()].filter((home) => home === null).length,
    postsEnded: postIds.length,
  }
}

/** Whoever lives in the dormitory of an enterprise stays in its grid, however the village is divided anew. */
function movable<N extends Pick<Net, 'grids' | 'households'>>(net: N, kinds: Model['gridKinds']): N {
  const apart = new Set(net.grids.flatMap(({ id, kind }) => (kinds[kind]?.withoutHouseholds ? id : [])))
  return { ...net, households: net.households.filter(({ gridId }) => !apart.has(gridId)) }
}

/** Households move, each with its history: the database itself keeps the former grid with its days. */
async function moveHome(
  tx: Db,
  scope: Scope,
  households: Net['households'],
  gridOf: (householdId: number) => number,
): Promise<number> {
  const moving = households.filter((one) => gridOf(one.id) !== one.gridId)
  if (moving.length === 0) return 0
  await sql`update household h set grid_id = t.grid_id
    from unnest(${moving.map(({ id }) => id)}::bigint[], ${moving.map(({ id }) => gridOf(id))}::bigint[]) as t (id, grid_id)
    where h.county_id = ${scope.countyId} and h.id = t.id`.execute(tx)
  return moving.length
}

/** Leaves that became parents, and grids that are no more. Closed households that once lay in them go to a leaf that stays. */
async function endGrids(
  tx: Db,
  scope: Scope,
  { nodes, closes }: Layout,
  ids: readonly number[],
  system: number,
  today: Day,
): Promise<void> {
  const parents = ids.filter((_, index) => !nodes[index]!.isLeaf)
  await moveClosed(tx, scope, parents, system)
  const change = (set: { is_leaf: false } | { valid_to: Day }, which: readonly number[]) =>
    tx
      .updateTable('grid')
      .set(set)
      .where('county_id', '=', scope.countyId)
      .where('id', 'in', [...which, 0])
      .execute()
  await change({ is_leaf: false }, parents)
  await change({ valid_to: today }, closes)
  await hangAnew(tx, scope, closes)
}
