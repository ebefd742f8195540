import { sql } from 'kysely'
import type { Db } from '#database/driver.ts'
import type { Scope } from '#kernel/authority/scope.ts'
import type { Day } from '#kernel/shared/day.ts'
import type { Node } from './layout.ts'

type Village = { id: number; townshipId: number }
type Written = { id: number; above: number[] }

/**
 * The grids of a new net, storey by storey, so that each knows those above it: one statement for each level's new grids and one for all
 * that go on, however many there are. What becomes a leaf is one before anybody moves in; what stops being one waits. Gives the ids in
 * the order of the nodes.
 */
export async function writeNodes(
  tx: Db,
  scope: Scope,
  village: Village,
  nodes: readonly Node[],
  { today, planId }: { today: Day; planId: number },
): Promise<number[]> {
  const written: Written[] = []
  const rowOf = (node: Node, sort: number) => {
    const { id, above } = written[sort]!
    const { groupId, level, name, kind, building, unit, isLeaf } = node
    const parentId = above.at(-1) ?? null
    return {
      id,
      sort,
      parentId,
      above,
      groupId,
      level,
      name,
      kind,
      building,
      unit,
      isLeaf,
      ofTownship: node.ofTownship,
    }
  }
  for (const storey of storeysOf(nodes)) {
    for (const sort of storey) {
      const { id, parent } = nodes[sort]!
      const over = parent === null ? null : written[parent]!
      written[sort] = { id: id ?? 0, above: over ? [...over.above, over.id] : [] }
    }
    const fresh = storey.filter((sort) => nodes[sort]!.id === null).map((sort) => rowOf(nodes[sort]!, sort))
    for (const { sort, id } of await insertGrids(tx, scope, village, fresh, { today, planId })) written[sort]!.id = id
  }
  const kept = nodes.flatMap((node, sort) => (node.id === null || node.ofTownship ? [] : [rowOf(node, sort)]))
  await changeGrids(tx, scope, kept, planId)
  return written.map(({ id }) => id)
}

/** Indexes of the nodes by how many stand above each: parents come before those below them. */
function storeysOf(nodes: readonly Node[]): number[][] {
  const depths: number[] = []
  for (const { parent } of nodes) depths.push(parent === null ? 0 : depths[parent]! + 1)
  return [...Map.groupBy(depths.keys(), (index) => depths[index]!).entries()]
    .sort(([a], [b]) => a - b)
    .map(([, all]) => all)
}

type Row = Omit<Node, 'parent'> & { id: number; sort: number; parentId: number | null; above: number[] }

const columns =
  sql.raw(`id bigint, sort int, "parentId" bigint, above bigint[], "groupId" bigint, level int, name text, kind text,
  building text, unit text, "isLeaf" boolean, "ofTownship" boolean`)

async function insertGrids(
  tx: Db,
  scope: Scope,
  village: Village,
  rows: readonly Row[],
  { today, planId }: { today: Day; planId: number },
): Promise<{ sort: number; id: number }[]> {
  if (rows.length === 0) return []
  const { rows: made } = await sql<{ sort: number; id: number }>`
    insert into grid (county_id, township_id, village_id, parent_id, ancestor_ids, group_id, level, sort, name, kind, building, unit, is_leaf,
      plan_id, valid_from)
    select ${scope.countyId}::int, ${village.townshipId}::bigint, case when not n."ofTownship" then ${village.id}::bigint end, n."parentId",
      n.above, n."groupId", n.level, n.sort, n.name, n.kind, n.building, n.unit, n."isLeaf", ${planId}::bigint, ${today}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (${columns})
    returning sort, id`.execute(tx)
  return made
}

async function changeGrids(tx: Db, scope: Scope, rows: readonly Row[], planId: number): Promise<void> {
  if (rows.length === 0) return
  await sql`update grid g set parent_id = n."parentId", ancestor_ids = n.above, group_id = n."groupId", level = n.level, sort = n.sort,
      name = n.name, kind = n.kind, building = n.building, unit = n.unit, is_leaf = g.is_leaf or n."isLeaf", plan_id = ${planId}::bigint
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (${columns})
    where g.county_id = ${scope.countyId} and g.id = n.id`.execute(tx)
}
